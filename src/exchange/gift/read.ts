import { type Draft, type Drafts, type LeftOut, type Refused, refused } from '../exchange.js';
import { Remarks } from '../remarks.js';
import { sourceText } from '../source-text.js';
import { type Block, blocksOf, categoryOf, isCategory } from './blocks.js';
import { type GIFTQuestion, parseBlock } from './parse.js';
import { mapped } from './questions.js';
import { tagsOf } from './tags.js';
import { markdownOf } from './texts.js';

/** Every question that can be read; those that cannot are listed with their lines. */
export async function readGift(bytes: Uint8Array): Promise<Drafts | Refused> {
  const source = sourceText(bytes);
  if (!source.ok) return source;
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [...source.leftOut];
  let category = '';
  for (const block of blocksOf(source.text)) {
    if (isCategory(block.text)) category = categoryOf(block.text);
    else {
      const found = readBlock(block, category);
      leftOut.push(...found.leftOut);
      if (found.draft !== null) drafts.push(found.draft);
    }
  }
  if (drafts.length > 0) return { ok: true, drafts, leftOut };
  const [first] = leftOut.filter(({ whole }) => whole);
  const detail = first === undefined ? 'there is no question in it' : `${first.where}: ${first.why}`;
  return refused(`no question of GIFT can be read: ${detail}`, 'Another format is named with --format.');
}

interface Found {
  readonly draft: Draft | null;
  readonly leftOut: readonly LeftOut[];
}

function readBlock(block: Block, category: string): Found {
  const parsed = parseBlock(block);
  if (!parsed.ok) {
    const remarks = new Remarks(`line ${parsed.line}`, titleOf(block.text));
    return { draft: remarks.whole(parsed.detail), leftOut: remarks.leftOut };
  }
  return questionOf(parsed.question, block, category);
}

function questionOf(question: GIFTQuestion, { text, line }: Block, category: string): Found {
  const where = `line ${line}`;
  const remarks = new Remarks(where, titleOf(text));
  if (question.type === 'Category' || question.type === 'Description') {
    remarks.part('a text without a question is left out');
    return { draft: null, leftOut: remarks.leftOut };
  }
  const prompt = markdownOf(question.stem, remarks);
  const body = mapped(question, remarks);
  const { topic = category, ...tags } = tagsOf(question.tags ?? []);
  const name = question.id ?? question.title ?? undefined;
  const draft = body && { where, name, prompt, topic, ...tags, ...body };
  return { draft, leftOut: remarks.leftOut };
}

/** The title or the first words of a block, as a reader of the file looks for it. */
function titleOf(text: string): string {
  const question = text.replace(/^\/\/.*\n/gm, '');
  return /^\s*::(.+?)::/.exec(question)?.[1] ?? question;
}

import { type Block, blocksOf } from './blocks.js';
import { isLegal, namesOthers, ownSection, type Section, sectionOfTitle } from './sections.js';

/** A sentence or a part of one, or a line of a list. */
export interface Statement {
  readonly text: string;
  readonly section: Section;
}

/** The statements of a listing with what they count for; a title holds until the next one. */
export function statementsOf(text: string): readonly Statement[] {
  let section: Section = 'neutral';
  return blocksOf(text).flatMap((block, index) => {
    if (block.title) section = index === 0 && namesJob(block.text) ? 'neutral' : sectionBelow(block);
    return statementsOfBlock(block, section);
  });
}

const sectionBelow = ({ text }: Block): Section => sectionOfTitle(text) ?? 'neutral';

/** "Senior Engineer - Benefits Platform" is not the title of the benefits. */
function namesJob(title: string): boolean {
  return /\b(?:engineer|developer|programmer|architect|administrator|intern(?:ship)?|entwickler|desarrollador)/i.test(
    title,
  );
}

/** A label before a colon, "Bonus: Terraform", holds for its block. */
function statementsOfBlock({ text }: Block, section: Section): readonly Statement[] {
  const [, label = '', rest = ''] = /^([^:]{3,40}):(?:\*\*|__)?\s+(\S.*)$/s.exec(text) ?? [];
  const own = rest === '' ? undefined : sectionOfTitle(label);
  let legal = false;
  return sentencesOf(own === undefined ? text : rest).flatMap((sentence) => {
    legal ||= isLegal(sentence);
    return statementsOfSentence(sentence, legal ? 'dropped' : (own ?? section));
  });
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).filter((each) => each.trim() !== '');
}

/** What the sentence itself says wins over the title above it, part by part. */
function statementsOfSentence(sentence: string, section: Section): readonly Statement[] {
  if (section === 'dropped' || namesOthers(sentence)) return [{ text: sentence, section: 'dropped' }];
  const parts = partsOf(sentence).map((text) => ({ text, section: ownSection(text) ?? section }));
  // What begins with benefits goes on with them.
  if (parts[0]?.section === 'dropped') return [{ text: sentence, section: 'dropped' }];
  const runs: { text: string; section: Section }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    // Parts that count alike stay together: a list is told by what stands beside a word.
    if (last?.section === part.section) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}

/** Beyond this, commas part a sentence: some listings are a single one. */
const longSentence = 240;

/** "5 years of Java, Kotlin preferred" asks for the years of Java. */
function partsOf(sentence: string): readonly string[] {
  const commas = /(?<=[,;]\s)/;
  const years = /(?<=;\s|\byears?\b[^,;]{0,80},\s)/;
  return sentence.split(sentence.length > longSentence ? commas : years);
}

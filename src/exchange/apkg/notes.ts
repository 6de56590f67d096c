import { answerBody } from '../answers.js';
import type { Draft, LeftOut } from '../exchange.js';
import { htmlToMarkdown, htmlToText } from '../html.js';
import { Remarks } from '../remarks.js';
import { gapsOf, hasCloze } from './cloze.js';
import type { Note } from './collection.js';
import type { Model } from './models.js';
import { partsOf, type Parts } from './parts.js';

export interface Cards {
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly LeftOut[];
}

/** What a note asks: one question, or one for each gap. */
export function cardsOf(note: Note, model: Model | undefined): Cards {
  const where = `note ${note.number}`;
  const [first = ''] = note.fields ?? [];
  const remarks = new Remarks(where, htmlToText(first.slice(0, 500)).text);
  const drafts = draftsOf(note, { model, where, remarks });
  return { drafts, leftOut: remarks.leftOut };
}

interface At {
  readonly model: Model | undefined;
  readonly where: string;
  readonly remarks: Remarks;
}

function draftsOf(note: Note, { model, where, remarks }: At): readonly Draft[] {
  if (note.fields === undefined) {
    remarks.whole('its fields are too long, or no text');
    return [];
  }
  const parts = partsOf(note.fields, model?.fields ?? [], remarks);
  const tags = note.tags.split(/\s+/).filter(Boolean);
  const about = { where, tags, topic: tags[0]?.split('::').at(-1), ...besides(parts, remarks) };
  if (hasCloze(parts.front)) return gaps(parts, { about, remarks });
  if ((model?.cards ?? 1) > 1) remarks.part(`only the first of its ${model?.cards} cards is taken`);
  const body = simple(parts, remarks);
  return body === null ? [] : [{ ...about, ...body }];
}

type About = Omit<Draft, 'kind' | 'prompt' | 'body'>;

function besides({ extra, hints, sources }: Parts, remarks: Remarks) {
  const explain = extra
    .map((html) => markdownOf(html, remarks))
    .filter(Boolean)
    .join('\n\n');
  const texts = (all: readonly string[]) => all.map((html) => plainOf(html, remarks)).filter(Boolean);
  return { explain, hints: texts(hints), refs: texts(sources) };
}

function simple({ front, back }: Parts, remarks: Remarks): Pick<Draft, 'kind' | 'prompt' | 'body'> | null {
  const prompt = markdownOf(front, remarks);
  if (prompt === '') return remarks.whole('its front holds no text');
  const answer = plainOf(back, remarks);
  if (answer === '') return remarks.whole('its back holds no text');
  return { prompt, ...answerBody(answer, htmlToMarkdown(back).text) };
}

/** The back of such a note is only said afterwards. */
function gaps(
  { front, back }: Parts,
  { about, remarks }: { readonly about: About; readonly remarks: Remarks },
): readonly Draft[] {
  const extra = markdownOf(back, remarks);
  const explain = [extra, about.explain].filter(Boolean).join('\n\n');
  return gapsOf(front).flatMap(({ text, answers }): Draft[] => {
    const wanted = answers.map((answer) => htmlToText(withoutSounds(answer)).text);
    if (wanted.every((answer) => answer === '')) {
      remarks.whole('a gap holds no text');
      return [];
    }
    return [{ ...about, explain, prompt: markdownOf(text, remarks), ...answerBody(wanted.join(', ')) }];
  });
}

function markdownOf(html: string, remarks: Remarks): string {
  return told(htmlToMarkdown(withoutSounds(html, remarks)), remarks);
}

function plainOf(html: string, remarks: Remarks): string {
  return told(htmlToText(withoutSounds(html, remarks)), remarks);
}

function told({ text, lost }: ReturnType<typeof htmlToText>, remarks: Remarks): string {
  for (const each of new Set(lost)) remarks.part(`${each} is left out`);
  return text;
}

function withoutSounds(html: string, remarks?: Remarks): string {
  const without = html.replace(/\[sound:[^\]\n]*\]/g, '');
  if (without !== html) remarks?.part('a sound is left out');
  return without;
}

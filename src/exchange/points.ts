import type { YamlMap } from '../packs/write-yaml.js';

const mostWords = 15;
const most = 10;

/** The points of an answer: the items of its lists, or its sentences; each at most fifteen words, none twice. */
export function pointsOf(answer: string): readonly YamlMap[] {
  // Where it comes from is no part of an answer.
  const text = answer.replace(/^(?:sources?|references|links):?\s*$[^]*/im, '') || answer;
  const lines = text.replace(/^```.*$/gm, '').split('\n');
  const items = lines.flatMap((line) => /^\s*(?:[-*+•]|\d+[.)])\s+(.+)$/.exec(line)?.[1] ?? []);
  const found = items.length > 0 ? items : sentences(lines);
  const points = [...new Set(found.map(shortened).filter((point) => /[\p{L}\p{N}]/u.test(point)))];
  const all = points.length > 0 ? points : [shortened(answer)];
  return all.slice(0, most).map((point) => ({ point }));
}

function sentences(lines: readonly string[]): readonly string[] {
  const paragraphs = lines.join('\n').split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?;])\s+(?=\S)/));
}

function shortened(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  if (words.length <= mostWords) return words.join(' ').replace(/[.;]$/, '');
  return `${words.slice(0, mostWords).join(' ')}...`;
}

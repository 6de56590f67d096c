import { readdirSync, readFileSync } from 'node:fs';
import type { Guide } from '../../src/lint/guide.js';
import { guideFrom } from './sample-files.js';

const names = readdirSync('questions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `questions/${name}`)
  .sort();

/** The shipped packs as texts by path. */
export const shippedTexts: ReadonlyMap<string, string> = new Map(
  names.map((name) => [name, readFileSync(name, 'utf8')]),
);

export function shippedGuide(): Guide {
  const { guide } = guideFrom(readFileSync('seeds/guide.yaml', 'utf8'), 'seeds/guide.yaml');
  if (guide === undefined) throw new Error('the shipped guide cannot be read');
  return guide;
}

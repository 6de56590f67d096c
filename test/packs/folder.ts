import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder of its own for a test file, gone when the tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prep-packs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A good pack with a question for each id. */
export function packText(pack: string, ids: readonly string[]): string {
  return `pack: ${pack}\ntitle: Title of ${pack}\narea: data\nquestions:\n${ids.map(questionText).join('')}`;
}

export function questionText(id: string): string {
  return `  - id: ${id}
    kind: boolean
    level: mid
    topic: topic
    skills: [technologies]
    prompt: Is it so?
    answer: true
`;
}

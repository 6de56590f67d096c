import { expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { question } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';

async function columnsOf(kind: string, options: string) {
  const { findings } = await lint(packFilesOf(question(kind, options)));
  return findings
    .filter(({ rule }) => rule === 'mcq/missing-why')
    .map(({ place }) => [place.line, place.column]);
}

test('each wrong option without a reason is a finding of its own', async () => {
  const options = `
    options:
      - text: PUT
        correct: true
      - text: GET
      - text: HEAD
        why: "  "
      - text: TRACE
        why: It only echoes.
  `;
  expect(await columnsOf('multi', options)).toEqual([
    [14, 9],
    [16, 14],
  ]);
});

test('a statement that is true or false has no options', async () => {
  expect(await columnsOf('boolean', 'answer: true')).toEqual([]);
});

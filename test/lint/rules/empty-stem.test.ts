import { expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { question } from '../../../src/lint/samples.js';
import { packFile } from '../sample-files.js';

const text = question('boolean', 'answer: true').files['sample.yaml'] ?? '';

async function rulesFor(prompt: string) {
  const { findings } = await lint([
    packFile('p.yaml', text.replace('prompt: What is it?', `prompt: ${prompt}`)),
  ]);
  return findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
}

test.each(['""', '" \\n\\t"', '|\n', '"\\u200b\\u2060"'])('%j shows nothing', async (prompt) => {
  expect(await rulesFor(prompt)).toEqual(['stem/empty 10:13']);
});

test.each(['"?"', '404', '"\\u200bWhat?"'])('%j asks something', async (prompt) => {
  expect(await rulesFor(prompt)).toEqual([]);
});

test('no value at all is of the wrong type', async () => {
  expect(await rulesFor('')).toEqual([expect.stringMatching(/^schema\/type 10:/)]);
});

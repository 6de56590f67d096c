import { expect, test } from '@jest/globals';
import { cpus } from 'node:os';
import { readPackBytes } from '../../src/packs/read-file.js';
import { proveAll } from '../../src/proof/run.js';
import { shippedTexts } from '../lint/shipped.js';
import { localRunner } from '../run/support.js';

const questions = [...shippedTexts].flatMap(([name, text]) => {
  const { documents } = readPackBytes(name, Buffer.from(text));
  return documents.flatMap((document) => document.questions.map(({ question }) => question));
});

test('no shipped question fails its proof, and most are proven', async () => {
  const proven = await proveAll(questions, { runner: localRunner(), jobs: cpus().length });
  const of = (kind: string) => proven.filter(({ outcome }) => outcome.kind === kind);
  expect(of('failed')).toEqual([]);
  // At least node, sqlite and bash are everywhere where this is developed.
  expect(of('proven').length).toBeGreaterThan(40);
  expect(of('proven').length + of('skipped').length).toBeGreaterThanOrEqual(120);
});

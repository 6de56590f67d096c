import { expect, test } from '@jest/globals';
import { concise } from '../../src/lint/formats/concise.js';
import { plain } from '../../src/lint/paint.js';
import { lint } from '../../src/lint/run.js';
import { packFile } from './sample-files.js';
import { shippedGuide, shippedTexts } from './shipped.js';

test('the shipped packs keep every rule and cover the guide', async () => {
  const files = [...shippedTexts].map(([path, text]) => packFile(path, text));
  const result = await lint(files, { guide: shippedGuide() });
  expect(concise(result, { sources: shippedTexts, paint: plain, version: '0' })).toBe('');
  expect(result.files).toBe(shippedTexts.size);
  expect(result.questions).toBeGreaterThan(100);
});

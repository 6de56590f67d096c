import { expect, test } from '@jest/globals';
import { json } from '../../../src/report/formats/json.js';
import { document } from '../samples.js';

test('is the document, and a line break', () => {
  expect(JSON.parse(json(document()))).toEqual(document());
  expect(json(document())).toMatch(/^\{\n {2}"version": 1,[^]*\}\n$/);
});

import { expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { common, pack } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';

test.each([
  ['absent', '', '5:5'],
  ['an empty list', '  refs: []\n', '13:11'],
  ['a blank text', '  refs: [" "]\n', '13:11'],
  ['a record without content', '  refs: [{}]\n', '13:11'],
  ['a text', '  refs: ["RFC 9110"]\n', undefined],
  ['a title alone', '  refs: [{title: RFC 9110}]\n', undefined],
  ['a URL alone', '  refs: [{url: "https://www.rfc-editor.org/rfc/rfc9110"}]\n', undefined],
  ['one of two with content', '  refs: [{}, RFC 9110]\n', undefined],
])('%s', async (_what, refs, expected) => {
  const sample = pack(
    `${common('boolean')}  answer: true\n  explain: It is so, and the source says why it is.\n${refs}`,
  );
  const { findings } = await lint(packFilesOf(sample));
  const places = findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
  expect(places).toEqual(expected === undefined ? [] : [`refs/missing ${expected}`]);
});

import { describe, expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { duplicateId } from '../../../src/lint/rules/duplicate-id.js';
import { withoutMarks } from '../../../src/lint/samples.js';
import { packFile, packFilesOf } from '../sample-files.js';

const one = duplicateId.good.files['data/indexes.yaml'] ?? '';

async function messages(files: Readonly<Record<string, string>>) {
  const { findings } = await lint(Object.entries(files).map(([path, text]) => packFile(path, text)));
  // The copies are also the same questions, which is another rule's business.
  const own = findings.filter(({ rule }) => rule !== 'pack/duplicate-question');
  return own.map(({ file, place, rule, message }) => `${file}:${place.line} ${rule} ${message}`);
}

describe('pack/duplicate-id', () => {
  test('names both places', async () => {
    const { findings } = await lint(packFilesOf(duplicateId.bad));
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ['data/joins.yaml', 'the id "lookup" is already used at data/indexes.yaml:5; each needs its own'],
      ['other/data.yaml', 'the pack id "data" is already used in another folder, at data/indexes.yaml:1'],
    ]);
  });

  test('a copied folder is one finding a file, not one a question', async () => {
    const second = one.replace('id: lookup', 'id: scan');
    const found = await messages({
      'a/1.yaml': one,
      'a/2.yaml': second,
      'b/1.yaml': one,
      'b/2.yaml': second,
    });
    expect(found.map((line) => line.slice(0, 10))).toEqual(['b/1.yaml:1', 'b/2.yaml:1']);
  });

  test('counts the id of a question that has another error', async () => {
    const broken = one.replace('level: mid', 'level: medium');
    const found = await messages({ 'a/1.yaml': broken, 'a/2.yaml': one });
    expect(found).toContainEqual(expect.stringMatching(/^a\/2.yaml:5 pack\/duplicate-id/));
    expect(found).toHaveLength(2);
  });

  test('the same id twice in one document is found once', async () => {
    const twice = one + withoutMarks(one.slice(one.indexOf('  - id:')));
    expect(await messages({ 'a.yaml': twice })).toEqual([
      'a.yaml:14 pack/duplicate-id the id "lookup" is already used at a.yaml:5; each needs its own',
    ]);
  });

  test('two packs may have questions of one name', async () => {
    const other = one.replace('pack: data', 'pack: other');
    expect(await messages({ 'a.yaml': one, 'b.yaml': other })).toEqual([]);
  });
});

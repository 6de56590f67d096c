import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readLearners } from '../../../src/history/exchange/read-learners.js';
import { newId, noon, temporaryFolder } from '../fixtures.js';
import { device, drill, exported } from './support.js';

test('exports of one name are one learner; a row in several of them counts once, one taken back not at all', async () => {
  const [ann, ben, folder] = [await device(), await device(), temporaryFolder()];
  const [first = ''] = drill(ann, 0, [{}, {}, { score: 0, verdict: 'skipped', response: null }]);
  writeFileSync(join(folder, 'ann-1.jsonl'), exported(ann, { learner: 'Ann' }));
  drill(ann, 7_200_000, [{}, {}]);
  ann.history.undo(first, { id: newId(), at: noon, offset: 60 });
  writeFileSync(join(folder, 'ann-2.jsonl'), exported(ann, { learner: 'Ann' }));
  drill(ben, 0, [{}]);
  writeFileSync(join(folder, 'ben.jsonl'), exported(ben));
  writeFileSync(join(folder, 'notes.txt'), 'not mine');
  const { learners, files, spoiled } = await readLearners(folder);
  expect(learners.map(({ name, answers }) => [name, answers.length])).toEqual([
    ['Ann', 3],
    [expect.stringMatching(/^device [0-9a-f]{8}$/), 1],
  ]);
  expect({ files, spoiled }).toEqual({ files: 3, spoiled: [] });
});

test('a spoiled file is told, counts as far as it goes, and hides no other', async () => {
  const [ann, folder] = [await device(), temporaryFolder()];
  drill(ann, 0, [{}, {}]);
  const text = exported(ann, { learner: 'Ann' });
  writeFileSync(join(folder, 'a.jsonl'), text.split('\n').slice(0, 4).join('\n'));
  writeFileSync(join(folder, 'b.jsonl'), '{"type":"review"}\n');
  writeFileSync(join(folder, 'c.jsonl'), exported(ann, { learner: 'Zoe' }));
  const { learners, spoiled } = await readLearners(folder);
  expect(spoiled.map(({ line, trouble }) => [line, trouble.kind])).toEqual([
    [4, 'torn'],
    [1, 'field'],
  ]);
  expect(learners.map(({ name }) => name)).toEqual(['Ann', 'Zoe']);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Drill, freshHome, savedIn, startDrill } from './drills.js';

describe('many programs at one history', () => {
  test('sixteen first drills that are started at once make one file and keep every answer', async () => {
    const home = freshHome();
    const file = join(home, 'data', 'prep', 'history.db');
    const env = { PREP_DB: file };
    const drills = Array.from({ length: 16 }, () => startDrill({ home, count: 1, env }));
    const ends = await Promise.all(drills.map(async (drill) => [await drill.ended, drill.complaint()]));
    expect(ends).toEqual(drills.map(() => [0, '']));
    expect(readdirSync(join(file, '..'))).toEqual(['history.db']);
    const found = await savedIn(join(file, '..'));
    expect([...found].sort()).toEqual(drills.flatMap((drill) => drill.acknowledged()).sort());
    expect(found).toHaveLength(16);
  });

  test('two drills that always answer at the same time lose and double nothing', async () => {
    const home = freshHome();
    const meet = meetingOf(2);
    // Whoever is alone answers alone.
    const mayAnswer = () => Promise.race([meet(), ...drills.map((drill) => drill.ended)]);
    const drills: readonly Drill[] = ['1', '2'].map((seed) =>
      startDrill({ home, count: 40, words: ['--seed', seed], mayAnswer }),
    );
    const ends = await Promise.all(drills.map(async (drill) => [await drill.ended, drill.complaint()]));
    expect(ends).toEqual(drills.map(() => [0, '']));
    const found = await savedIn(home);
    expect(found).toHaveLength(80);
    const [one = [], other = []] = drills.map((drill) => drill.acknowledged());
    for (const turn of one.keys()) {
      const pair = found.slice(2 * turn, 2 * turn + 2);
      expect(pair.sort()).toEqual([one[turn], other[turn]].sort());
    }
  });
});

/** Lets so many go on together, time after time. */
function meetingOf(count: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((goOn) => {
      waiting.push(goOn);
      if (waiting.length < count) return;
      for (const each of waiting) each();
      waiting = [];
    });
}

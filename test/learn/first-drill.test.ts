import { describe, expect, test } from '@jest/globals';
import { firstDrill } from '../../src/learn/first-drill.js';
import { areas } from '../../src/model/areas.js';
import { seeded } from '../../src/model/random.js';
import { question } from './samples.js';

const kinds = ['choice', 'multi', 'boolean', 'text', 'number', 'order', 'match', 'open'] as const;
const levels = ['junior', 'mid', 'senior'] as const;
const everything = areas.flatMap(({ slug }) =>
  kinds.flatMap((kind) => levels.map((level) => question({ id: `${slug}/${kind}-${level}`, kind, level }))),
);
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('the first drill', () => {
  test.each(seeds)('with full packs is ten areas, every closed kind, all junior (seed %i)', (seed) => {
    const drill = firstDrill(everything, seeded(seed));
    expect(drill).toHaveLength(10);
    expect(new Set(drill.map((each) => each.area)).size).toBe(10);
    expect(drill.map((each) => each.area)).not.toContain('experience');
    expect(new Set(drill.map((each) => each.kind)).size).toBe(7);
    expect(drill.map((each) => each.kind)).not.toContain('open');
    expect(new Set(drill.map((each) => each.level))).toEqual(new Set(['junior']));
  });

  test('is another one with another seed, the same with the same', () => {
    const drill = (seed: number) => firstDrill(everything, seeded(seed)).map((each) => each.id);
    expect(drill(1)).toEqual(drill(1));
    expect(drill(1)).not.toEqual(drill(2));
  });

  test('puts the easy ones first where only harder ones are left in some areas', () => {
    const some = everything.filter((each) => each.level === 'mid' || each.area < 'devops');
    const found = firstDrill(some, seeded(5)).map((each) => each.level);
    expect(found).toEqual([...found].sort());
    expect(new Set(found)).toEqual(new Set(['junior', 'mid']));
  });

  test.each(seeds)('moves a kind to another area to make room for one more kind (seed %i)', (seed) => {
    // A chain: each area offers two kinds, so that six kinds fit into six areas only if none is placed carelessly.
    const chain = areas
      .slice(0, 6)
      .flatMap(({ slug }, index) =>
        [kinds[index], kinds[Math.max(0, index - 1)]].map((kind = 'choice') =>
          question({ id: `${slug}/${kind}`, kind, level: 'junior' }),
        ),
      );
    const drill = firstDrill(chain, seeded(seed));
    expect(new Set(drill.map((each) => each.kind)).size).toBe(6);
    expect(new Set(drill.map((each) => each.area)).size).toBe(6);
  });

  test('asks nothing retired, senior, open or of an area beyond the guide', () => {
    const none = [
      question({ id: 'data/a', retired: true }),
      question({ id: 'data/b', level: 'senior' }),
      question({ id: 'data/c', kind: 'open' }),
      question({ id: 'experience/a' }),
      question({ id: 'cooking/a' }),
    ];
    expect(firstDrill(none, seeded(1))).toEqual([]);
  });

  test('is shorter where areas lack', () => {
    const two = everything.filter((each) => ['data', 'design'].includes(each.area));
    expect(firstDrill(two, seeded(1))).toHaveLength(2);
  });

  test('spreads the kinds over areas that are left', () => {
    const offered = areas
      .slice(0, 4)
      .flatMap(({ slug }) =>
        (['boolean', 'choice'] as const).map((kind) => question({ id: `${slug}/${kind}`, kind })),
      );
    const found = firstDrill(offered, seeded(1)).map((each) => each.kind);
    expect([...found].sort()).toEqual(['boolean', 'boolean', 'choice', 'choice']);
  });
});

import type { Part } from '../asker.js';
import { limited, list, slug, text, type ValueOf } from '../fields.js';
import { partId, type PartId } from '../ids.js';
import { shuffled } from '../random.js';
import { optional, record } from '../records.js';
import { defineKind, duplicates, notUnderstood, takenIds, understood, type Fault } from './kind.js';

const pairs = limited(
  { minItems: 2 },
  list(record('a pair', { left: text(), right: text(), id: optional(slug()) })),
);
type Pair = ValueOf<typeof pairs>[number];

export const match = defineKind({
  name: 'match',
  summary: 'pairs to put together',
  shape: { pairs },
  seconds: { junior: 60, mid: 75, senior: 90 },
  optionCount: (body) => rightParts(body.pairs).length ** body.pairs.length,

  check(body) {
    const faults: Fault[] = duplicates(body.pairs.map((pair) => pair.left)).map((index) => ({
      path: ['pairs', index, 'left'],
      facts: {
        rule: 'match/duplicate',
        detail: 'this left side stands here twice: it could not be answered',
      },
    }));
    const detail = 'another pair has this id: an answer could mean either';
    for (const index of takenIds(body.pairs.map(leftPart)))
      faults.push({ path: ['pairs', index, 'id'], facts: { rule: 'match/duplicate', detail } });
    if (rightParts(body.pairs).length < 2) {
      const expected = 'at least two pairs with different right sides';
      faults.push({
        path: ['pairs'],
        facts: { rule: 'schema/range', expected, found: `${body.pairs.length}` },
      });
    }
    return faults;
  },

  show(body, random) {
    const left = shuffled(body.pairs.map(leftPart), random);
    return { pairs: { left, right: shuffled(rightParts(body.pairs), random) } };
  },

  ask: (asker, shown) => asker.pair(shown.pairs?.left ?? [], shown.pairs?.right ?? []),

  understand(response, shown) {
    const left: readonly string[] = (shown.pairs?.left ?? []).map((part) => part.id);
    const right: readonly string[] = (shown.pairs?.right ?? []).map((part) => part.id);
    const expected = `an object of left ids (${left.join(', ')}) to right ids (${right.join(', ')})`;
    if (typeof response !== 'object' || response === null || Array.isArray(response))
      return notUnderstood(expected);
    const given = Object.entries(response);
    const valid = given.every(
      ([from, to]) => left.includes(from) && typeof to === 'string' && right.includes(to),
    );
    return valid ? understood(new Map<string, unknown>(given)) : notUnderstood(expected);
  },

  async grade(body, response) {
    const right = body.pairs.filter(
      (pair) => response.get(partId(pair.left, pair.id)) === partId(pair.right),
    );
    return { score: right.length / body.pairs.length, why: null, forgiven: null };
  },

  key: (body) => ({
    response: Object.fromEntries(
      body.pairs.map((pair): [PartId, PartId] => [partId(pair.left, pair.id), partId(pair.right)]),
    ),
    lines: body.pairs.map((pair) => `${pair.left} -> ${pair.right}`),
  }),
  keyFields: (body) => ({ pairs: body.pairs.map(({ left, right }) => JSON.stringify([left, right])).sort() }),
});

function leftPart(pair: Pair): Part {
  return { id: partId(pair.left, pair.id), text: pair.left };
}

/** Right sides once each, since several left ones may share one. */
function rightParts(pairs: readonly Pair[]): readonly Part[] {
  const parts = new Map<PartId, Part>();
  for (const { right } of pairs) {
    const id = partId(right);
    if (!parts.has(id)) parts.set(id, { id, text: right });
  }
  return [...parts.values()];
}

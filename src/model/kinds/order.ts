import { integer, limited, list, text } from '../fields.js';
import { partId, type PartId } from '../ids.js';
import { shuffled } from '../random.js';
import { withDefault } from '../records.js';
import { defineKind, duplicates, notUnderstood, understood, type Fault } from './kind.js';

export const order = defineKind({
  name: 'order',
  summary: 'items to bring into the right order',
  shape: {
    items: limited({ minItems: 2 }, list(text())),
    also: withDefault([], list(list(integer({ min: 0, max: 99 })))),
  },
  seconds: { junior: 60, mid: 75, senior: 90 },
  optionCount: (body) => factorial(body.items.length),

  check(body) {
    const faults: Fault[] = duplicates(body.items).map((index) => ({
      path: ['items', index],
      facts: {
        rule: 'order/duplicate-item',
        detail: 'this item stands here twice: their order could not be told',
      },
    }));
    if (body.items.length < 2) {
      faults.push({
        path: ['items'],
        facts: { rule: 'order/too-few', detail: 'an order needs at least two items' },
      });
    }
    body.also.forEach((indexes, row) => {
      const complete = [...indexes].sort((a, b) => a - b).every((index, position) => index === position);
      if (complete && indexes.length === body.items.length) return;
      const expected = `each index from 0 to ${body.items.length - 1} once`;
      faults.push({
        path: ['also', row],
        facts: { rule: 'schema/range', expected, found: `[${indexes.join(', ')}]` },
      });
    });
    return faults;
  },

  show(body, random) {
    const items = body.items.map((item) => ({ id: partId(item), text: item }));
    const mixed = shuffled(items, random);
    // Never shown solved; but of two items one would then know that it is the other way round.
    const solved = items.length > 2 && mixed.every((item, index) => item.id === items[index]?.id);
    return { items: solved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed };
  },

  ask: (asker, shown) => asker.arrange(shown.items ?? []),

  understand(response, shown) {
    const ids = (shown.items ?? []).map((item) => item.id);
    const given: readonly unknown[] = Array.isArray(response) ? response : [];
    const complete = given.length === ids.length && ids.every((id) => given.includes(id));
    return complete
      ? understood<readonly PartId[]>(given.filter((id): id is PartId => typeof id === 'string'))
      : notUnderstood(`a list with each item id once: ${ids.join(', ')}`);
  },

  async grade(body, response) {
    const right = body.items.map((item) => partId(item));
    const others = body.also.map((indexes) => indexes.flatMap((index) => right[index] ?? []));
    const score = Math.max(...[right, ...others].map((valid) => kendallShare(valid, response)));
    return { score, why: null, forgiven: null };
  },

  key: (body) => ({ response: body.items.map((item) => partId(item)), lines: body.items }),
  keyFields: (body) => ({ items: body.items, also: body.also.map((indexes) => indexes.join(' ')).sort() }),
});

/** The share of pairs that stand in the right order (Kendall 1938), 0 to 1. */
function kendallShare(right: readonly PartId[], given: readonly PartId[]): number {
  const position = new Map(given.map((id, index) => [id, index]));
  const places = right.map((id) => position.get(id) ?? 0);
  const pairs = places.flatMap((first, index) => places.slice(index + 1).map((second) => first < second));
  return pairs.length === 0 ? 1 : pairs.filter(Boolean).length / pairs.length;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

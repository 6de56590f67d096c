import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { knowing, knowledgeFrom, summarizeKnowledge } from '../../../src/learn/knowledge.js';
import { hashJoin, heap, index, noon, temporaryFolder } from '../fixtures.js';
import { type Device, device, drill, logOf, rowsOf, synced } from './support.js';

type Step =
  | { readonly what: 'drill'; readonly who: number; readonly at: number; readonly size: number }
  /** `seen`: which of the others' files have reached the folder of this device. */
  | { readonly what: 'sync'; readonly who: number; readonly seen: readonly boolean[] };

const devices = 3;
const who = fc.nat({ max: devices - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    what: fc.constant('drill' as const),
    who,
    at: fc.nat({ max: 10_000_000 }),
    size: fc.nat({ max: 3 }),
  }),
  fc.record({
    what: fc.constant('sync' as const),
    who,
    seen: fc.array(fc.boolean(), { minLength: devices, maxLength: devices }),
  }),
);

/** Each device has a folder of its own, as with any sync tool, which carries files over when it likes. */
class Group {
  constructor(
    readonly all: readonly Device[],
    readonly folders: readonly string[],
  ) {}

  async take(step: Step): Promise<void> {
    const one = this.all[step.who];
    if (one === undefined) throw new Error('nobody');
    if (step.what === 'drill') {
      const questions = [heap, index, hashJoin];
      drill(
        one,
        step.at,
        questions.slice(0, step.size).map((question) => ({ question })),
      );
    } else {
      this.folders.forEach((_, from) => (step.seen[from] === true ? this.carry(from, step.who) : undefined));
      await synced(one, this.folders[step.who] ?? '');
    }
  }

  /** Only the sender's own files: what it has of others is no newer. */
  carry(from: number, to: number): void {
    const [source = '', target = ''] = [this.folders[from], this.folders[to]];
    for (const name of from === to ? [] : readdirSync(source)) {
      const older = existsSync(join(target, name)) && !this.#isOwn(from, name);
      if (!older) copyFileSync(join(source, name), join(target, name));
    }
  }

  #isOwn(who: number, name: string): boolean {
    const ids = this.all[who]?.connection.database
      .prepare('SELECT hex(id) FROM devices WHERE number = 1')
      .pluck();
    return name.replaceAll('-', '').toUpperCase().startsWith(String(ids?.get()));
  }
}

test('whatever was drilled, synced and seen in whatever order: in the end all hold the same, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const all = [await device(), await device(5_000_000), await device(-5_000_000)];
      const group = new Group(
        all,
        all.map(() => temporaryFolder()),
      );
      for (const each of steps) await group.take(each);
      const [first] = all;
      for (const round of ['write', 'read']) {
        for (const who of all.keys())
          await group.take({ what: 'sync', who, seen: all.map(() => round !== '') });
      }
      for (const each of all) {
        expect(rowsOf(each)).toEqual(rowsOf(first ?? each));
        expect(logOf(each)).toEqual(logOf(first ?? each));
        expect(each.history.verifyRows()).toEqual([]);
        expect(folded(each)).toEqual(anew(each));
      }
      for (const { connection } of all) connection.close();
    }),
    { numRuns: 15 },
  );
});

/** The knowledge as it grows, answer by answer, and as it is computed of the whole log. */
function folded({ history }: Device) {
  let knowledge = knowledgeFrom([], []);
  for (let place = 0; place < history.past.place(); place += 1) {
    knowledge = knowing(knowledge, history.past.between(place, place + 1));
  }
  return summarizeKnowledge(knowledge);
}

function anew({ history }: Device) {
  expect(history.reviews().every(({ at }) => at > noon - 10_000_000)).toBe(true);
  return summarizeKnowledge(knowledgeFrom([], history.reviews()));
}

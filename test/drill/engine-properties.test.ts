import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import type { Confirmation, Said } from '../../src/drill/ports.js';
import { endlessSupply, plannedSupply } from '../../src/drill/supply.js';
import type { Command } from '../../src/model/asker.js';
import type { Question } from '../../src/model/question.js';
import { noon, question } from '../learn/samples.js';
import type { Event, Script } from './scripted.js';
import { only, openQuestion, playPlan, planOf, statements, inTurn } from './support.js';

const questions: readonly Question[] = [
  ...statements('a', 'b', 'c'),
  question({ id: 'data/choice', kind: 'choice' }),
  question({ id: 'data/order', kind: 'order' }),
  openQuestion(),
];

const command: fc.Arbitrary<Command> = fc.oneof(
  ...(['hint', 'skip', 'undo', 'known', 'why'] as const).map((type) => fc.constant<Command>({ type })),
  fc.record({ type: fc.constant<'flag'>('flag'), note: fc.string() }),
);

const response = fc.oneof(fc.boolean(), fc.string(), fc.jsonValue(), fc.constant('a story'));
const at = fc.integer({ min: -1000, max: 1000 }).map((minutes) => noon + minutes * 60_000);
const answer: fc.Arbitrary<Said> = fc.record(
  {
    type: fc.constant<'answer'>('answer'),
    response,
    at,
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
    confidence: fc.constantFrom<'sure' | 'unsure' | 'guess'>('sure', 'unsure', 'guess'),
    assess: fc.constant<'auto'>('auto'),
  },
  { requiredKeys: ['type', 'response'] },
);

const confirmation = fc.oneof(
  fc.constantFrom<Confirmation>('take-suggestion', 'quit'),
  fc.record({ points: fc.dictionary(fc.constantFrom('why', 'how', 'other'), fc.boolean()) }),
);

const script: fc.Arbitrary<Script> = fc.record({
  replies: fc.array(fc.oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: command }), {
    maxLength: 40,
  }),
  confirmations: fc.array(confirmation, { maxLength: 10 }),
  afterwards: fc.array(fc.array(command, { maxLength: 3 }), { maxLength: 10 }),
  pause: fc.nat({ max: 300 }),
});

/** How many steps stand after each event, counted from what the recorder was given. */
function standingAfter(events: readonly Event[]): readonly number[] {
  let standing = 0;
  return events.map((event) => {
    if (event.type === 'recorded') standing += 1;
    if (event.type === 'undone') standing -= 1;
    return standing;
  });
}

test.each(['planned', 'endless'])('any replies to a %s session leave its books in order', async (sort) => {
  await fc.assert(
    fc.asyncProperty(script, async (replies) => {
      const supply = sort === 'planned' ? plannedSupply(questions) : endlessSupply(inTurn(...questions));
      const { events, recorder, summary } = await playPlan(planOf(supply), replies);
      const standing = standingAfter(events);
      events.forEach((event, index) => {
        if (event.type === 'asked') expect(event.asked.n).toBe((standing[index] ?? 0) + 1);
        if (event.type === 'result') expect(events[index - 1]?.type).toBe('recorded');
      });
      const answers = recorder.standing.filter((row) => row.verdict !== 'skipped');
      expect(recorder.standing).toHaveLength(recorder.rows.length - recorder.undone.length);
      expect(recorder.standing).toHaveLength(standing.at(-1) ?? 0);
      expect(summary.answered).toBe(answers.length);
      expect(only(events, 'closed')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('every planned question is answered, skipped, known, or still there to resume', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (replies) => {
      const { events, recorder, summary } = await playPlan(planOf(plannedSupply(questions)), replies);
      const known = recorder.marks.filter((mark) => mark.what === 'known').map((mark) => mark.question);
      const done = new Set([...known, ...recorder.standing.map((row) => row.question)]);
      expect(done.size + (summary.left ?? 0)).toBeGreaterThanOrEqual(questions.length);
      expect(only(events, 'ended')).toHaveLength(summary.left === 0 ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});

test('rows never go back in time, scores and seconds are what a row may hold', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (replies) => {
      const { recorder } = await playPlan(planOf(plannedSupply(questions)), replies);
      const times = recorder.rows.map((row) => row.at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { score, seconds, hints } of recorder.rows) {
        expect(score >= 0 && score <= 1).toBe(true);
        expect(seconds >= 0 && hints <= 2).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

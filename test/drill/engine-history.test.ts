import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import type { DrillPlan } from '../../src/drill/engine.js';
import type { Said } from '../../src/drill/ports.js';
import { plannedSupply } from '../../src/drill/supply.js';
import type { History } from '../../src/history/history.js';
import type { Question } from '../../src/model/question.js';
import { opened, temporaryFile } from '../history/fixtures.js';
import { ids, noon, there } from '../learn/samples.js';
import { answer, openQuestion, playPlan, planOf, right, session, statements, wrong } from './support.js';

const questions = [...statements('a', 'b', 'c'), openQuestion()];

/** Plays on a real database and gives what another reader finds in it afterwards. */
async function playSaved(list: readonly Question[], replies: readonly Said[]) {
  const file = temporaryFile();
  const history = await opened(file);
  const played = await playPlan(started(history, list), { replies }, () => history);
  const reader = await opened(file);
  history.close();
  return { ...played, history: reader };
}

function started(history: History, list: readonly Question[]): DrillPlan {
  const own = { ...session, id: history.newId(noon), planned: ids(list) };
  history.startSession(own);
  return planOf(plannedSupply(list), { session: own });
}

test('answers, drafts and marks are there for whoever reads next', async () => {
  const replies = [right, { type: 'flag', note: 'look again' }, { type: 'skip' }, wrong] as const;
  const { history } = await playSaved(questions, [...replies, answer('a story', { assess: 'auto' })]);
  expect(history.reviews().map((row) => [row.question, row.verdict])).toEqual([
    ['data/a', 'correct'],
    ['data/b', 'skipped'],
    ['data/c', 'wrong'],
    ['experience/story', 'wrong'],
  ]);
  expect(history.drafts()).toMatchObject([{ question: 'experience/story', text: 'a story' }]);
  expect(history.marks()).toMatchObject([{ question: 'data/b', what: 'flag', note: 'look again' }]);
  expect(history.lastUnfinished()).toBeUndefined();
  expect(history.verifyRows()).toEqual([]);
  history.close();
});

test('an answer taken back is in no count, and its question is still to be asked', async () => {
  const { history } = await playSaved(questions, [right, wrong, { type: 'undo' }]);
  expect(history.reviews().map((row) => row.question)).toEqual(['data/a']);
  expect(there(history.lastUnfinished()).answered).toEqual(['data/a']);
  history.close();
});

test('a session that is quit can be gone on with, one that is done cannot', async () => {
  const left = await playSaved(questions, [right]);
  expect(there(left.history.lastUnfinished()).answered).toEqual(['data/a']);
  left.history.close();
  const done = await playSaved(statements('a'), [right]);
  expect(done.history.lastUnfinished()).toBeUndefined();
  done.history.close();
});

test('whatever is said, the database holds what the summary tells', async () => {
  const reply = fc.constantFrom<Said>(right, wrong, answer('what?'), ...commands);
  await fc.assert(
    fc.asyncProperty(fc.array(reply, { maxLength: 15 }), async (replies) => {
      const { history, summary } = await playSaved(questions, replies);
      const answers = history.reviews().filter((row) => row.verdict !== 'skipped');
      expect(answers).toHaveLength(summary.answered);
      expect(history.verifyRows()).toEqual([]);
      history.close();
    }),
    { numRuns: 25 },
  );
});

const commands: readonly Said[] = [
  { type: 'undo' },
  { type: 'skip' },
  { type: 'hint' },
  { type: 'known' },
  { type: 'flag' },
];

import { describe, expect, test } from '@jest/globals';
import {
  pointsMessage,
  questionMessage,
  resultMessage,
  sessionMessage,
  summaryMessage,
} from '../../../src/cli/jsonl/messages.js';
import type { Asked, Result } from '../../../src/drill/ports.js';
import { partId } from '../../../src/model/ids.js';
import { kindNames, kindOf, type Question } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { noon, question } from '../../learn/samples.js';
import { openQuestion, statements } from '../../drill/support.js';

function askedOf(question: Question, hints: readonly string[] = []): Asked {
  const shown = kindOf(question).show(question.body, seeded(1));
  return { n: 3, planned: 5, question, shown, hints };
}

const [statement = openQuestion()] = statements('a');

describe('a question', () => {
  test('has the fields of the protocol, and those its kind shows', () => {
    expect(questionMessage(askedOf(statement))).toEqual({
      type: 'question',
      n: 3,
      id: 'data/a',
      area: 'data',
      kind: 'boolean',
      level: 'mid',
      topic: 'any',
      prompt: 'What is it?',
      options: [
        { id: 'true', text: 'True' },
        { id: 'false', text: 'False' },
      ],
      seconds: 30,
      hints: 2,
    });
  });

  test('counts the hints that are left', () => {
    expect(questionMessage(askedOf(statement, ['first hint']))).toMatchObject({ hints: 1 });
  });

  test('has code where there is code', () => {
    const code = { language: 'sql', source: 'SELECT 1' };
    expect(questionMessage(askedOf({ ...statement, code }))).toMatchObject({ code });
  });

  test.each(['choice', 'multi', 'boolean', 'text', 'number', 'order', 'match', 'open'] as const)(
    'of kind %s has no field of the body',
    (kind) => {
      const asked = askedOf({ ...question({ id: 'data/a', kind }), explain: 'because' });
      const message = questionMessage(asked);
      const shown = Object.keys(asked.shown);
      for (const field of [...Object.keys(asked.question.body), 'body', 'explain', 'refs', 'contentHash']) {
        if (!shown.includes(field)) expect(message).not.toHaveProperty(field);
      }
      expect(JSON.stringify(message)).not.toMatch(/"correct":/);
    },
  );
});

test('the kinds of this test are all but those that run code', () => {
  const tested = ['choice', 'multi', 'boolean', 'text', 'number', 'order', 'match', 'open'];
  expect(
    kindNames()
      .filter((name) => !['sql', 'code'].includes(name))
      .sort(),
  ).toEqual(tested.sort());
});

describe('a result', () => {
  const result: Result = {
    asked: askedOf({ ...statement, explain: 'because', refs: ['RFC 9110'] }),
    response: false,
    score: 0,
    verdict: 'wrong',
    seconds: 1,
    key: true,
    keyLines: ['true'],
    why: 'not so',
    forgiven: null,
    points: null,
    comparison: null,
    retry: false,
    dueAt: noon,
  };

  test('has the key, what the author says, and when it is due', () => {
    expect(resultMessage(result)).toEqual({
      type: 'result',
      id: 'data/a',
      score: 0,
      verdict: 'wrong',
      key: true,
      why: 'not so',
      forgiven: null,
      points: null,
      explain: 'because',
      refs: ['RFC 9110'],
      due: '2026-11-18T12:00:00.000Z',
    });
  });

  test('says null where there is nothing to say', () => {
    const message = resultMessage({ ...result, asked: askedOf(statement), dueAt: null });
    expect(message).toMatchObject({ explain: null, due: null, refs: [] });
  });
});

test('the points of an open answer come with its id', () => {
  const points = [{ id: partId('why', 'why'), point: 'says why', hit: null, confidence: null }];
  expect(pointsMessage(askedOf(openQuestion()), points)).toEqual({
    type: 'points',
    id: 'experience/story',
    points,
  });
});

test('the session has a version, the summary no more than the protocol', () => {
  expect(sessionMessage({ session: 's', planned: null, seconds: 60, seed: 4, done: 2 })).toEqual({
    type: 'session',
    version: 1,
    session: 's',
    planned: null,
    seed: 4,
  });
  const summary = { session: 's', answered: 0, correct: 0, score: null, seconds: 0, areas: [] };
  const calibration = [{ confidence: 'sure', answered: 2, correct: 1 }] as const;
  const more = { skipped: 2, left: 3 };
  expect(summaryMessage({ ...summary, ...more, calibration: [] })).toEqual({ type: 'summary', ...summary });
  expect(summaryMessage({ ...summary, ...more, calibration })).toEqual({
    type: 'summary',
    ...summary,
    calibration,
  });
});

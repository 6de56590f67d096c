import { expect, test } from '@jest/globals';
import { proveAll } from '../../src/proof/run.js';
import { localRunner } from '../run/support.js';
import { questionOf } from './questions.js';

const runner = localRunner();
const named = (id: string, fields: object) => questionOf({ id, kind: 'boolean', answer: true, ...fields });
const bash = (source: string) => ({ proof: { run: 'bash', source } });

test('outcomes come in the order of the questions, however long each takes', async () => {
  const questions = [
    named('slow', bash('sleep 0.3; echo true')),
    named('none', {}),
    named('wrong', bash('echo false')),
    named('quick', bash('echo true')),
  ];
  const progress: string[] = [];
  const proven = await proveAll(questions, {
    runner,
    jobs: 2,
    progress: (count, total) => progress.push(`${count} of ${total}`),
  });
  expect(proven.map(({ question, outcome }) => `${question} ${outcome.kind}`)).toEqual([
    'p/slow proven',
    'p/none none',
    'p/wrong failed',
    'p/quick proven',
  ]);
  expect(progress).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
});

test('as many run at a time as there are jobs', async () => {
  const questions = ['a', 'b', 'c', 'd'].map((id) => named(id, bash('sleep 0.5; echo true')));
  const time = async (jobs: number) => {
    const start = performance.now();
    await proveAll(questions, { runner, jobs });
    return performance.now() - start;
  };
  const oneByOne = await time(1);
  expect(oneByOne).toBeGreaterThan(2000);
  expect(await time(4)).toBeLessThan(oneByOne);
});

test('nothing to prove is no work', async () => {
  expect(await proveAll([], { runner, jobs: 0 })).toEqual([]);
});

import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Interrupts } from '../../../src/cli/interrupts.js';
import { JsonLinesFrontEnd } from '../../../src/cli/jsonl/front-end.js';
import { LineReader } from '../../../src/cli/lines.js';
import { realWorld } from '../../../src/cli/world.js';
import { resultOf } from '../../../src/drill/answer.js';
import type { Asked } from '../../../src/drill/ports.js';
import { kindOf, type Question } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { howPoint, openQuestion, statements, whyPoint } from '../../drill/support.js';
import { review, there } from '../../learn/samples.js';

const [first, second] = statements('a', 'b');

/** A front end whose input is these lines, and the types of the lines it writes. */
function frontEnd(...lines: readonly (object | string)[]) {
  const input = new PassThrough();
  for (const line of lines) input.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  input.end();
  const written: string[] = [];
  const world = { ...realWorld(import.meta.url), onSignal: () => undefined };
  const reader = new LineReader(input, new Interrupts(world, () => ''));
  const own = new JsonLinesFrontEnd(reader, (line) => void written.push(line));
  return { own, written, types: () => written.map((line) => there(/"type":"(\w+)"/.exec(line)?.[1])) };
}

function askedOf(question: Question | undefined, extra: Partial<Asked> = {}): Asked {
  const known = there(question);
  const shown = kindOf(known).show(known.body, seeded(1));
  return { n: 1, planned: 2, question: known, shown, hints: [], ...extra };
}

describe('asking', () => {
  test('sends the question and gives what is said', async () => {
    const { own, types } = frontEnd({ type: 'answer', response: true, seconds: 2 });
    expect(await own.ask(askedOf(first))).toEqual({ type: 'answer', response: true, seconds: 2 });
    expect(types()).toEqual(['question']);
  });

  test('every line that is written ends, and holds one object', async () => {
    const { own, written } = frontEnd();
    await own.ask(askedOf(first));
    own.hint('two\nlines');
    for (const line of written) {
      expect(line.endsWith('\n')).toBe(true);
      expect(line.trimEnd()).not.toContain('\n');
      expect(JSON.parse(line)).toHaveProperty('type');
    }
  });

  test('says what cannot be read, and reads on', async () => {
    const lines = ['what?', { type: 'answer', response: true, id: 'data/b' }, { type: 'assess', points: {} }];
    const { own, types } = frontEnd(...lines, { type: 'skip' });
    expect(await own.ask(askedOf(first))).toEqual({ type: 'skip' });
    expect(types()).toEqual(['question', 'error', 'error', 'error']);
  });

  test('does not send again the question that stands open', async () => {
    const { own, types } = frontEnd({ type: 'hint' }, { type: 'flag' }, { type: 'why' }, { type: 'skip' });
    await own.ask(askedOf(first));
    own.hint('a hint');
    await own.ask(askedOf(first, { hints: ['a hint'] }));
    own.noted('flag');
    await own.ask(askedOf(first, { hints: ['a hint'] }));
    own.explainChoice('it is new');
    await own.ask(askedOf(first, { hints: ['a hint'] }));
    expect(types()).toEqual(['question', 'hint', 'noted', 'noted']);
  });

  test('sends the question again after an undo, without a word of its own', async () => {
    const { own, types } = frontEnd({ type: 'undo' });
    await own.ask(askedOf(first));
    own.noted('undo');
    await own.ask(askedOf(first));
    expect(types()).toEqual(['question', 'question']);
  });

  test('sends the question again that is asked again after its result', async () => {
    const { own, types } = frontEnd();
    const asked = askedOf(first);
    await own.ask(asked);
    own.result(
      resultOf(asked, review({ question: 'data/a' }), { answer: undefined, memory: undefined, earlier: [] }),
    );
    await own.ask(asked);
    expect(types()).toEqual(['question', 'result', 'question']);
  });

  test('sends the next question after known', async () => {
    const { own, types } = frontEnd({ type: 'known' });
    await own.ask(askedOf(first));
    own.noted('known');
    await own.ask(askedOf(second));
    expect(types()).toEqual(['question', 'noted', 'question']);
  });

  test('takes the end of input for quit, however often it is asked', async () => {
    const { own } = frontEnd('', '  ');
    expect(await own.ask(askedOf(first))).toEqual({ type: 'quit' });
    expect(await own.ask(askedOf(second))).toEqual({ type: 'quit' });
  });

  test('has nothing to wait for after a result', async () => {
    const { own, types } = frontEnd({ type: 'skip' });
    await own.afterResult();
    expect(await own.ask(askedOf(first))).toEqual({ type: 'skip' });
    expect(types()).toEqual(['question']);
  });
});

describe('confirming points', () => {
  const asked = askedOf(openQuestion());
  const points = [
    { id: whyPoint, point: 'says why', hit: null, confidence: null },
    { id: howPoint, point: 'says how', hit: true, confidence: 0.8 },
  ];

  test('sends them and gives what is confirmed', async () => {
    const { own, written } = frontEnd({ type: 'assess', points: { why: true } });
    expect(await own.confirm(asked, points)).toEqual({ points: { why: true } });
    expect(JSON.parse(there(written[0]))).toEqual({ type: 'points', id: 'experience/story', points });
  });

  test('quit and the end of input leave', async () => {
    expect(await frontEnd({ type: 'quit' }).own.confirm(asked, points)).toBe('quit');
    expect(await frontEnd().own.confirm(asked, points)).toBe('quit');
  });

  test('says what does not confirm them, and waits on', async () => {
    const lines = [{ type: 'answer', response: '' }, { type: 'assess', points: { constructor: true } }, '}'];
    const { own, types } = frontEnd(...lines, { type: 'assess', points: {} });
    expect(await own.confirm(asked, points)).toEqual({ points: {} });
    expect(types()).toEqual(['points', 'error', 'error', 'error']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { describeFailure, Stop } from '../../src/cli/failure.js';
import { exitStatus } from '../../src/cli/exit-status.js';
import { Interrupts } from '../../src/cli/interrupts.js';
import type { SignalName } from '../../src/cli/world.js';

/** Interrupts with what has been saved, and the way to send a signal. */
function interruptible() {
  const state = { saved: 0 };
  let heed: (signal: SignalName) => void = () => undefined;
  const world = { onSignal: (heard: typeof heed) => void (heed = heard) };
  const interrupts = new Interrupts(world, () => `${state.saved} saved`);
  return { state, interrupts, send: (signal: SignalName) => heed(signal) };
}

const forever = new Promise<never>(() => undefined);

/** What a wait ended with. */
async function toldBy(waiting: Promise<unknown>): Promise<readonly [unknown, string]> {
  const failed: unknown = await waiting.catch((error: unknown) => error);
  if (!(failed instanceof Stop)) return [undefined, String(failed)];
  const { failure } = failed;
  return [failure.kind === 'interrupted' ? failure.status : failure.kind, describeFailure(failure)];
}

describe('whoever waits', () => {
  test.each([
    ['SIGINT', exitStatus.interrupted],
    ['SIGTERM', exitStatus.terminated],
    ['SIGHUP', exitStatus.terminated],
    ['SIGQUIT', exitStatus.terminated],
  ] as const)('is stopped by %s with %i', async (signal, status) => {
    const { interrupts, send } = interruptible();
    const waiting = toldBy(interrupts.orStop(forever));
    send(signal);
    expect(await waiting).toEqual([status, '0 saved']);
  });

  test('is stopped by the first signal, however many come', async () => {
    const { interrupts, send } = interruptible();
    send('SIGTERM');
    send('SIGINT');
    expect(await toldBy(interrupts.orStop(forever))).toEqual([exitStatus.terminated, '0 saved']);
  });

  test('hears what was saved between the signal and the wait', async () => {
    const { state, interrupts, send } = interruptible();
    send('SIGTERM');
    state.saved = 1;
    expect(await toldBy(interrupts.orStop(forever))).toEqual([exitStatus.terminated, '1 saved']);
  });

  test('is told of the signal, not of what failed because of it', async () => {
    const { interrupts, send } = interruptible();
    const work = new Promise<never>((_, reject) => {
      interrupts.signal.addEventListener('abort', () => reject(new Error('a prompt was aborted')));
    });
    const waiting = toldBy(interrupts.orStop(work));
    send('SIGINT');
    expect(await waiting).toEqual([exitStatus.interrupted, '0 saved']);
  });

  test('gets the result, or the failure, where no signal comes', async () => {
    const { interrupts } = interruptible();
    expect(await interrupts.orStop(Promise.resolve('a line'))).toBe('a line');
    expect(await toldBy(interrupts.orStop(Promise.reject(new Error('odd'))))).toEqual([
      undefined,
      'Error: odd',
    ]);
  });
});

test('Ctrl-C typed at a prompt, and a terminal that is gone, stop with their own status', async () => {
  const [typed, gone] = [interruptible(), interruptible()];
  typed.interrupts.interrupt();
  gone.interrupts.terminate();
  expect(await toldBy(typed.interrupts.orStop(forever))).toEqual([exitStatus.interrupted, '0 saved']);
  expect(await toldBy(gone.interrupts.orStop(forever))).toEqual([exitStatus.terminated, '0 saved']);
});

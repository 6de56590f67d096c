import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Stop } from '../../../src/cli/failure.js';
import { Interrupts } from '../../../src/cli/interrupts.js';
import { Page } from '../../../src/cli/terminal/page.js';
import { ask, type Terminal } from '../../../src/cli/terminal/prompt.js';
import { pause } from '../../../src/cli/terminal/widgets/pause.js';
import { plain } from './widgets/keys.js';

/** A terminal that no system stands behind, so that it can go in every way one may. */
function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const interrupts = new Interrupts({ onSignal: () => undefined }, () => 'told');
  const write = (text: string) => void output.write(text);
  const page = new Page(write, () => ({
    width: 80,
    paint: plain,
    numberedCode: false,
    saves: true,
    shipped: true,
    offsetAt: () => 0,
  }));
  output.resume();
  const suspend = () => Promise.resolve();
  return { input, output, interrupts, page, paint: plain, suspend } satisfies Terminal;
}

/** What asking ended with: the status of a stop, or what was given. */
function ended(at: Terminal): Promise<unknown> {
  return ask(pause({ retry: false }), at).then(
    (asked) => asked,
    (error: unknown) =>
      error instanceof Stop && error.failure.kind === 'interrupted' ? error.failure.status : error,
  );
}

/** A prompt once it is drawn, when it hears its input; wrapped, since an async function would wait for its answer. */
async function asking(at: ReturnType<typeof terminal>): Promise<{ readonly asked: Promise<unknown> }> {
  const drawn = new Promise((resolve) => at.output.once('data', resolve));
  const asked = ended(at);
  await drawn;
  return { asked };
}

describe('a terminal that is gone stops the command, and is no wish of the learner', () => {
  test('where its input only ends', async () => {
    const at = terminal();
    const { asked } = await asking(at);
    at.input.end();
    expect(await asked).toBe(143);
  });

  test('where its input fails', async () => {
    const at = terminal();
    const { asked } = await asking(at);
    at.input.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }));
    expect(await asked).toBe(143);
  });
});

test('keys are heard, and Ctrl-D leaves', async () => {
  const [at, other] = [terminal(), terminal()];
  const { asked } = await asking(at);
  at.input.write('\r');
  expect(await asked).toMatchObject({ done: undefined, trace: [] });
  const { asked: left } = await asking(other);
  other.input.write('\u0004');
  expect(await left).toBeUndefined();
});

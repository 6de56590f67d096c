import { expect, test } from '@jest/globals';
import { setImmediate as soon, setTimeout as later } from 'node:timers/promises';
import { type Asked, Feed } from '../../../src/cli/terminal/feed.js';
import { composer, type Composed, composing } from '../../../src/cli/terminal/widgets/composer.js';
import { pickOne } from '../../../src/cli/terminal/widgets/pick-one.js';
import { emptyArea } from '../../../src/cli/terminal/widgets/text-area.js';
import { parts, plain } from './widgets/keys.js';

function keyOf(sign: string) {
  return { name: sign === '\r' ? 'return' : sign, ctrl: false, line: '', text: sign };
}

/** A feed of a query, what came of it, and how often it was drawn. */
function query() {
  const ended: Asked<Composed>[] = [];
  const drawn = { times: 0 };
  const feed = new Feed(composer({ language: 'sql', given: '' }, composing(emptyArea)), {
    draw: () => void (drawn.times += 1),
    end: (asked) => void ended.push(asked),
  });
  const type = (text: string) => [...text].forEach((sign) => feed.press(keyOf(sign)));
  return { feed, type, ended, drawn };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await later(5);
}

test('keys that come at once are drawn together', async () => {
  const { type, drawn } = query();
  type('select 1');
  expect(drawn.times).toBe(0);
  await soon();
  await soon();
  expect(drawn.times).toBe(1);
});

test('an end waits for more, and ends when nothing comes', async () => {
  const { feed, type, ended } = query();
  type('select 1;\r');
  expect([ended.length, feed.ended?.done]).toEqual([0, { type: 'answer', response: 'select 1;' }]);
  await until(() => ended.length > 0);
  expect(ended.map(({ done }) => done)).toEqual([{ type: 'answer', response: 'select 1;' }]);
});

test('what comes at once after an end goes on with the text', async () => {
  const { feed, type, ended } = query();
  type('select 1;\rselect 2;\r');
  await until(() => ended.length > 0);
  expect(ended.map(({ done }) => done)).toEqual([{ type: 'answer', response: 'select 1;\nselect 2;' }]);
  feed.stop();
});

test('lines that look like commands, and colons, come through an unmarked paste as they are', async () => {
  const { feed, type, ended } = query();
  type('.\r:symbol\r::root\rselect 1;\r');
  await until(() => ended.length > 0);
  expect(ended[0]?.done).toEqual({ type: 'answer', response: '.\n:symbol\n::root\nselect 1;' });
  feed.stop();
});

test('what is typed slowly is heard', async () => {
  const { feed, type } = query();
  type(':symbol\r');
  await later(80);
  type('x');
  expect(feed.widget.view({ width: 80, paint: plain }).lines).toEqual(['1: :symbolx']);
  feed.stop();
});

test('after it is stopped nothing is drawn and nothing ends', async () => {
  const { feed, type, ended, drawn } = query();
  type('select 1;\r');
  feed.stop();
  await later(60);
  expect([ended.length, drawn.times]).toEqual([0, 0]);
});

test('a menu is drawn at every key and ends at once', () => {
  const told: string[] = [];
  const feed = new Feed(pickOne(parts('a', 'b')), {
    draw: () => void told.push('drawn'),
    end: ({ done }) => void told.push(JSON.stringify(done)),
  });
  feed.press({ name: 'down', ctrl: false, line: '', text: '' });
  feed.press(keyOf('\r'));
  expect(told).toEqual(['drawn', '{"type":"answer","response":"b"}']);
});

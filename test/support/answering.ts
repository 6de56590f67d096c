import { numberOf } from './drilling.js';
import { key, type TerminalSession } from './terminal.js';

/** How one question of the pack of every kind is answered, in each of the three ways, with the same answer. */
export interface Answering {
  readonly question: string;
  readonly verdict: 'correct' | 'partial' | 'wrong';
  /** Presses keys up to the result; what comes in between is looked at on the way. */
  keys(at: TerminalSession, look?: () => Promise<void>): Promise<void>;
  /** The lines for the numbered path, found in what it shows. */
  lines(shown: string): string;
  /** What a program answers, from the message of the question. */
  response(message: Message): unknown;
}

interface Part {
  readonly id: string;
  readonly text: string;
}

/** The message of a question, as far as answers need it. */
export interface Message {
  readonly options?: readonly Part[];
  readonly items?: readonly Part[];
  readonly pairs?: { readonly left: readonly Part[]; readonly right: readonly Part[] };
}

/** The lines of a menu once it is drawn whole: its help comes last. */
export function menuWith(at: TerminalSession, ...texts: readonly string[]): Promise<readonly string[]> {
  const inOrder = texts.map((text) => text.replace(/[()?.[\]]/g, '\\$&')).join('[^]*');
  return at.waitFor(new RegExp(`${inOrder}[^]*(?:q quit|k w q|; q)\\s*$`));
}

/** Lines of a result that are not shown yet; undefined while it is not drawn to its end. */
function linesLeft(at: TerminalSession): number | undefined {
  const help = /Enter (?:goes on|shows (\d+) more)[^]*q(?:uit)?\s*$/.exec(at.lines().join('\n'));
  return help === null ? undefined : Number(help[1] ?? 0);
}

/** Reads a result to its end, part after part where the screen is too low for all of it; each part is looked at. */
export async function readOn(
  at: TerminalSession,
  look: (left: number) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let left = Number.POSITIVE_INFINITY; left > 0;) {
    const before = left;
    await at.until(
      () => (linesLeft(at) ?? before) < before,
      () => `the result does not go on:\n${at.lines().join('\n')}`,
    );
    left = linesLeft(at) ?? 0;
    await look(left);
    if (left > 0) await at.press(key.enter);
  }
}

/** The number or letter that stands before a text on the numbered path. */
export function markOf(shown: string, text: string): string {
  const mark = new RegExp(`^  (\\w)\\. ${text}$`, 'm').exec(shown)?.[1];
  if (mark === undefined) throw new Error(`"${text}" is not in:\n${shown}`);
  return mark;
}

function idsOf(parts: readonly Part[] = [], ...texts: readonly string[]): readonly (string | undefined)[] {
  return texts.map((text) => parts.find((part) => part.text === text)?.id);
}

const handshake = ['SYN-ACK', 'SYN', 'ACK', 'Data'];
const situations = [
  ['Created', '201'],
  ['Not found', '404'],
  ['Teapot', '418'],
] as const;
/** Too few words for a pace, which would differ from run to run. */
const story = 'It broke; we reverted.';
const query = ['SELECT city FROM shop', '  GROUP BY city HAVING count(*) > 1;'];
const program = ['export function largest(numbers) {', '\treturn Math.max(...numbers);', '}'];

async function written(at: TerminalSession, lines: readonly string[]): Promise<void> {
  await at.waitFor(/^1: *$[^]*:q(?:uit)?$/m);
  await at.press(...lines.map((line) => `${line}\r`));
}

/** Every kind, by the word that the prompt of its question holds. */
export const answerings: Readonly<Record<string, Answering>> = {
  choice: {
    question: 'one',
    verdict: 'wrong',
    async keys(at) {
      const lines = await menuWith(at, '> 1.');
      await at.press(...Array.from({ length: Number(numberOf(lines, 'A linked list')) - 1 }, () => key.down));
      await at.waitFor(/^> \d\. A linked list/m);
      await at.press(key.enter);
    },
    lines: (shown) => markOf(shown, 'A linked list'),
    response: ({ options }) => idsOf(options, 'A linked list')[0],
  },
  multi: {
    question: 'several',
    verdict: 'partial',
    async keys(at) {
      const lines = await menuWith(at, '> [ ] 1.');
      await at.press(numberOf(lines, 'POST'), numberOf(lines, 'PUT'), numberOf(lines, 'POST'), key.enter);
    },
    lines: (shown) => markOf(shown, 'PUT'),
    response: ({ options }) => idsOf(options, 'PUT'),
  },
  boolean: {
    question: 'statement',
    verdict: 'wrong',
    async keys(at) {
      await menuWith(at, '1. True', '2. False');
      await at.press('1');
    },
    lines: () => '1',
    response: () => true,
  },
  text: {
    question: 'word',
    verdict: 'correct',
    async keys(at) {
      await at.waitFor(/Answer:$/);
      await at.press('idempotnt', key.enter);
    },
    lines: () => 'idempotnt',
    response: () => 'idempotnt',
  },
  number: {
    question: 'amount',
    verdict: 'correct',
    async keys(at) {
      await at.waitFor(/Answer in ms:$/);
      await at.press('39', key.backspace, '1', key.enter);
    },
    lines: () => '31',
    response: () => '31',
  },
  order: {
    question: 'sequence',
    verdict: 'partial',
    async keys(at) {
      const lines = await menuWith(at, '> [ ] 1.');
      await at.press(
        numberOf(lines, 'Data'),
        key.backspace,
        ...handshake.map((item) => numberOf(lines, item)),
      );
      await at.waitFor(/\[4\] \d\. Data/);
      await at.press(key.enter);
    },
    lines: (shown) => handshake.map((item) => markOf(shown, item)).join(' '),
    response: ({ items }) => idsOf(items, ...handshake),
  },
  match: {
    question: 'couples',
    verdict: 'correct',
    async keys(at) {
      const lines = await menuWith(at, 'What belongs to:', '> 1.');
      const left = situations.map(([situation]) => situation);
      for (let rest = left.length; rest > 0; rest -= 1) {
        const asked = /belongs to: (.+)$/m.exec(at.lines().join('\n'))?.[1] ?? '';
        const status = situations.find(([situation]) => situation === asked)?.[1] ?? '';
        await at.press(numberOf(lines, status));
        await menuWith(at, `${asked} -> ${status}`, rest > 1 ? 'belongs to:' : 'All are paired.');
      }
      await at.press(key.enter);
    },
    lines: (shown) => situations.map(([left, right]) => markOf(shown, left) + markOf(shown, right)).join(' '),
    response: ({ pairs }) =>
      Object.fromEntries(
        situations.map(([left, right]) => [idsOf(pairs?.left, left)[0], idsOf(pairs?.right, right)[0]]),
      ),
  },
  open: {
    question: 'story',
    verdict: 'partial',
    async keys(at, look) {
      await at.waitFor(/Answer: *$[^]*:q(?:uit)?$/m);
      await at.press(story, key.enter, '.', key.enter);
      await menuWith(at, '] 1.', '] 2.', '] 3.');
      await look?.();
      for (const [number, wanted] of [
        ['1', 'x'],
        ['2', 'x'],
        ['3', ' '],
      ] as const) {
        if (!at.lines().some((line) => line.includes(`[${wanted}] ${number}.`))) await at.press(number);
        await at.waitFor(`[${wanted}] ${number}.`);
      }
      await at.press(key.enter);
    },
    lines: () => `${story}\n1,2`,
    response: () => story,
  },
  sql: {
    question: 'query',
    verdict: 'correct',
    keys: (at) => written(at, query),
    lines: () => query.join('\n'),
    response: () => query.join('\n'),
  },
  code: {
    question: 'program',
    verdict: 'partial',
    keys: (at) => written(at, [...program, '.']),
    lines: () => [...program, '.'].join('\n'),
    response: () => program.join('\n'),
  },
};

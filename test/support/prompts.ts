import { kindsPack, packFolder } from './kinds-pack.js';
import { key, type TerminalSession } from './terminal.js';

/** One sort of prompt, and how to get to it. */
export interface PromptType {
  /** The file of the widget that draws it. */
  readonly widget: string;
  /** The words of a drill that comes to it. */
  readonly words: readonly string[];
  /** Goes to the prompt and waits until it is drawn, with something typed or moved in it. */
  reach(at: TerminalSession): Promise<unknown>;
  /** What stands on the screen then, once, at any width. */
  readonly once: string;
  /** Answers that are saved by then. */
  readonly saved: number;
  /** For a prompt that is not in a drill: how it is come to, and what is on the screen. */
  readonly elsewhere?: Elsewhere;
}

interface Elsewhere {
  /** The words before those that name the packs. */
  readonly command: readonly string[];
  /** What stands above the prompt. */
  readonly above: string;
  /** What is told of an interruption. */
  readonly told: string;
}

/** The words that come to a prompt elsewhere, with the pack of one question of every kind. */
export function elsewhereWords({ command }: Elsewhere, home: string): readonly string[] {
  return [...command, '--no-shipped', '--packs', packFolder(home, { 'kinds.yaml': kindsPack })];
}

/** Presses keys at a prompt whose end is drawn, and waits for what comes of them. */
async function after(
  at: TerminalSession,
  keys: readonly string[],
  [drawn, come]: readonly [RegExp | string, RegExp | string],
): Promise<void> {
  await at.waitFor(drawn);
  await at.press(...keys);
  await at.waitFor(come);
}

/** Every sort of prompt of a drill. */
export const promptTypes: Readonly<Record<string, PromptType>> = {
  choice: {
    widget: 'pick-one',
    words: ['kinds/one'],
    reach: (at) => after(at, [key.down], ['> 1.', '> 2.']),
    once: '> 2.',
    saved: 0,
  },
  multi: {
    widget: 'pick-many',
    words: ['kinds/several'],
    reach: (at) => after(at, ['2'], ['> [ ] 1.', '> [x] 2.']),
    once: '> [x] 2.',
    saved: 0,
  },
  boolean: {
    widget: 'pick-one',
    words: ['kinds/statement'],
    reach: (at) => after(at, [key.down], ['> 1.', '> 2. False']),
    once: '> 2. False',
    saved: 0,
  },
  text: {
    widget: 'line',
    words: ['kinds/word'],
    reach: (at) => after(at, ['half'], ['Answer:', 'Answer: half']),
    once: 'Answer: half',
    saved: 0,
  },
  number: {
    widget: 'line',
    words: ['kinds/amount'],
    reach: (at) => after(at, ['3'], ['Answer in ms:', 'Answer in ms: 3']),
    once: 'Answer in ms: 3',
    saved: 0,
  },
  order: {
    widget: 'arrange',
    words: ['kinds/sequence'],
    reach: (at) => after(at, ['2'], ['> [ ] 1.', '[1] 2.']),
    once: '[1] 2.',
    saved: 0,
  },
  match: {
    widget: 'pair',
    words: ['kinds/couples'],
    reach: (at) => after(at, ['1'], ['> 1.', /-> \d+[^]*What belongs to/]),
    once: '> 1.',
    saved: 0,
  },
  query: {
    widget: 'composer',
    words: ['kinds/query'],
    reach: (at) => after(at, ['select', key.enter, '\t1'], [/^1: *$/m, '2:     1']),
    once: '2:     1',
    saved: 0,
  },
  program: {
    widget: 'composer',
    words: ['kinds/program'],
    reach: (at) => after(at, ['a', key.enter, 'b'], [/^1: *$/m, '2: b']),
    once: '2: b',
    saved: 0,
  },
  story: {
    widget: 'composer',
    words: ['kinds/story'],
    reach: (at) => after(at, ['It broke'], [/^Answer: *$/m, 'Answer: It broke']),
    once: 'Answer: It broke',
    saved: 0,
  },
  points: {
    widget: 'tick',
    words: ['kinds/story'],
    async reach(at) {
      await after(at, [key.enter], [/^Answer: *$/m, '> [ ] 1.']);
      await after(at, ['2'], ['3. Gives', '> [x] 2.']);
    },
    once: '> [x] 2.',
    saved: 0,
  },
  confidence: {
    widget: 'how-sure',
    words: ['--confidence', 'kinds/statement'],
    reach: (at) => after(at, ['2'], ['2. False', 'How sure are you?']),
    once: 'How sure',
    saved: 0,
  },
  'note of a flag': {
    widget: 'note',
    words: ['kinds/statement'],
    async reach(at) {
      await after(at, ['f'], ['2. False', 'Note:']);
      await after(at, ['odd'], ['Note:', 'Note: odd']);
    },
    once: 'Note: odd',
    saved: 0,
  },
  'pause after a result': {
    widget: 'pause',
    words: ['kinds/statement'],
    reach: (at) => after(at, ['2'], ['2. False', 'Enter goes on']),
    once: 'Enter goes on',
    saved: 1,
  },
};

/** Every sort of prompt outside a drill. */
export const otherPrompts: Readonly<Record<string, PromptType>> = {
  'first screen': {
    widget: 'enter-or-leave',
    words: [],
    reach: (at) => at.waitFor(/Enter starts.*$/),
    once: 'Enter starts',
    saved: 0,
    elsewhere: { command: [], above: 'Today: 8 questions', told: '' },
  },
  plan: {
    widget: 'field',
    words: [],
    async reach(at) {
      await after(at, ['10 Dec', key.enter], [/Interview: *$/, /Minutes a day: *$/]);
      await after(at, ['2'], [/Minutes a day: *$/, /Minutes a day: 2$/]);
    },
    once: 'Minutes a day: 2',
    saved: 0,
    elsewhere: { command: ['plan'], above: 'Interview: 10 Dec', told: 'Interrupted; nothing is changed.' },
  },
};

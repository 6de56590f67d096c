import type { Asker, Part, Reply } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import type { Confidence } from '../../model/review.js';
import { clean } from '../clean.js';
import type { LineReader } from '../lines.js';
import { compose, type Composition } from './compose.js';
import {
  confidenceAt,
  howSureText,
  keyHelp,
  letterCommand,
  spokenIntro,
  typedAnswer,
  typedCommand,
  typedHelp,
  unknownCommand,
} from './commands.js';

/** Where lines come from, and what is told to whom typed them. */
export interface NumberedTerminal {
  readonly lines: LineReader;
  write(text: string): void;
  /** False where no terminal repeats what is typed: the transcript then does. */
  readonly echoed: boolean;
}

/**
 * The append-only path: numbered lines, one answer a line, nothing redrawn. It serves screen readers, plain
 * terminals and pipes alike. The end of input is quit.
 */
export class NumberedAsker implements Asker {
  constructor(private readonly terminal: NumberedTerminal) {}

  pickOne(options: readonly Part[]): Promise<Reply> {
    this.list(options, '\n');
    return this.menu(`Answer 1-${options.length}`, (line) => {
      const byNumber = options[Number(line) - 1]?.id;
      return byNumber ?? options.find((option) => option.text.toLowerCase() === line.toLowerCase())?.id;
    });
  }

  pickMany(options: readonly Part[]): Promise<Reply> {
    this.list(options, '\n');
    return this.menu('Answers, such as 1,3', (line) => partsAt(line, options));
  }

  arrange(items: readonly Part[]): Promise<Reply> {
    this.list(items, '\n');
    const example = items.map((_, index) => items.length - index).join(' ');
    return this.menu(`Order, such as ${example}`, (line) => {
      const ids = partsAt(line, items);
      return ids?.length === items.length ? ids : undefined;
    });
  }

  pair(left: readonly Part[], right: readonly Part[]): Promise<Reply> {
    this.list(left, '\n');
    this.terminal.write(right.map((part, index) => `  ${letterAt(index)}. ${part.text}\n`).join(''));
    const example = left.map((_, index) => `${index + 1}${letterAt((index + 1) % right.length)}`).join(' ');
    return this.menu(`Pairs, such as ${example}`, (line) => pairsIn(line, left, right));
  }

  typeLine(unit?: string): Promise<Reply> {
    this.terminal.write('\n');
    return this.typed(unit === undefined ? 'Answer' : `Answer in ${unit}`, { mayBeEmpty: false });
  }

  speak(): Promise<Reply> {
    this.terminal.write(`\n${spokenIntro}\n`);
    return this.typed('Answer', { mayBeEmpty: true });
  }

  compose(text: Composition): Promise<Reply> {
    const { write } = this.terminal;
    return compose(text, {
      readLine: async (label) => {
        const line = await this.readVerbatim(`${label}: `);
        if (line === undefined) return { type: 'quit' };
        return typedCommand(line) ?? { type: 'answer', response: typedAnswer(line) };
      },
      say: (said) => write(`\n${said}\n`),
    });
  }

  /** The points that were said, or undefined to leave. */
  async tick(points: readonly PointSuggestion[]): Promise<readonly Part[] | undefined> {
    const found = (point: PointSuggestion) => (point.hit === true ? ' (found in your text)' : '');
    this.terminal.write('\nWhich of these points did you make?\n');
    this.list(points.map((point) => ({ id: point.id, text: `${point.point}${found(point)}` })));
    const parts = points.map(({ id, point }) => ({ id, text: point }));
    for (;;) {
      const line = await this.read('Numbers, such as 1,3, or Enter for none (q quit): ');
      if (line === undefined || /^:?q(uit)?$/i.test(line)) return undefined;
      const ids = line === '' ? [] : partsAt(line, parts);
      if (ids !== undefined) return parts.filter((part) => ids.includes(part.id));
      this.terminal.write(`Not understood: type numbers from 1 to ${points.length}, separated by commas.\n`);
    }
  }

  /** How sure the learner is; undefined where they do not say. */
  async confidence(): Promise<Confidence | undefined> {
    for (;;) {
      const line = await this.read(`${howSureText} (Enter for none): `);
      if (line === undefined || line === '') return undefined;
      const confidence = confidenceAt(line);
      if (confidence !== undefined) return confidence;
      this.terminal.write('Not understood. ');
    }
  }

  private list(parts: readonly Part[], before = ''): void {
    this.terminal.write(before + parts.map((part, index) => `  ${index + 1}. ${part.text}\n`).join(''));
  }

  /** Asks until a line is an answer or a command. */
  private async menu(prompt: string, read: (line: string) => unknown): Promise<Reply> {
    for (;;) {
      const line = await this.read(`${prompt} (${keyHelp}): `);
      if (line === undefined) return { type: 'quit' };
      const response = line === '' ? undefined : read(line);
      if (response !== undefined) return { type: 'answer', response };
      const command = letterCommand(line) ?? typedCommand(line);
      if (command !== undefined) return command;
      if (line !== '') this.terminal.write('Not understood. ');
    }
  }

  private async typed(prompt: string, { mayBeEmpty }: { mayBeEmpty: boolean }): Promise<Reply> {
    for (;;) {
      const line = await this.read(`${prompt} (${typedHelp}): `);
      if (line === undefined) return { type: 'quit' };
      const command = typedCommand(line);
      if (command !== undefined) return command;
      const complaint = unknownCommand(line);
      if (complaint !== undefined) this.terminal.write(`${complaint}\n`);
      else if (line !== '' || mayBeEmpty) return { type: 'answer', response: typedAnswer(line) };
    }
  }

  private async read(prompt: string): Promise<string | undefined> {
    return (await this.readVerbatim(prompt))?.trim();
  }

  private async readVerbatim(prompt: string): Promise<string | undefined> {
    const { lines, write, echoed } = this.terminal;
    write(prompt);
    const line = await lines.next();
    if (!echoed || line === undefined) write(`${line === undefined ? '' : clean(line)}\n`);
    return line;
  }
}

/** "1,3" or "1 3" as the ids of the parts; undefined where anything else stands there or a number comes twice. */
function partsAt(line: string, parts: readonly Part[]): readonly string[] | undefined {
  if (!/^\d+([\s,]+\d+)*$/.test(line)) return undefined;
  const ids = line.split(/[\s,]+/).map((number) => parts[Number(number) - 1]?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && new Set(known).size === known.length ? known : undefined;
}

/** "1b 2a" as an object of left ids to right ids; every left side once. */
function pairsIn(line: string, left: readonly Part[], right: readonly Part[]): unknown {
  const found = line
    .toLowerCase()
    .split(/[\s,]+/)
    .map((pair) => /^(\d+)([a-z])$/.exec(pair))
    .map(
      (match) =>
        [left[Number(match?.[1]) - 1]?.id, right[(match?.[2] ?? '').charCodeAt(0) - 97]?.id] as const,
    );
  const whole = found.every(([from, to]) => from !== undefined && to !== undefined);
  const complete = new Set(found.map(([from]) => from)).size === left.length && found.length === left.length;
  return whole && complete ? Object.fromEntries(found) : undefined;
}

function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}

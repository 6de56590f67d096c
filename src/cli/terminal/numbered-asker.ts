import type { Asker, Part, Reply } from '../../model/asker.js';
import type { LineReader } from '../lines.js';
import { keyHelp, letterCommand, typedAnswer, typedCommand, typedHelp } from './commands.js';

/**
 * The append-only path: numbered lines, one answer a line, nothing redrawn. It serves screen readers, plain
 * terminals and pipes alike. The end of input is quit.
 */
export class NumberedAsker implements Asker {
  constructor(
    private readonly lines: LineReader,
    private readonly write: (text: string) => void,
  ) {}

  pickOne(options: readonly Part[]): Promise<Reply> {
    this.list(options);
    return this.menu(`Answer (1-${options.length})`, (line) => {
      const byNumber = options[Number(line) - 1]?.id;
      return byNumber ?? options.find((option) => option.text.toLowerCase() === line.toLowerCase())?.id;
    });
  }

  pickMany(options: readonly Part[]): Promise<Reply> {
    this.list(options);
    return this.menu('Answers, such as 1,3', (line) => partsAt(line, options));
  }

  arrange(items: readonly Part[]): Promise<Reply> {
    this.list(items);
    return this.menu(
      `Order, such as ${items
        .map((_, index) => index + 1)
        .reverse()
        .join(' ')}`,
      (line) => {
        const ids = partsAt(line, items);
        return ids?.length === items.length ? ids : undefined;
      },
    );
  }

  pair(left: readonly Part[], right: readonly Part[]): Promise<Reply> {
    this.list(left);
    this.write(right.map((part, index) => `  ${letterAt(index)}. ${part.text}\n`).join(''));
    return this.menu('Pairs, such as 1b 2a', (line) => pairsIn(line, left, right));
  }

  async typeLine(unit?: string): Promise<Reply> {
    const prompt = unit === undefined ? 'Answer' : `Answer in ${unit}`;
    for (;;) {
      const line = await this.read(`${prompt} (or ${typedHelp}): `);
      if (line === undefined) return { type: 'quit' };
      const command = typedCommand(line);
      if (command !== undefined) return command;
      if (line !== '') return { type: 'answer', response: typedAnswer(line) };
    }
  }

  async speak(): Promise<Reply> {
    this.write('Say your answer aloud, then press Enter; or type it.\n');
    const line = await this.read(`Answer (or ${typedHelp}): `);
    if (line === undefined) return { type: 'quit' };
    return typedCommand(line) ?? { type: 'answer', response: typedAnswer(line) };
  }

  /** Numbers of the points that were said, or undefined at the end of input. */
  async tick(points: readonly Part[]): Promise<readonly Part[] | undefined> {
    this.write('Which of these points did you make?\n');
    this.list(points);
    for (;;) {
      const line = await this.read('Numbers, such as 1,3, or Enter for none: ');
      if (line === undefined || /^:?q(uit)?$/.test(line)) return undefined;
      const ids = line === '' ? [] : partsAt(line, points);
      if (ids !== undefined) return points.filter((point) => ids.includes(point.id));
      this.write(`Not understood: type numbers from 1 to ${points.length}, separated by commas.\n`);
    }
  }

  private list(parts: readonly Part[]): void {
    this.write(parts.map((part, index) => `  ${index + 1}. ${part.text}\n`).join(''));
  }

  /** Asks until a line is an answer or a command. */
  private async menu(prompt: string, read: (line: string) => unknown): Promise<Reply> {
    for (;;) {
      const line = await this.read(`${prompt} (or ${keyHelp}): `);
      if (line === undefined) return { type: 'quit' };
      const response = line === '' ? undefined : read(line);
      if (response !== undefined) return { type: 'answer', response };
      const command = letterCommand(line) ?? typedCommand(line);
      if (command !== undefined) return command;
      this.write(line === '' ? '' : `Not understood. ${prompt}, or ${keyHelp}.\n`);
    }
  }

  private async read(prompt: string): Promise<string | undefined> {
    this.write(prompt);
    const line = await this.lines.next();
    // What was piped in is not echoed by any terminal: the transcript keeps its lines.
    if (line === undefined) this.write('\n');
    return line?.trim();
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

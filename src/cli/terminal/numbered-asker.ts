import type { Asker, Command, Part, Reply } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import type { Confidence } from '../../model/review.js';
import { compose, type ComposeTools } from './compose.js';
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
import { letterAt, pairsIn, partsAt } from './marks.js';
import { type NumberedTerminal, TypedLines } from './typed-lines.js';

/**
 * The append-only path: numbered lines, one answer a line, nothing redrawn. It serves screen readers, plain
 * terminals and pipes alike. The end of input is quit.
 */
export class NumberedAsker implements Asker {
  /** Lines of a text that is not ended yet. */
  private half: string[] = [];

  private readonly terminal: TypedLines;

  constructor(terminal: NumberedTerminal) {
    this.terminal = new TypedLines(terminal);
  }

  /** Another question: what is half written belongs to the one before. */
  begin(): void {
    this.half = [];
  }

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

  async speak(): Promise<Reply> {
    const text = { language: 'text', starter: '' };
    if (this.half.length > 0) return this.compose(text);
    this.terminal.write(`\n${spokenIntro}\n`);
    const reply = await this.typed('Answer', { mayBeEmpty: true });
    if (reply.type !== 'answer' || !(await this.terminal.goesOn())) return reply;
    this.half.push(String(reply.response));
    this.terminal.write('Several lines: they end with a line that holds only ".".\n');
    return this.compose(text);
  }

  compose(text: { readonly language: string; readonly starter: string }): Promise<Reply> {
    const tools: ComposeTools = {
      readLine: async (label) => {
        const line = await this.terminal.readVerbatim(`${label}: `);
        if (line === undefined) return { type: 'quit' };
        return typedCommand(line) ?? { type: 'answer', response: typedAnswer(line) };
      },
      say: (said) => this.terminal.write(`\n${said}\n`),
      goesOn: () => this.terminal.goesOn(),
    };
    return compose(text, this.half, tools);
  }

  /** The points that were said, or undefined to leave. */
  async tick(points: readonly PointSuggestion[]): Promise<readonly Part[] | undefined> {
    const found = (point: PointSuggestion) => (point.hit === true ? ' (found in your text)' : '');
    this.terminal.write('\nWhich of these points did you make?\n');
    this.list(points.map((point) => ({ id: point.id, text: `${point.point}${found(point)}` })));
    const parts = points.map(({ id, point }) => ({ id, text: point }));
    const suggested = parts.filter((_, index) => points[index]?.hit === true);
    for (;;) {
      const line = await this.terminal.read(`${tickPrompt(suggested.length)} (q quit): `);
      if (line === undefined || /^:?q(uit)?$/i.test(line)) return undefined;
      if (line === '') return suggested;
      const ids = line === '0' ? [] : partsAt(line, parts);
      if (ids !== undefined) return parts.filter((part) => ids.includes(part.id));
      this.terminal.write(`Not understood: type numbers from 1 to ${points.length}, separated by commas.\n`);
    }
  }

  /** How sure the learner is; undefined where they do not say. */
  async confidence(): Promise<Confidence | undefined> {
    for (;;) {
      const line = await this.terminal.read(`${howSureText} (Enter for none): `);
      if (line === undefined || line === '') return undefined;
      const confidence = confidenceAt(line);
      if (confidence !== undefined) return confidence;
      this.terminal.write('Not understood. ');
    }
  }

  /**
   * What somebody at a terminal says of an answer that may be tried again, before its solution is shown. Nothing is
   * redrawn here, so else nothing is lost by going on at once; and in a pipe the next line is the next answer.
   */
  async pause({ retry }: { readonly retry: boolean }): Promise<Command | undefined> {
    if (!retry || !this.terminal.echoed) return undefined;
    for (;;) {
      const line = await this.terminal.read(
        '\nEnter goes on; r try again, u undo, f flag, k known, w why, q quit: ',
      );
      if (line === undefined || line === '') return undefined;
      const command = letterCommand(line) ?? typedCommand(line);
      if (command !== undefined && command.type !== 'hint' && command.type !== 'skip') return command;
      this.terminal.write('Not understood. ');
    }
  }

  private list(parts: readonly Part[], before = ''): void {
    this.terminal.write(before + parts.map((part, index) => `  ${index + 1}. ${part.text}\n`).join(''));
  }

  /** Asks until a line is an answer or a command. */
  private async menu(prompt: string, read: (line: string) => unknown): Promise<Reply> {
    for (;;) {
      const line = await this.terminal.read(`${prompt} (${keyHelp}): `);
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
      const line = await this.terminal.read(`${prompt} (${typedHelp}): `);
      if (line === undefined) return { type: 'quit' };
      const command = typedCommand(line);
      if (command !== undefined) return command;
      const complaint = unknownCommand(line);
      if (complaint !== undefined) this.terminal.write(`${complaint}\n`);
      else if (line !== '' || mayBeEmpty) return { type: 'answer', response: typedAnswer(line) };
    }
  }
}

/** Enter confirms what was found, as it does in the menu. */
function tickPrompt(found: number): string {
  return found === 0
    ? 'Numbers, such as 1,3, or Enter for none'
    : 'Numbers, such as 1,3, 0 for none, or Enter for those found';
}

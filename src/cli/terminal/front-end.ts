import type {
  Asked,
  Confirmation,
  FrontEnd,
  Noted,
  Result,
  Said,
  SessionStart,
  Summary,
} from '../../drill/ports.js';
import type { Asker, Command, Part } from '../../model/asker.js';
import type { PartId } from '../../model/ids.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import { kindOf } from '../../model/question.js';
import { count, hanging, wrapped } from './layout.js';
import { questionText, type TextStyle } from './question-text.js';
import { resultText } from './result-text.js';
import { summaryText } from './summary-text.js';

/** What a terminal needs beside the ways to ask: menus and the numbered path each have their own. */
export interface Widgets {
  readonly asker: Asker;
  /** The points that were said; undefined to leave. */
  tick(points: readonly Part[]): Promise<readonly Part[] | undefined>;
  /** Waits between a result and the next question, where that makes sense. */
  pause(): Promise<Command | undefined>;
}

/** A drill for a person: the same words on every path, only the widgets differ. */
export class TerminalFrontEnd implements FrontEnd {
  /** The question on the screen, so that a hint does not print it again. */
  private open: string | undefined;

  constructor(
    private readonly widgets: Widgets,
    private readonly style: TextStyle,
    private readonly write: (text: string) => void,
  ) {}

  opened({ planned, done }: SessionStart): void {
    if (done > 0) this.line(`Going on after ${count(done, 'answer')}.`);
    else if (planned !== null)
      this.line(`${count(planned, 'question')}. Every answer is saved at once; leave when you like.`);
  }

  async ask(asked: Asked): Promise<Said> {
    const standing = `${asked.n} ${asked.question.id}`;
    if (this.open !== standing) this.write(`${questionText(asked, this.style)}\n`);
    this.open = standing;
    return kindOf(asked.question).ask(this.widgets.asker, asked.shown);
  }

  hint(text: string, left: number): void {
    this.line(hanging('Hint: ', text, this.style.width));
    if (left > 0) this.line(`(${count(left, 'more hint')})`);
  }

  noted(what: Noted): void {
    if (what !== 'flag') this.open = undefined;
    const said = {
      flag: 'Flagged for later.',
      known: 'Noted: you will not be asked this again.',
      undo: 'Taken back.',
    };
    this.line(said[what]);
  }

  explainChoice(reason: string): void {
    this.line(reason);
  }

  async confirm(_asked: Asked, points: readonly PointSuggestion[]): Promise<Confirmation> {
    const parts = points.map((point) => ({ id: point.id, text: point.point }));
    const said = await this.widgets.tick(parts);
    if (said === undefined) return 'quit';
    const ids = new Set(said.map((part) => part.id));
    return { points: Object.fromEntries(points.map(({ id }): [PartId, boolean] => [id, ids.has(id)])) };
  }

  result(result: Result): void {
    this.open = undefined;
    this.write(resultText(result, this.style));
  }

  afterResult(): Promise<Command | undefined> {
    return this.widgets.pause();
  }

  misunderstood(message: string, expected: string): void {
    this.line(`${message[0]?.toUpperCase() ?? ''}${message.slice(1)}. Expected: ${expected}.`);
  }

  closed(summary: Summary): void {
    this.write(summaryText(summary, this.style));
  }

  private line(text: string): void {
    this.write(`${wrapped(text, this.style.width)}\n`);
  }
}

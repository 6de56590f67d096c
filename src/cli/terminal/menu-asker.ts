import type { Asker, Command, Part, Reply } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import type { Question } from '../../model/question.js';
import type { Confidence } from '../../model/review.js';
import { wrapped } from './layout.js';
import { compose, type Composition } from './compose.js';
import { ask, type Footer, type Terminal } from './prompt.js';
import { arrange } from './widgets/arrange.js';
import { howSure } from './widgets/how-sure.js';
import { line } from './widgets/line.js';
import { pair } from './widgets/pair.js';
import { pause } from './widgets/pause.js';
import { pickMany } from './widgets/pick-many.js';
import { pickOne } from './widgets/pick-one.js';
import { tickPoints } from './widgets/tick.js';
import type { Widget } from './widgets/widget.js';

/** Asks by menus: arrows, numbers and single letters. */
export class MenuAsker implements Asker {
  /** How far a menu was when a hint or the like was asked for, by the parts it shows. */
  private readonly halfway = new WeakMap<readonly Part[], Widget<Reply>>();

  /** When the speaking time ends, in milliseconds. */
  private speakUntil = 0;

  /** Lines of an open answer that a hint or the like came between. */
  private halfWritten: string[] = [];

  /** `now` gives milliseconds since 1970, by the session's clock. */
  constructor(
    private readonly terminal: Terminal,
    private readonly now: () => number,
  ) {}

  pickOne(options: readonly Part[]): Promise<Reply> {
    return this.menu(options, pickOne(options));
  }

  pickMany(options: readonly Part[]): Promise<Reply> {
    return this.menu(options, pickMany(options));
  }

  arrange(items: readonly Part[]): Promise<Reply> {
    return this.menu(items, arrange(items));
  }

  pair(left: readonly Part[], right: readonly Part[]): Promise<Reply> {
    return this.menu(left, pair({ left, right }));
  }

  typeLine(unit?: string): Promise<Reply> {
    const label = unit === undefined ? 'Answer' : `Answer in ${unit}`;
    return this.reply(line({ label, mayBeEmpty: false, typed: '' }));
  }

  /** The speaking time of an open question begins when it is shown. */
  startClock(question: Question): void {
    this.halfWritten = [];
    this.speakUntil = question.kind === 'open' ? this.now() + question.seconds * 1000 : 0;
  }

  async speak(): Promise<Reply> {
    const lines = this.halfWritten;
    return this.lineByLine({ language: 'text', starter: '', lines }, () => this.timeLeft());
  }

  compose(text: Composition): Promise<Reply> {
    return this.lineByLine(text);
  }

  private lineByLine(text: Composition, footer?: Footer): Promise<Reply> {
    const { editor } = this.terminal;
    return compose(text, {
      readLine: (label) =>
        this.reply(line({ label, mayBeEmpty: true, verbatim: true, typed: '' }), [], footer),
      say: (said) => this.say(`\n${said}`),
      ...(editor === undefined ? {} : { editor }),
    });
  }

  private timeLeft(): string | undefined {
    const seconds = Math.ceil((this.speakUntil - this.now()) / 1000);
    return seconds > 0 ? `Speaking time left: ${seconds} s` : undefined;
  }

  /** The points that were said; undefined to leave. */
  async tick(points: readonly PointSuggestion[]): Promise<readonly Part[] | undefined> {
    this.say('\nWhich of these points did you make?');
    const parts = points.map(({ id, point }) => ({ id, text: point }));
    const suggested = parts.filter((_, index) => points[index]?.hit === true);
    const reply = await this.reply(tickPoints(parts, suggested));
    if (reply.type !== 'answer') return undefined;
    const ids: readonly unknown[] = Array.isArray(reply.response) ? reply.response : [];
    return parts.filter((part) => ids.includes(part.id));
  }

  /** How sure the learner is; undefined where they do not say. */
  async confidence(): Promise<Confidence | undefined> {
    const asked = await ask(howSure(), this.terminal);
    if (asked !== undefined && asked.trace.length > 0) this.say(`\n${asked.trace.join('\n')}`);
    return asked?.done;
  }

  async pause(may: { readonly retry: boolean }): Promise<Command | undefined> {
    const done = await ask(pause(may), this.terminal);
    return done === undefined ? { type: 'quit' } : done.done;
  }

  private async menu(parts: readonly Part[], fresh: Widget<Reply>): Promise<Reply> {
    return this.reply(this.halfway.get(parts) ?? fresh, parts);
  }

  private async reply(widget: Widget<Reply>, parts: readonly Part[] = [], footer?: Footer): Promise<Reply> {
    const asked = await ask(widget, this.terminal, footer);
    if (asked === undefined) return { type: 'quit' };
    this.halfway.set(parts, asked.last);
    if (asked.trace.length > 0) this.say(`${parts.length > 0 ? '\n' : ''}${asked.trace.join('\n')}`);
    return asked.done;
  }

  private say(text: string): void {
    this.terminal.page.add(({ width }) => `${wrapped(text, width)}\n`);
  }
}

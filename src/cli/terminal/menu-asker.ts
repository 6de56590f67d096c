import type { Asker, Command, Part, Reply } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import type { Question } from '../../model/question.js';
import type { Confidence } from '../../model/review.js';
import { wrapped } from './layout.js';
import { ask, type Terminal } from './prompt.js';
import { arrange } from './widgets/arrange.js';
import { howSure } from './widgets/how-sure.js';
import { line } from './widgets/line.js';
import { note } from './widgets/note.js';
import { pair } from './widgets/pair.js';
import { pause, type Pausing } from './widgets/pause.js';
import { pickMany } from './widgets/pick-many.js';
import { pickOne } from './widgets/pick-one.js';
import { tickPoints } from './widgets/tick.js';
import type { Widget } from './widgets/widget.js';
import { type Editor, Writer } from './writer.js';

/** Asks by menus: arrows, numbers and single letters. */
export class MenuAsker implements Asker {
  /** How far a menu was when a hint or the like was asked for, by the parts it shows. */
  private readonly halfway = new WeakMap<readonly Part[], Widget<Reply>>();

  /** When the speaking time ends, in milliseconds. */
  private speakUntil = 0;

  private readonly writer: Writer;

  /** `now` gives milliseconds since 1970, by the session's clock. */
  constructor(
    private readonly terminal: Terminal,
    private readonly now: () => number,
    editor: Editor | undefined,
  ) {
    this.writer = new Writer(terminal, editor);
  }

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
  begin(question: Question): void {
    this.writer.begin(question.id);
    this.speakUntil = question.kind === 'open' ? this.now() + question.seconds * 1000 : 0;
  }

  speak(): Promise<Reply> {
    return this.writer.write({ language: 'text', starter: '' }, () => this.timeLeft());
  }

  compose(text: { readonly language: string; readonly starter: string }): Promise<Reply> {
    return this.writer.write(text);
  }

  private timeLeft(): string | undefined {
    const seconds = Math.ceil((this.speakUntil - this.now()) / 1000);
    return seconds > 0 ? `Speaking time left: ${seconds} s` : undefined;
  }

  /** The points that were said; undefined to leave. */
  async tick(points: readonly PointSuggestion[]): Promise<readonly Part[] | undefined> {
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

  async pause(may: Pausing): Promise<Command | undefined> {
    const asked = await ask(pause(may), this.terminal);
    if (asked === undefined) return { type: 'quit' };
    return asked.done?.type === 'flag' ? this.flag() : asked.done;
  }

  /** A letter takes no note with it: what is wrong may be said now. */
  private async flag(): Promise<Command> {
    const asked = await ask(note(), this.terminal);
    if (asked !== undefined && asked.done !== '') this.say(`\nNote: ${asked.done}`);
    return { type: 'flag', ...(asked === undefined || asked.done === '' ? {} : { note: asked.done }) };
  }

  private async menu(parts: readonly Part[], fresh: Widget<Reply>): Promise<Reply> {
    return this.reply(this.halfway.get(parts) ?? fresh, parts);
  }

  private async reply(widget: Widget<Reply>, parts: readonly Part[] = []): Promise<Reply> {
    const asked = await ask(widget, this.terminal);
    if (asked === undefined) return { type: 'quit' };
    this.halfway.set(parts, asked.last);
    if (asked.trace.length > 0) this.say(`\n${asked.trace.join('\n')}`);
    return asked.done.type === 'flag' && widget.typed === undefined ? this.flag() : asked.done;
  }

  private say(text: string): void {
    this.terminal.page.add(({ width }) => `${wrapped(text, width)}\n`);
  }
}

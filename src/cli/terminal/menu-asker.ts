import type { Asker, Command, Part, Reply } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import { wrapped } from './layout.js';
import { compose, type Composition } from './compose.js';
import { ask, type Terminal } from './prompt.js';
import { arrange } from './widgets/arrange.js';
import { spokenIntro } from './commands.js';
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

  constructor(private readonly terminal: Terminal) {}

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

  speak(): Promise<Reply> {
    return this.reply(line({ intro: spokenIntro, label: 'Answer', mayBeEmpty: true, typed: '' }));
  }

  compose(text: Composition): Promise<Reply> {
    const { editor } = this.terminal;
    return compose(text, {
      readLine: (label) => this.reply(line({ label, mayBeEmpty: true, verbatim: true, typed: '' })),
      say: (said) => this.say(`\n${said}`),
      ...(editor === undefined ? {} : { editor }),
    });
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

  async pause(may: { readonly retry: boolean }): Promise<Command | undefined> {
    const done = await ask(pause(may), this.terminal);
    return done === undefined ? { type: 'quit' } : done.done;
  }

  private async menu(parts: readonly Part[], fresh: Widget<Reply>): Promise<Reply> {
    return this.reply(this.halfway.get(parts) ?? fresh, parts);
  }

  private async reply(widget: Widget<Reply>, parts: readonly Part[] = []): Promise<Reply> {
    const asked = await ask(widget, this.terminal);
    if (asked === undefined) return { type: 'quit' };
    this.halfway.set(parts, asked.last);
    if (asked.trace.length > 0) this.say(`${parts.length > 0 ? '\n' : ''}${asked.trace.join('\n')}`);
    return asked.done;
  }

  private say(text: string): void {
    this.terminal.page.add(({ width }) => `${wrapped(text, width)}\n`);
  }
}

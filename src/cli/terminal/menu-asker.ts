import type { Asker, Command, Part, Reply } from '../../model/asker.js';
import { ask, type Terminal } from './prompt.js';
import { arrange } from './widgets/arrange.js';
import { line } from './widgets/line.js';
import { pair } from './widgets/pair.js';
import { pause } from './widgets/pause.js';
import { pickMany } from './widgets/pick-many.js';
import { pickOne } from './widgets/pick-one.js';
import type { Widget } from './widgets/widget.js';

/** Asks by menus: arrows, numbers and single letters. */
export class MenuAsker implements Asker {
  constructor(
    private readonly terminal: Terminal,
    private readonly write: (text: string) => void,
  ) {}

  pickOne(options: readonly Part[]): Promise<Reply> {
    return this.reply(pickOne(options));
  }

  pickMany(options: readonly Part[]): Promise<Reply> {
    return this.reply(pickMany(options));
  }

  arrange(items: readonly Part[]): Promise<Reply> {
    return this.reply(arrange(items));
  }

  pair(left: readonly Part[], right: readonly Part[]): Promise<Reply> {
    return this.reply(pair({ left, right }));
  }

  typeLine(unit?: string): Promise<Reply> {
    const label = unit === undefined ? 'Answer' : `Answer in ${unit}`;
    return this.reply(line({ label, mayBeEmpty: false, typed: '' }));
  }

  speak(): Promise<Reply> {
    this.write('Say your answer aloud, then press Enter; or type it.\n');
    return this.reply(line({ label: 'Answer', mayBeEmpty: true, typed: '' }));
  }

  /** The points that were said; undefined to leave. */
  async tick(points: readonly Part[]): Promise<readonly Part[] | undefined> {
    this.write('Which of these points did you make?\n');
    const reply = await this.reply(pickMany(points));
    if (reply.type !== 'answer') return undefined;
    const ids: readonly unknown[] = Array.isArray(reply.response) ? reply.response : [];
    return points.filter((point) => ids.includes(point.id));
  }

  async pause(): Promise<Command | undefined> {
    const done = await ask(pause(), this.terminal);
    return done === undefined ? { type: 'quit' } : done.done;
  }

  private async reply(widget: Widget<Reply>): Promise<Reply> {
    const done = await ask(widget, this.terminal);
    if (done === undefined) return { type: 'quit' };
    if (done.trace.length > 0) this.write(`${done.trace.join('\n')}\n`);
    return done.done;
  }
}

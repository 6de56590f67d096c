import { type Done, isDone, type Key, type Widget } from './widgets/widget.js';

/** The end of asking, with the state the widget had before its last key. */
export interface Asked<R> extends Done<R> {
  readonly last: Widget<R>;
}

/**
 * How long nothing more may come, in milliseconds, until an Enter was meant as one: what a terminal pastes without
 * marking it comes at once, and nobody types as fast.
 */
const pasteGap = 25;

/** Feeds keys to a widget, one state after the other. */
export class Feed<R> {
  /** What came of the last Enter, as long as it may be the middle of a paste; then `instead` holds. */
  private waiting: { readonly asked?: Asked<R>; readonly instead: Widget<R> } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ending: NodeJS.Immediate | undefined;
  private drawing: NodeJS.Immediate | undefined;

  constructor(
    private current: Widget<R>,
    private readonly heard: { draw(): void; end(asked: Asked<R>): void },
  ) {}

  /** The state after the keys so far. */
  get widget(): Widget<R> {
    return this.current;
  }

  /** What came of it, where only the end of a paste is waited for. */
  get ended(): Asked<R> | undefined {
    return this.waiting?.asked;
  }

  press(key: Key): void {
    this.goOn();
    const last = this.current;
    const next = last.press(key);
    if (!isDone(next)) this.show(next);
    else if (next.unless === undefined) this.heard.end({ ...next, last });
    else this.wait({ asked: { ...next, last }, instead: next.unless });
  }

  redraw(): void {
    this.heard.draw();
  }

  /** Nothing is drawn and nothing ends any more. */
  stop(): void {
    this.stopWaiting();
    clearImmediate(this.drawing);
  }

  private wait(waiting: { readonly asked?: Asked<R>; readonly instead: Widget<R> }): void {
    this.waiting = waiting;
    // What has come meanwhile is read before it ends, on a machine so busy that the time was up first.
    this.timer = setTimeout(() => {
      this.ending = setImmediate(() => this.settle());
    }, pasteGap);
  }

  private settle(): void {
    const asked = this.waiting?.asked;
    this.waiting = undefined;
    if (asked !== undefined) this.heard.end(asked);
  }

  /** What seemed an Enter was the middle of a paste. */
  private goOn(): void {
    this.current = this.waiting?.instead ?? this.current;
    this.stopWaiting();
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    clearImmediate(this.ending);
    this.waiting = undefined;
  }

  private show(next: Widget<R>): void {
    this.current = next;
    if (next.unless !== undefined) this.wait({ instead: next.unless });
    if (next.composes === undefined) this.heard.draw();
    // A paste comes as many keys at once, which are drawn together.
    else this.drawing ??= setImmediate(() => this.drawNow());
  }

  private drawNow(): void {
    this.drawing = undefined;
    this.heard.draw();
  }
}

import type {
  Asked,
  Clock,
  Confirmation,
  FrontEnd,
  Result,
  Said,
  SessionStart,
  Summary,
} from '../../src/drill/ports.js';
import type { Command } from '../../src/model/asker.js';
import type { PointSuggestion } from '../../src/model/kinds/kind.js';
import type { Moment, Review } from '../../src/model/review.js';
import type { Draft, Mark } from '../../src/model/session.js';
import { noon } from '../learn/samples.js';

/** What a front end was told or a recorder was given, in the order in which it came. */
export type Event =
  | { readonly type: 'opened'; readonly start: SessionStart }
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'hint'; readonly text: string; readonly left: number }
  | { readonly type: 'noted'; readonly what: string }
  | { readonly type: 'left-out'; readonly id: string; readonly reason: string }
  | { readonly type: 'why'; readonly reason: string }
  | { readonly type: 'confirm'; readonly points: readonly PointSuggestion[] }
  | { readonly type: 'result'; readonly result: Result }
  | { readonly type: 'misunderstood'; readonly message: string; readonly expected: string }
  | { readonly type: 'closed'; readonly summary: Summary }
  | { readonly type: 'recorded'; readonly review: Review }
  | { readonly type: 'undone'; readonly id: string }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'mark'; readonly mark: Mark }
  | { readonly type: 'ended'; readonly at: number };

export interface Script {
  /** One after the other, whatever is asked; when none is left, the learner quits. */
  readonly replies: readonly Said[];
  readonly confirmations?: readonly Confirmation[];
  /** What is said of each result; nothing where the list is shorter. */
  readonly afterwards?: readonly (readonly Command[])[];
  /** Time that passes before each reply, in seconds. */
  readonly pause?: number;
}

export class TestClock implements Clock {
  constructor(private at = noon) {}

  now(): Moment {
    return { at: this.at, offset: 60 };
  }

  advanceTo(at: number): void {
    this.at = Math.max(this.at, at);
  }

  pass(seconds: number): void {
    this.at += seconds * 1000;
  }
}

export class ScriptedFrontEnd implements FrontEnd {
  private readonly replies: Said[];
  private readonly confirmations: Confirmation[];
  private readonly afterwards: Command[][];

  constructor(
    private readonly script: Script,
    private readonly events: Event[],
    private readonly clock: TestClock,
  ) {
    this.replies = [...script.replies];
    this.confirmations = [...(script.confirmations ?? [])];
    this.afterwards = (script.afterwards ?? []).map((commands) => [...commands]);
  }

  opened(start: SessionStart): void {
    this.events.push({ type: 'opened', start });
  }

  async ask(asked: Asked): Promise<Said> {
    this.events.push({ type: 'asked', asked });
    this.clock.pass(this.script.pause ?? 0);
    return this.replies.shift() ?? { type: 'quit' };
  }

  hint(text: string, left: number): void {
    this.events.push({ type: 'hint', text, left });
  }

  noted(what: string): void {
    this.events.push({ type: 'noted', what });
  }

  leftOut(question: { id: string }, reason: string): void {
    this.events.push({ type: 'left-out', id: question.id, reason });
  }

  explainChoice(reason: string): void {
    this.events.push({ type: 'why', reason });
  }

  async confirm(_asked: Asked, points: readonly PointSuggestion[]): Promise<Confirmation> {
    this.events.push({ type: 'confirm', points });
    return this.confirmations.shift() ?? 'take-suggestion';
  }

  result(result: Result): void {
    this.events.push({ type: 'result', result });
  }

  async afterResult(): Promise<Command | undefined> {
    const command = this.afterwards[0]?.shift();
    if (command === undefined) this.afterwards.shift();
    return command;
  }

  misunderstood(message: string, expected: string): void {
    this.events.push({ type: 'misunderstood', message, expected });
  }

  closed(summary: Summary): void {
    this.events.push({ type: 'closed', summary });
  }
}

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
import type { Confidence } from '../../model/review.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import { kindOf, type Question } from '../../model/question.js';
import { count, duration, hanging, wrapped } from './layout.js';
import type { Page } from './page.js';
import { headText, questionText } from './question-text.js';
import { answerText, resultText, verdictText } from './result-text.js';
import { Reading } from './reading.js';
import { summaryText } from './summary-text.js';
import type { TextStyle } from './text-style.js';
import type { Pausing } from './widgets/pause.js';

/** What a terminal needs beside the ways to ask: menus and the numbered path each have their own. */
export interface Widgets {
  readonly asker: Asker;
  /** A question is shown, and nothing of the one before matters any more. */
  begin(question: Question): void;
  /** The points that were said; undefined to leave. */
  tick(points: readonly PointSuggestion[]): Promise<readonly Part[] | undefined>;
  /** How sure the learner is of the answer just given; undefined where they do not say. */
  confidence(): Promise<Confidence | undefined>;
  /** Waits between a result, or a part of it, and what comes next, where that makes sense. */
  pause(may: Pausing): Promise<Command | undefined>;
}

/** How this drill goes about it. */
export interface Ways {
  /** Loads what it takes to show a question, before it is shown. */
  prepare(question: Question): Promise<void>;
  /** Whether to ask, after each answer, how sure the learner is of it. */
  readonly asksConfidence: boolean;
}

/** A drill for a person: the same words on every path, only the widgets differ. */
export class TerminalFrontEnd implements FrontEnd {
  /** The question on the screen, so that a hint does not print it again. */
  private open: string | undefined;

  /** Whether the last result may be tried again. */
  private mayRetry = false;

  /** A result whose key is not shown while it may be tried again. */
  private withheld: Result | undefined;

  /** Whether the next remark is the first since the question or its result, and is set off from it. */
  private setOff = true;

  /** The result, as far as it is not shown yet. */
  private readonly reading: Reading;

  constructor(
    private readonly widgets: Widgets,
    private readonly page: Page,
    private readonly ways: Ways,
  ) {
    this.reading = new Reading(page);
  }

  opened(start: SessionStart): void {
    if (start.done > 0) this.line(() => `Going on after ${count(start.done, 'answer')}.`);
    else this.line(({ saves }) => `${extent(start)}${saves ? savedAtOnce : keptNowhere}`);
  }

  async ask(asked: Asked): Promise<Said> {
    const standing = `${asked.n} ${asked.question.id}`;
    if (this.open === standing) this.reading.finish();
    else await this.put(asked);
    this.open = standing;
    const reply = await kindOf(asked.question).ask(this.widgets.asker, asked.shown);
    if (reply.type !== 'answer' || !this.wantsConfidence(asked, reply.response)) return reply;
    const confidence = await this.widgets.confidence();
    return confidence === undefined ? reply : { ...reply, confidence };
  }

  private async put(asked: Asked): Promise<void> {
    await this.ways.prepare(asked.question);
    this.setOff = true;
    this.reading.drop();
    this.page.begin();
    this.page.add((style) => headText(asked, style));
    this.page.add((style) => questionText(asked, style));
    this.widgets.begin(asked.question);
  }

  /** Only of a first answer, and of one that can be read. */
  private wantsConfidence({ question, shown }: Asked, response: unknown): boolean {
    const first = this.ways.asksConfidence && this.withheld === undefined;
    return first && kindOf(question).understand(response, shown).ok;
  }

  hint(text: string, left: number): void {
    this.remark(({ width }) => hanging('Hint: ', text, width));
    if (left > 0) this.remark(() => `(${count(left, 'more hint')})`);
  }

  noted(what: Noted): void {
    if (what !== 'flag') this.open = undefined;
    const said = {
      flag: 'Flagged for later.',
      known: 'Noted: you will not be asked this again.',
      undo: 'Taken back.',
    };
    const list = ' To see all such: prep packs list';
    this.remark(({ saves }) => `${said[what]}${saves && what !== 'undo' ? list : ''}`);
  }

  leftOut(question: Question, reason: string): void {
    this.line(() => `${question.id} is left out here: ${reason}.`);
  }

  explainChoice(reason: string): void {
    this.remark(() => reason);
  }

  async confirm(_asked: Asked, points: readonly PointSuggestion[]): Promise<Confirmation> {
    const said = await this.widgets.tick(points);
    if (said === undefined) return 'quit';
    const ids = new Set(said.map((part) => part.id));
    return { points: Object.fromEntries(points.map(({ id }): [PartId, boolean] => [id, ids.has(id)])) };
  }

  result(result: Result): void {
    this.open = undefined;
    const { retries } = kindOf(result.asked.question);
    const mayRetry = retries === true && result.score < 1 && result.verdict !== 'skipped';
    this.setOff = true;
    this.mayRetry = mayRetry;
    this.withheld = mayRetry ? result : undefined;
    this.reading.begin((style) => (mayRetry ? verdictText(result, style) : resultText(result, style)));
  }

  async afterResult(): Promise<Command | undefined> {
    const command = await this.read({ retry: this.mayRetry });
    const { withheld } = this;
    if (withheld === undefined || (command !== undefined && keepsTrying.includes(command.type)))
      return command;
    this.withheld = undefined;
    this.mayRetry = false;
    // A question that is taken back is asked again, and its solution is no help then.
    if (command?.type === 'undo') return command;
    this.reading.begin((style) => answerText(withheld, style));
    if (command === undefined) return this.read({ retry: false });
    this.reading.finish();
    return command;
  }

  /** Shows the result, a part at a time where the screen is too low for it, and hears what is said of it. */
  private async read(may: { readonly retry: boolean }): Promise<Command | undefined> {
    for (;;) {
      const more = this.reading.showNext(this.page.style);
      const command = await this.widgets.pause(more > 0 ? { retry: false, more } : may);
      if (command !== undefined || more === 0) return command;
    }
  }

  misunderstood(message: string, expected: string): void {
    this.remark(() => `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}. Expected: ${expected}.`);
  }

  closed(summary: Summary): void {
    this.page.add((style) => summaryText(summary, style));
  }

  private remark(text: (style: TextStyle) => string): void {
    const before = this.setOff ? '\n' : '';
    this.setOff = false;
    this.line((style) => `${before}${text(style)}`);
  }

  private line(text: (style: TextStyle) => string): void {
    this.page.add((style) => `${wrapped(text(style), style.width)}\n`);
  }
}

/** What may be said of a result before another try. */
const keepsTrying: readonly Command['type'][] = ['retry', 'flag', 'why'];

/** How long the session will be, as far as that is known. */
function extent({ planned, seconds }: SessionStart): string {
  const questions = planned === null ? [] : [count(planned, 'question')];
  const time = seconds === null ? [] : [`${duration(seconds)}${planned === null ? '' : ' at most'}`];
  const parts = [...questions, ...time];
  return parts.length === 0 ? '' : `${parts.join(', ')}. `;
}

const savedAtOnce = 'Every answer is saved at once; leave when you like.';
const keptNowhere = 'Nothing of this drill is kept; leave when you like.';

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
import type { Command } from '../../model/asker.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import { kindOf, type Question } from '../../model/question.js';
import { escapedJson } from '../clean.js';
import type { LineReader } from '../lines.js';
import { type Incoming, readLine } from './input.js';
import {
  type Message,
  pointsMessage,
  questionMessage,
  resultMessage,
  sessionMessage,
  summaryMessage,
} from './messages.js';

/** A drill over JSON Lines: one object a line each way, for other programs. End of input is quit. */
export class JsonLinesFrontEnd implements FrontEnd {
  /** The question that stands open, so that a hint or an error does not send it again. */
  private open: string | undefined;
  /** Whether the last result may still be tried again although no question follows. */
  private waits = false;
  /** A line that was read while waiting, and belongs to what comes next. */
  private unread: Incoming | undefined;

  constructor(
    private readonly lines: LineReader,
    private readonly write: (line: string) => void,
  ) {}

  opened(start: SessionStart): void {
    this.send(sessionMessage(start));
  }

  async ask(asked: Asked): Promise<Said> {
    const standing = `${asked.n} ${asked.question.id}`;
    if (this.open !== standing) this.send(questionMessage(asked));
    this.open = standing;
    for (;;) {
      const incoming = await this.read();
      const problem = refuse(incoming, asked);
      if (incoming.type === 'said' && problem === undefined) return incoming.said;
      if (problem !== undefined) this.misunderstood(problem.message, problem.expected);
    }
  }

  hint(text: string): void {
    this.send({ type: 'hint', text });
  }

  noted(what: Noted): void {
    // After an undo the earlier question is sent again; after known, the next one.
    if (what !== 'flag') this.open = undefined;
    if (what !== 'undo') this.send({ type: 'noted', what });
  }

  leftOut(question: Question, reason: string): void {
    this.send({ type: 'noted', what: 'left-out', id: question.id, text: reason });
  }

  explainChoice(reason: string): void {
    this.send({ type: 'noted', what: 'why', text: reason });
  }

  async confirm(asked: Asked, points: readonly PointSuggestion[]): Promise<Confirmation> {
    this.send(pointsMessage(asked, points));
    const ids: readonly string[] = points.map((point) => point.id);
    for (;;) {
      const incoming = await this.read();
      if (incoming.type === 'said' && incoming.said.type === 'quit') return 'quit';
      const expected = `{"type":"assess","points":{...}} with the ids ${ids.join(', ')}`;
      if (incoming.type === 'assess') {
        if (Object.keys(incoming.points).every((id) => ids.includes(id))) return { points: incoming.points };
        this.misunderstood('these points are not all of this question', expected);
      } else {
        const message =
          incoming.type === 'unreadable' ? incoming.message : 'the points are waiting to be assessed';
        this.misunderstood(message, expected);
      }
    }
  }

  result(result: Result): void {
    const { n, planned, question } = result.asked;
    if (!result.retry) this.open = undefined;
    this.waits =
      kindOf(question).retries === true && n === planned && result.score < 1 && result.verdict !== 'skipped';
    this.send(resultMessage(result));
  }

  /**
   * A program says what it has to say of a result in place of the next answer. After the last question there is
   * no next one: there a while is left to try again.
   */
  async afterResult(): Promise<Command | undefined> {
    if (!this.waits) return undefined;
    const line = await this.lines.nextWithin(lastRetryMs);
    if (line === undefined) return undefined;
    const incoming = readLine(line);
    if (incoming.type === 'said' && incoming.said.type === 'retry') return incoming.said;
    this.unread = incoming;
    return undefined;
  }

  misunderstood(message: string, expected: string): void {
    this.send({ type: 'error', message, expected });
  }

  closed(summary: Summary): void {
    this.send(summaryMessage(summary));
  }

  private async read(): Promise<Incoming> {
    const { unread } = this;
    this.unread = undefined;
    if (unread !== undefined) return unread;
    let line = await this.lines.next();
    while (line?.trim() === '') line = await this.lines.next();
    return line === undefined ? { type: 'said', said: { type: 'quit' } } : readLine(line);
  }

  private send(message: Message): void {
    this.write(`${escapedJson(JSON.stringify(message))}\n`);
  }
}

/** How long another try at the last question is waited for. */
const lastRetryMs = 5000;

/** Why a line is not an answer to the question asked, if it is not. */
function refuse(incoming: Incoming, asked: Asked): { message: string; expected: string } | undefined {
  if (incoming.type === 'unreadable') return incoming;
  const { id } = asked.question;
  if (incoming.type === 'assess') return { message: 'there are no points to assess', expected: 'an answer' };
  if (incoming.id === undefined || incoming.id === id) return undefined;
  return { message: `the question asked is ${id}, not ${incoming.id}`, expected: `an answer to ${id}` };
}

import type { Command } from '../model/asker.js';
import { kindOf, type Question } from '../model/question.js';
import { seeded, seedFrom } from '../model/random.js';
import type { Review } from '../model/review.js';
import type { Session } from '../model/session.js';
import { type Answer, gradeResponse, resultOf, reviewOf, settlePoints } from './answer.js';
import type { Asked, Clock, FrontEnd, Recorder, Said, Summary, Supply } from './ports.js';
import { summarize } from './summary.js';

export interface DrillPorts {
  readonly frontEnd: FrontEnd;
  readonly recorder: Recorder;
  readonly clock: Clock;
}

export interface DrillPlan {
  readonly session: Session;
  readonly supply: Supply;
  /** Effective reviews before now, oldest first. */
  readonly log: readonly Review[];
  /** What was answered in this session before it was interrupted. */
  readonly earlier: readonly Step[];
  /** No question is asked after this moment, in milliseconds. */
  readonly deadline: number | null;
  /** Why a question is asked now, in a sentence. */
  explain(question: Question, log: readonly Review[], now: number): string;
}

/** A question that was asked, and the row kept of it. */
export interface Step {
  readonly question: Question;
  readonly review: Review;
}

/** What came of asking: go on to the next question, ask the same again, or leave. */
type Outcome = 'next' | 'again' | 'quit';

/** A reply, and how long it took. */
interface Turn {
  readonly asked: Asked;
  readonly seconds: number;
}

/**
 * Runs a session to its end: ask, grade, record, show, until nothing is left or the learner quits. Every front
 * end runs on this; an answer is shown only after the recorder has it.
 */
export function drill(plan: DrillPlan, ports: DrillPorts): Promise<Summary> {
  return new DrillRun(plan, ports).toTheEnd();
}

class DrillRun {
  private steps: readonly Step[];
  private log: readonly Review[];

  constructor(
    private readonly plan: DrillPlan,
    private readonly ports: DrillPorts,
  ) {
    this.steps = plan.earlier;
    this.log = plan.log;
  }

  async toTheEnd(): Promise<Summary> {
    const { session, supply } = this.plan;
    const { frontEnd, recorder, clock } = this.ports;
    frontEnd.opened({
      session: session.id,
      planned: supply.planned,
      seed: session.seed,
      done: this.steps.length,
    });
    for (let going = true; going;) {
      const question = this.timeIsUp() ? undefined : supply.next(this.log, clock.now());
      going = question !== undefined && (await this.put(question)) !== 'quit';
    }
    const left = supply.left();
    // A session with questions left stays open, so that it can be resumed.
    if (left === 0 || left === null) recorder.endSession(session.id, clock.now());
    const reviews = this.steps.map((step) => step.review);
    const summary = summarize(session.id, reviews, left);
    frontEnd.closed(summary);
    return summary;
  }

  private timeIsUp(): boolean {
    const { deadline } = this.plan;
    return deadline !== null && this.ports.clock.now().at >= deadline;
  }

  /** Asks one question until it is answered, put aside, or the session is left. */
  private async put(question: Question): Promise<Outcome> {
    const { clock, frontEnd } = this.ports;
    let asked = this.show(question);
    const startedAt = clock.now().at;
    for (;;) {
      const said = await frontEnd.ask(asked);
      const seconds = said.seconds ?? Math.max(0, (clock.now().at - startedAt) / 1000);
      if (said.at !== undefined) clock.advanceTo(said.at);
      if (said.type === 'hint') asked = this.revealHint(asked);
      const outcome = await this.heed(said, { asked, seconds });
      if (outcome !== 'again') return outcome;
    }
  }

  private show(question: Question): Asked {
    const { session, supply } = this.plan;
    const before = this.log.filter((review) => review.question === question.id).length;
    const random = seeded(seedFrom(session.seed, question.id, before));
    const shown = kindOf(question).show(question.body, random);
    return { n: this.steps.length + 1, planned: supply.planned, question, shown, hints: [] };
  }

  private revealHint(asked: Asked): Asked {
    const { frontEnd } = this.ports;
    const hint = asked.question.hints[asked.hints.length];
    if (hint === undefined) {
      frontEnd.misunderstood('there is no further hint', 'an answer, or skip');
      return asked;
    }
    const hints = [...asked.hints, hint];
    frontEnd.hint(hint, asked.question.hints.length - hints.length);
    return { ...asked, hints };
  }

  private async heed(said: Said, turn: Turn): Promise<Outcome> {
    const { question } = turn.asked;
    switch (said.type) {
      case 'answer':
        return this.answer(said, turn);
      case 'skip':
        return this.close(turn, undefined);
      case 'hint':
        return 'again';
      case 'quit':
        this.plan.supply.putBack(question);
        return 'quit';
      case 'undo':
        return this.undo(question);
      default:
        return this.remark(said, question);
    }
  }

  private async answer(said: Said & { readonly type: 'answer' }, turn: Turn): Promise<Outcome> {
    const { question, shown } = turn.asked;
    const { frontEnd } = this.ports;
    const kind = kindOf(question);
    const understood = kind.understand(said.response, shown);
    if (!understood.ok) {
      frontEnd.misunderstood('this answer cannot be read', understood.expected);
      return 'again';
    }
    const suggested = kind.points?.(question.body, understood.response) ?? null;
    if (suggested !== null) this.keepDraft(question, said.response);
    const asks = suggested !== null && said.assess !== 'auto';
    const confirmation = asks ? await frontEnd.confirm(turn.asked, suggested) : 'take-suggestion';
    const points = suggested === null ? null : settlePoints(suggested, confirmation);
    const grade = await gradeResponse(question, understood.response, points);
    const answer = { response: said.response, confidence: said.confidence ?? null, grade, points };
    const outcome = await this.close(turn, answer);
    return confirmation === 'quit' ? 'quit' : outcome;
  }

  /** Before anything else can go wrong: what the learner wrote is work. */
  private keepDraft(question: Question, text: unknown): void {
    const { recorder, clock } = this.ports;
    if (typeof text === 'string' && text !== '') {
      recorder.saveDraft({ question: question.id, text, ...clock.now() });
    }
  }

  /** Saves, then shows, then hears what the learner has to say about it. */
  private async close({ asked, seconds }: Turn, answer: Answer | undefined): Promise<Outcome> {
    const { recorder, clock, frontEnd } = this.ports;
    const moment = clock.now();
    const id = recorder.newId(moment.at);
    const review = reviewOf({ id, asked, session: this.plan.session, moment, seconds }, answer);
    recorder.record(review);
    this.steps = [...this.steps, { question: asked.question, review }];
    this.log = [...this.log, review];
    frontEnd.result(resultOf(asked, review, { answer, log: this.log }));
    for (;;) {
      const command = await frontEnd.afterResult();
      const outcome = command === undefined ? 'next' : this.afterwards(command, asked.question);
      if (outcome !== 'again') return outcome;
    }
  }

  private afterwards(command: Command, question: Question): Outcome {
    if (command.type === 'quit') return 'quit';
    if (command.type === 'undo') return this.undo(undefined);
    return command.type === 'hint' || command.type === 'skip' ? 'next' : this.remark(command, question);
  }

  private remark(command: Command, question: Question): Outcome {
    const { recorder, clock, frontEnd } = this.ports;
    if (command.type === 'why') {
      frontEnd.explainChoice(this.plan.explain(question, this.log, clock.now().at));
    } else if (command.type === 'flag' || command.type === 'known') {
      const note = command.type === 'flag' ? (command.note ?? null) : null;
      recorder.mark({ question: question.id, what: command.type, note, ...clock.now() });
      frontEnd.noted(command.type);
    }
    return command.type === 'known' ? 'next' : 'again';
  }

  /** Takes the last answer back and asks its question again, before `current` where that is still open. */
  private undo(current: Question | undefined): Outcome {
    const { recorder, clock, frontEnd } = this.ports;
    const last = this.steps.at(-1);
    if (last === undefined) {
      frontEnd.misunderstood('there is no answer to take back', 'an answer');
      return 'again';
    }
    const moment = clock.now();
    recorder.undo(last.review.id, { id: recorder.newId(moment.at), ...moment });
    this.steps = this.steps.slice(0, -1);
    this.log = this.log.filter((review) => review.id !== last.review.id);
    if (current !== undefined) this.plan.supply.putBack(current);
    this.plan.supply.putBack(last.question);
    frontEnd.noted('undo');
    return 'next';
  }
}

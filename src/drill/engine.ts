import type { Command } from '../model/asker.js';
import type { Knowledge } from '../learn/knowledge.js';
import { kindOf, type Question } from '../model/question.js';
import { seeded, seedFrom } from '../model/random.js';
import type { Session } from '../model/session.js';
import { isAnswer } from '../model/review.js';
import { type Answer, type Known, resultOf, reviewOf } from './answer.js';
import type { Asked, DrillPorts, Said, Summary, Supply } from './ports.js';
import { Progress, type Step } from './progress.js';
import { summarize } from './summary.js';
import { type Tried, tryAgain } from './retry.js';
import { takeAnswer } from './take-answer.js';

export interface DrillPlan {
  readonly session: Session;
  readonly supply: Supply;
  /** What is known of the learner before now. */
  readonly knowledge: Knowledge;
  /** The same, computed anew from the log. */
  recount(): Knowledge;
  /** What was answered in this session before it was interrupted. */
  readonly earlier: readonly Step[];
  /** No question is asked after this moment, in milliseconds. */
  readonly deadline: number | null;
  /** Why a question is asked now, in a sentence. */
  explain(question: Question, knowledge: Knowledge, now: number): string;
}

/** What came of asking: go on to the next question, ask the same again, or leave. */
type Outcome = 'next' | 'again' | 'quit';

/** A reply, how long it took, and why the question had been asked. */
interface Turn {
  readonly asked: Asked;
  readonly seconds: number;
  reason(): string;
}

/**
 * Runs a session to its end: ask, grade, record, show, until nothing is left or the learner quits. Every front
 * end runs on this; an answer is shown only after the recorder has it.
 */
export function drill(plan: DrillPlan, ports: DrillPorts): Promise<Summary> {
  return new DrillRun(plan, ports).toTheEnd();
}

class DrillRun {
  private readonly progress: Progress;
  /** The answer whose result was shown last. */
  private tried: Tried | undefined;

  constructor(
    private readonly plan: DrillPlan,
    private readonly ports: DrillPorts,
  ) {
    this.progress = new Progress(plan.earlier, plan.knowledge, () => plan.recount());
  }

  async toTheEnd(): Promise<Summary> {
    const { session, supply } = this.plan;
    const { frontEnd, recorder, clock } = this.ports;
    frontEnd.opened({
      session: session.id,
      planned: supply.planned,
      seconds: this.secondsLeft(),
      seed: session.seed,
      done: this.progress.count,
    });
    for (let going = true; going;) {
      const question = this.timeIsUp() ? undefined : supply.next(this.progress.knowledge, clock.now());
      going = question !== undefined && (await this.offer(question)) !== 'quit';
    }
    const left = supply.left();
    // A session with questions left stays open, so that it can be resumed.
    if (left === 0 || left === null) recorder.endSession(session.id, clock.now());
    const summary = summarize(session.id, this.progress.reviews, left);
    frontEnd.closed(summary);
    return summary;
  }

  private timeIsUp(): boolean {
    const seconds = this.secondsLeft();
    return seconds !== null && seconds <= 0;
  }

  private secondsLeft(): number | null {
    const { deadline } = this.plan;
    return deadline === null ? null : (deadline - this.ports.clock.now().at) / 1000;
  }

  /** Asks the question, or says why it cannot be answered here. */
  private async offer(question: Question): Promise<Outcome> {
    const missing = await kindOf(question).missing?.(question.body, this.ports.runner);
    if (missing === undefined) return this.put(question);
    this.ports.frontEnd.leftOut(question, missing);
    this.plan.supply.replace(question);
    return 'next';
  }

  /** Asks one question until it is answered, put aside, or the session is left. */
  private async put(question: Question): Promise<Outcome> {
    const { clock, frontEnd } = this.ports;
    let asked = this.show(question);
    const startedAt = clock.now().at;
    const before = this.progress.knowledge;
    const reason = () => this.plan.explain(question, before, startedAt);
    for (;;) {
      const said = await frontEnd.ask(asked);
      const seconds = said.seconds ?? Math.max(0, (clock.now().at - startedAt) / 1000);
      if (said.type === 'hint') asked = this.revealHint(asked);
      const outcome = await this.heed(said, { asked, seconds, reason });
      if (outcome !== 'again') return outcome;
    }
  }

  private show(question: Question): Asked {
    const { session, supply } = this.plan;
    const answers = this.progress.knowledge.memories.get(question.id)?.answers ?? 0;
    const skips = this.progress.reviews.filter((each) => each.question === question.id && !isAnswer(each));
    const before = answers + skips.length;
    const random = seeded(seedFrom(session.seed, question.id, before));
    const shown = kindOf(question).show(question.body, random);
    const n = this.progress.count + 1;
    const left = supply.left();
    // Not what was planned at first: a question that the learner calls known is asked no more.
    return { n, planned: left === null ? null : n + left, question, shown, hints: [] };
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
      case 'retry':
        return this.retry(said);
      default:
        return this.remark(said, turn);
    }
  }

  private async answer(said: Said & { readonly type: 'answer' }, turn: Turn): Promise<Outcome> {
    const taken = await takeAnswer(said, turn.asked, this.ports);
    if (taken === undefined) return 'again';
    const outcome = await this.close(turn, taken.answer);
    return taken.left ? 'quit' : outcome;
  }

  /** Saves, then shows, then hears what the learner has to say about it. */
  private async close(turn: Turn, answer: Answer | undefined): Promise<Outcome> {
    const { asked, seconds } = turn;
    const { recorder, clock, frontEnd } = this.ports;
    const moment = clock.now();
    const id = recorder.newId(moment.at);
    const review = reviewOf({ id, asked, session: this.plan.session, moment, seconds }, answer);
    recorder.record(review);
    this.progress.add({ question: asked.question, review });
    this.tried = { asked, review };
    frontEnd.result(resultOf(asked, review, { answer, ...this.knownOf(asked.question) }));
    for (;;) {
      const command = await frontEnd.afterResult();
      const outcome = command === undefined ? 'next' : await this.afterwards(command, turn);
      if (outcome !== 'again') return outcome;
    }
  }

  private async afterwards(command: Command, turn: Turn): Promise<Outcome> {
    if (command.type === 'quit') return 'quit';
    if (command.type === 'retry') return this.retry(command);
    if (command.type === 'undo') return this.undo(undefined);
    // What was true of the question then is no longer so.
    const reason = () => `When it was asked: ${turn.reason()}`;
    return command.type === 'hint' || command.type === 'skip'
      ? 'next'
      : this.remark(command, { ...turn, reason });
  }

  private knownOf(question: Question): Known {
    const { recorder } = this.ports;
    const earlier = kindOf(question).points === undefined ? [] : recorder.reviewsOf(question.id);
    return { memory: this.progress.knowledge.memories.get(question.id), earlier };
  }

  private async retry(said: Said & { readonly type: 'retry' }): Promise<Outcome> {
    await tryAgain(said, this.tried, { ports: this.ports, knownOf: (question) => this.knownOf(question) });
    return 'again';
  }

  private remark(command: Command, { asked: { question }, reason }: Turn): Outcome {
    const { recorder, clock, frontEnd } = this.ports;
    if (command.type === 'why') {
      frontEnd.explainChoice(reason());
    } else if (command.type === 'flag' || command.type === 'known') {
      const note = command.type === 'flag' ? (command.note ?? null) : null;
      recorder.mark({ question: question.id, what: command.type, note, ...clock.now() });
      frontEnd.noted(command.type);
    }
    if (command.type !== 'known') return 'again';
    this.plan.supply.drop(question);
    return 'next';
  }

  /** Takes the last answer back and asks its question again, before `current` where that is still open. */
  private undo(current: Question | undefined): Outcome {
    const { recorder, clock, frontEnd } = this.ports;
    const { last } = this.progress;
    if (last === undefined) {
      frontEnd.misunderstood('there is no answer to take back', 'an answer');
      return 'again';
    }
    const moment = clock.now();
    recorder.undo(last.review.id, { id: recorder.newId(moment.at), ...moment });
    this.progress.removeLast();
    this.tried = undefined;
    if (current !== undefined) this.plan.supply.putBack(current);
    this.plan.supply.putBack(last.question);
    frontEnd.noted('undo');
    return 'next';
  }
}

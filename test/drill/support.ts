import { drill, type DrillPlan } from '../../src/drill/engine.js';
import type { Recorder, Said, Supply } from '../../src/drill/ports.js';
import { plannedSupply } from '../../src/drill/supply.js';
import type { Chooser } from '../../src/learn/chooser.js';
import { knowledgeFrom } from '../../src/learn/knowledge.js';
import { partId, type QuestionId } from '../../src/model/ids.js';
import type { BodyOf, Question } from '../../src/model/question.js';
import type { Moment, Review } from '../../src/model/review.js';
import type { Draft, Mark, Session } from '../../src/model/session.js';
import { fakeRunner } from '../support/fake-runner.js';
import { noon, question } from '../learn/samples.js';
import { type Event, type Script, ScriptedFrontEnd, TestClock } from './scripted.js';

/** Keeps rows in memory, as strictly as the history: no session twice ended, nothing taken back that is not there. */
export class MemoryRecorder implements Recorder {
  readonly rows: Review[] = [];
  readonly undone: string[] = [];
  readonly marks: Mark[] = [];
  private ids = 0;

  constructor(private readonly events: Event[]) {}

  startSession(): void {
    throw new Error('the engine does not start sessions');
  }

  endSession(_id: string, { at }: Moment): void {
    this.events.push({ type: 'ended', at });
  }

  record(review: Review): void {
    this.rows.push(review);
    this.events.push({ type: 'recorded', review });
  }

  undo(reviewId: string): void {
    const known = this.rows.some((row) => row.id === reviewId) && !this.undone.includes(reviewId);
    if (!known) throw new Error(`no review to take back: ${reviewId}`);
    this.undone.push(reviewId);
    this.events.push({ type: 'undone', id: reviewId });
  }

  saveDraft(draft: Draft): void {
    this.events.push({ type: 'draft', draft });
  }

  drafts(question: QuestionId): readonly Draft[] {
    const saved = this.events.flatMap((event) => (event.type === 'draft' ? [event.draft] : []));
    return saved.filter((draft) => draft.question === question);
  }

  mark(mark: Mark): void {
    this.marks.push(mark);
    this.events.push({ type: 'mark', mark });
  }

  reviewsOf(question: QuestionId): readonly Review[] {
    return this.standing.filter((row) => row.question === question);
  }

  newId(): string {
    this.ids += 1;
    return `row-${this.ids}`;
  }

  /** Rows that were not taken back. */
  get standing(): readonly Review[] {
    return this.rows.filter((row) => !this.undone.includes(row.id));
  }
}

export const session: Session = {
  id: 'session-2',
  at: noon,
  offset: 60,
  mode: 'plan',
  targets: [],
  filters: {},
  seed: 7,
  planned: null,
};

/** Of somebody new. */
export const nothingKnown = knowledgeFrom([], []);

/** The first of the questions that was not asked in this round. */
export function inTurn(...questions: readonly Question[]): Chooser {
  return (_known, _now, asked) => questions.find(({ id }) => !asked.has(id));
}

export function planOf(supply: Supply, wanted: Partial<DrillPlan> = {}): DrillPlan {
  const explain: DrillPlan['explain'] = (asked, { learner }, now) =>
    `${asked.id}: ${learner.answers} before, at ${now}`;
  const recount = () => nothingKnown;
  const plain = { session, supply, knowledge: nothingKnown, recount, earlier: [], deadline: null, explain };
  return { ...plain, ...wanted };
}

/** A drill of the questions, played from the script. */
export async function play(questions: readonly Question[], script: Script | readonly Said[]) {
  return playPlan(planOf(plannedSupply(questions)), 'replies' in script ? script : { replies: script });
}

export async function playPlan(plan: DrillPlan, script: Script, recorder?: (events: Event[]) => Recorder) {
  const events: Event[] = [];
  const clock = new TestClock();
  const memory = new MemoryRecorder(events);
  const frontEnd = new ScriptedFrontEnd(script, events, clock);
  const ports = { frontEnd, recorder: recorder?.(events) ?? memory, clock, runner: fakeRunner };
  const summary = await drill(plan, ports);
  return { events, recorder: memory, clock, summary };
}

export function only<Type extends Event['type']>(events: readonly Event[], type: Type) {
  return events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
}

/** The ids of the questions in the order in which they were asked. */
export function asked(events: readonly Event[]): readonly string[] {
  return only(events, 'asked').map((event) => event.asked.question.id);
}

export function answer(response: unknown, extra: Partial<Said> = {}): Said {
  return { ...extra, type: 'answer', response };
}

export const right = answer(true);
export const wrong = answer(false);

/** Statements that are true, named `data/a`, `data/b` and so on. */
export function statements(...names: readonly string[]): readonly Question[] {
  return names.map((name) => ({ ...question({ id: `data/${name}` }), hints: ['first hint', 'second hint'] }));
}

const points: BodyOf<'open'>['points'] = [
  { point: 'says why', any: [], must: false, weight: 1, id: 'why' },
  { point: 'says how', any: [], must: false, weight: 1, id: 'how' },
];
export const [whyPoint, howPoint] = [partId('says why', 'why'), partId('says how', 'how')];

/** An open question of two points, either of them worth a half. */
export function openQuestion(id = 'experience/story'): Question {
  const { kind: _kind, body: _body, ...common } = question({ id, kind: 'open' });
  return { ...common, kind: 'open', body: { points, not: ['by magic'], accept: [], form: 'none' } };
}

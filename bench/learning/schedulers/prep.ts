import { learnerFrom, type Learner, withReview } from '../../../src/learn/belief.js';
import { nextQuestion } from '../../../src/learn/choice.js';
import type { Goal } from '../../../src/learn/goal.js';
import type { QuestionId } from '../../../src/model/ids.js';
import type { Review } from '../../../src/model/review.js';
import { chanceOf } from '../chance.js';
import type { World } from '../world.js';
import type { Scheduler, Study, Told } from './scheduler.js';

const dayInMs = 86_400_000;
/** Midnight, 19 November 2026, UTC. */
const firstDay = Date.UTC(2026, 10, 19);

export function momentOf(day: number): number {
  return Math.round(firstDay + day * dayInMs);
}

export function goalOf({ world, interview }: Study): Goal {
  return { interviewAt: momentOf(interview), weights: world.weights };
}

export function reviewOf(world: World, told: Told, id: number): Review {
  const { id: question, area, kind, contentHash } = worldQuestion(world, told.question);
  return {
    id: String(id),
    session: 'simulated',
    question,
    area,
    kind,
    contentHash,
    at: momentOf(told.day),
    offset: 0,
    response: null,
    score: told.right ? 1 : 0,
    verdict: told.right ? 'correct' : 'wrong',
    seconds: told.seconds,
    confidence: null,
    hints: 0,
    optionCount: world.options[told.question] ?? 0,
    mode: 'plan',
    points: null,
  };
}

/** The engine of `prep`, as it is used in a session. */
export class PrepChooser {
  learner: Learner;
  private answers = 0;
  readonly goal: Goal;
  protected readonly picker: typeof nextQuestion = nextQuestion;
  private readonly numbers: ReadonlyMap<QuestionId, number>;

  constructor(private readonly study: Study) {
    this.learner = learnerFrom(study.world.questions, []);
    this.goal = goalOf(study);
    this.numbers = new Map(study.world.questions.map(({ id }, index) => [id, index]));
  }

  next(day: number, asked: ReadonlySet<number>): number | undefined {
    const { world } = this.study;
    const askedToday = new Set([...asked].map((number) => worldQuestion(world, number).id));
    const random = chanceOf('prep', world.seed, this.answers);
    const choice = this.picker(this.learner, this.goal, { now: momentOf(day), askedToday, random });
    return choice === undefined ? undefined : this.numbers.get(choice.question.id);
  }

  told(told: Told): void {
    this.answers += 1;
    this.learner = withReview(this.learner, reviewOf(this.study.world, told, this.answers));
  }
}

export const prep: Scheduler = { name: 'prep', start: (study) => new PrepChooser(study) };

function worldQuestion(world: World, number: number) {
  const found = world.questions[number];
  if (found === undefined) throw new Error(`there is no question ${number}`);
  return found;
}

import { forecast, forecastIfStopped } from '../../src/learn/readiness.js';
import { masteryMoments } from '../../src/learn/ability.js';
import { nextWeakQuestion } from '../../src/learn/weak-choice.js';
import { chanceOf } from './chance.js';
import type { ModelName } from './memory-models/all.js';
import { oracles, peers, prep, weightedFsrsSettings } from './schedulers/all.js';
import { momentOf, PrepChooser } from './schedulers/prep.js';
import { session, readiness, readinessAfter, studyOf } from './simulate.js';
import { mean } from './statistics.js';
import { type World, worldOf } from './world.js';

/** One simulated learner with so many days to go. */
export interface Job {
  readonly model: ModelName;
  readonly seed: number;
  readonly days: number;
  readonly sharpness: number;
}

export interface Outcome {
  readonly job: Job;
  /** Readiness gained by study, by scheduler, as a share of what the best oracle gains. */
  readonly shares: Readonly<Record<string, number>>;
  /** Forecast minus truth at the interview, made half-way. */
  readonly forecastError: number;
  readonly stoppedError: number;
  readonly insideInterval: boolean;
  /** Of the three weakest areas, how many are named after 80 answers; by who chose the questions. */
  readonly named: Readonly<Record<'weak' | 'plan' | 'percent', number>>;
}

const minutes = 20;

export function outcomeOf(job: Job): Outcome {
  const world = worldOf(job.model, job.seed, job.sharpness);
  const setting = { days: job.days, minutes };
  const before = readiness(world, studyOf(world, setting).interview);
  const gain = (scheduler: Parameters<typeof readinessAfter>[0]) =>
    readinessAfter(scheduler, world, setting) - before;
  const best = Math.max(...oracles.map(gain));
  const measured = [prep, ...peers, ...weightedFsrsSettings];
  return {
    job,
    shares: Object.fromEntries(measured.map((scheduler) => [scheduler.name, gain(scheduler) / best])),
    ...forecastErrors(world, job.days),
    named: {
      weak: namedWeak(world, 'weak'),
      plan: namedWeak(world, 'plan'),
      percent: namedWeak(world, 'percent'),
    },
  };
}

/** Half the sessions are held, then it is forecast what the other half, or stopping, would bring. */
function forecastErrors(world: World, days: number) {
  const study = studyOf(world, { days, minutes });
  const chooser = new PrepChooser(study);
  const half = Math.floor(days / 2);
  for (let day = 0; day < half; day += 1) session(study, chooser, { day, minutes });
  const { learner, goal } = chooser;
  const plan = {
    now: momentOf(half + 19 / 24),
    minutesPerDay: minutes,
    days: days - half,
    random: chanceOf('roll', world.seed),
  };
  const told = forecast(learner, goal, plan).at(-1);
  const stopped = forecastIfStopped(learner, goal, goal.interviewAt);
  const stoppedError = stopped.readiness - readiness(study.world, study.interview);
  for (let day = half; day < days; day += 1) session(study, chooser, { day, minutes });
  const actual = readiness(study.world, study.interview);
  const inside = told !== undefined && told.low <= actual && actual <= told.high;
  return { forecastError: (told?.readiness ?? 0) - actual, stoppedError, insideInterval: inside };
}

const answersToName = 80;

/** Asks 80 questions over four evenings, then compares the three areas that seem weakest with those that are. */
function namedWeak(world: World, how: 'weak' | 'plan' | 'percent'): number {
  const study = studyOf(world, { days: 30, minutes });
  const chooser = how === 'weak' ? new WeakChooser(study) : new PrepChooser(study);
  const scores = new Map<string, number[]>();
  for (let count = 0; count < answersToName; count += 20) {
    twenty(world, chooser, { study, day: count / 20, scores });
  }
  const end = answersToName / 20;
  const areas = [...world.weights.keys()];
  const truth = (area: string) =>
    mean(numbersOfArea(world, area).map((each) => study.world.mind.recall(each, end)));
  const seeming = (area: string) =>
    how === 'percent'
      ? mean(scores.get(area) ?? [1])
      : masteryMoments(chooser.learner, area, momentOf(end)).mean;
  const weakest = (by: (area: string) => number) => [...areas].sort((a, b) => by(a) - by(b)).slice(0, 3);
  const true3 = new Set(weakest(truth));
  return weakest(seeming).filter((area) => true3.has(area)).length;
}

function numbersOfArea(world: World, area: string): readonly number[] {
  return world.questions.flatMap((question, index) => (question.area === area ? [index] : []));
}

class WeakChooser extends PrepChooser {
  protected override readonly picker = nextWeakQuestion;
}

function twenty(
  world: World,
  chooser: PrepChooser,
  { study, day, scores }: { study: ReturnType<typeof studyOf>; day: number; scores: Map<string, number[]> },
): void {
  let left = 20;
  const counted = {
    next: (now: number, asked: ReadonlySet<number>) => (left-- > 0 ? chooser.next(now, asked) : undefined),
    told(told: Parameters<PrepChooser['told']>[0]) {
      const area = world.questions[told.question]?.area ?? '';
      scores.set(area, [...(scores.get(area) ?? []), told.right ? 1 : 0]);
      chooser.told(told);
    },
  };
  session(study, counted, { day, minutes: 600 });
}

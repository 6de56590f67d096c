import { forecast, forecastIfStopped } from '../../src/learn/readiness.js';
import type { ModelName } from './memory-models/all.js';
import { type Named, namedIn } from './naming.js';
import { oracles, peers, prep, weightedFsrsSettings } from './schedulers/all.js';
import { momentOf, PrepChooser } from './schedulers/prep.js';
import { session, readiness, readinessAfter, studyOf } from './simulate.js';
import { questionsAlike, type World, worldOf } from './world.js';

/** One simulated learner with so many days to go. */
export interface Job {
  readonly model: ModelName;
  readonly seed: number;
  readonly days: number;
  readonly sharpness: number;
  /** Whether to look for the weak areas too: what comes of that does not hang on the days. */
  readonly namesWeak: boolean;
}

export interface Outcome {
  readonly job: Job;
  /** Readiness gained by study, by scheduler, as a share of what the best oracle gains. */
  readonly shares: Readonly<Record<string, number>>;
  /** Forecast minus truth at the interview, made half-way. */
  readonly forecastError: number;
  readonly stoppedError: number;
  readonly insideInterval: boolean;
  /** undefined where the job does not ask for it. */
  readonly named: Named | undefined;
}

const minutes = 20;

export function outcomeOf(job: Job): Outcome {
  const { model, seed, sharpness } = job;
  const world = worldOf(model, seed, { sharpness });
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
    named: job.namesWeak
      ? namedIn(world, worldOf(model, seed, { sharpness, scatter: questionsAlike }))
      : undefined,
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
  };
  const told = forecast(learner, goal, plan).at(-1);
  const stopped = forecastIfStopped(learner, goal, { now: plan.now, at: goal.interviewAt });
  const stoppedError = stopped.readiness - readiness(study.world, study.interview);
  for (let day = half; day < days; day += 1) session(study, chooser, { day, minutes });
  const actual = readiness(study.world, study.interview);
  const inside = told !== undefined && told.low <= actual && actual <= told.high;
  return { forecastError: (told?.readiness ?? 0) - actual, stoppedError, insideInterval: inside };
}

import { chanceOf, logNormal } from './chance.js';
import type { Chooser, Scheduler, Study } from './schedulers/scheduler.js';
import type { World } from './world.js';

/** The hour of each session, as a part of a day. */
const evening = 19 / 24;
const daySeconds = 86_400;

export interface Setting {
  readonly days: number;
  readonly minutes: number;
}

/** The interview is at 10:00 on the day after the last session. */
export function studyOf(world: World, { days }: Setting): Study {
  return { world: { ...world, mind: world.mind.fresh() }, days, interview: days + 10 / 24 };
}

/** Runs all sessions and tells the readiness at the interview: the weighted chance of knowing, as it truly is. */
export function readinessAfter(scheduler: Scheduler, world: World, setting: Setting): number {
  const study = studyOf(world, setting);
  const chooser = scheduler.start(study);
  for (let day = 0; day < setting.days; day += 1) session(study, chooser, { day, minutes: setting.minutes });
  return readiness(study.world, study.interview);
}

/** Asks for so many minutes; the last question is finished. */
export function session(
  study: Study,
  chooser: Chooser,
  { day, minutes }: { day: number; minutes: number },
): void {
  const asked = new Set<number>();
  for (let used = 0; used < minutes * 60;) {
    const now = day + evening + used / daySeconds;
    const question = chooser.next(now, asked);
    if (question === undefined) return;
    asked.add(question);
    used += ask(study, chooser, { question, now });
  }
}

/** The seconds it took. */
function ask(
  { world }: Study,
  chooser: Chooser,
  { question, now }: { readonly question: number; readonly now: number },
): number {
  // The same learner has the same luck with a question on a day, whoever chose it.
  const luck = chanceOf('luck', world.seed, question, Math.floor(now));
  const recalled = luck() < world.mind.recall(question, now);
  const right = luck() < (recalled ? 1 - world.slip : (world.guess[question] ?? 0));
  const seconds = (world.seconds[question] ?? 1) * logNormal(luck, 1, 0.3);
  const done = now + seconds / daySeconds;
  world.mind.ask(question, done, recalled);
  chooser.told({ question, right, seconds, day: done });
  return seconds;
}

export function readiness(world: World, day: number): number {
  return world.shares.reduce((sum, share, question) => sum + share * world.mind.recall(question, day), 0);
}

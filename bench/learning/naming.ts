import { masteryMoments } from '../../src/learn/ability.js';
import { nextWeakQuestion } from '../../src/learn/weak-choice.js';
import { momentOf, PrepChooser } from './schedulers/prep.js';
import type { Told } from './schedulers/scheduler.js';
import { session, studyOf } from './simulate.js';
import { mean } from './statistics.js';
import type { World } from './world.js';

/**
 * Of the three areas that are weakest after 80 answers, how many are named, by who chose the questions; `percent` goes by raw
 * percent over the questions of the plan. `alike`: in a world where areas differ more and questions do not. `atFirst`: of
 * those that were weakest before asking taught anything.
 */
export type Named = Readonly<Record<'weak' | 'alike' | 'atFirst' | 'plan' | 'percent', number>>;

export function namedIn(world: World, worldOfAlike: World): Named {
  const weak = afterAnswers(world, WeakChooser);
  const plan = afterAnswers(world, PrepChooser);
  const alike = afterAnswers(worldOfAlike, WeakChooser);
  return {
    weak: inBoth(weak.byMastery, weak.weakest),
    alike: inBoth(alike.byMastery, alike.weakest),
    atFirst: inBoth(weak.byMastery, weak.weakestAtFirst),
    plan: inBoth(plan.byMastery, plan.weakest),
    percent: inBoth(plan.byPercent, plan.weakest),
  };
}

class WeakChooser extends PrepChooser {
  protected override readonly picker = nextWeakQuestion;
}

const [evenings, answersAnEvening] = [4, 20];

/** The three areas that seem weakest after 80 answers over four evenings, and those that are. */
function afterAnswers(world: World, By: typeof PrepChooser) {
  const study = studyOf(world, { days: 30, minutes: 20 });
  const chooser = new By(study);
  const scores = new Map<string, number[]>();
  const told = (each: Told) => {
    const area = world.questions[each.question]?.area ?? '';
    scores.set(area, [...(scores.get(area) ?? []), each.right ? 1 : 0]);
    chooser.told(each);
  };
  const weakestAtFirst = weakest(world, trueMastery(study.world, 0));
  for (let day = 0; day < evenings; day += 1) {
    let left = answersAnEvening;
    const next: PrepChooser['next'] = (now, asked) => (left-- > 0 ? chooser.next(now, asked) : undefined);
    session(study, { next, told }, { day, minutes: 600 });
  }
  return {
    weakestAtFirst,
    weakest: weakest(world, trueMastery(study.world, evenings)),
    byMastery: weakest(world, (area) => masteryMoments(chooser.learner, area, momentOf(evenings)).mean),
    byPercent: weakest(world, (area) => mean(scores.get(area) ?? [1])),
  };
}

/** The mean chance of knowing a question of an area, as it truly is. */
function trueMastery({ questions, mind }: World, day: number) {
  return (area: string) =>
    mean(questions.flatMap((question, index) => (question.area === area ? [mind.recall(index, day)] : [])));
}

function weakest(world: World, masteryOf: (area: string) => number): readonly string[] {
  return [...world.weights.keys()].sort((a, b) => masteryOf(a) - masteryOf(b)).slice(0, 3);
}

function inBoth(some: readonly string[], others: readonly string[]): number {
  return some.filter((each) => others.includes(each)).length;
}

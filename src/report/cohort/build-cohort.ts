import { dayName, dayOf } from '../../model/calendar.js';
import type { Question } from '../../model/question.js';
import { cohortAreas } from './areas.js';
import type { CohortDocument, CohortLearner, CohortQuestion } from './document.js';
import { type CohortAnswer, type CohortLog, firstAnswers, type FirstAnswers } from './first-answers.js';
import { cohortQuestion, type Given } from './questions.js';

export interface CohortInput {
  readonly logs: readonly CohortLog[];
  readonly files: number;
  /** Those of the packs at hand. */
  readonly questions: readonly Question[];
  /** In milliseconds UTC. */
  readonly now: number;
}

/** Three learners are the fewest of whom one can be an exception; ten the fewest for a correlation. */
export const minimum = { learners: 3, fit: 10 };

export function buildCohort({ logs, files, questions, now }: CohortInput): CohortDocument {
  const known = new Map<string, Question>(questions.map((each) => [each.id, each]));
  const areaOf = ({ question, area }: Pick<CohortAnswer, 'question' | 'area'>) =>
    known.get(question)?.area ?? area;
  const learners = logs.map(firstAnswers);
  const all = logs.flatMap(({ answers }) => answers);
  const byQuestion = countedBy(all, ({ question }) => question);
  return {
    version: 1,
    generatedAt: new Date(now).toISOString(),
    ...{ files, answers: all.length, minimum },
    learners: logs.map(cohortLearner).sort(mostFirst),
    areas: cohortAreas({ learners, answers: countedBy(all, areaOf), areaOf, minimum: minimum.learners }),
    questions: [...givenTo(learners)]
      .map(([question, given]) => {
        const area = areaOf({ question, area: given[0]?.answer.area ?? '' });
        const asked = { question, area, answers: byQuestion.get(question) ?? 0, known: known.get(question) };
        return cohortQuestion({ ...asked, given, minimum });
      })
      .sort(hardestFirst),
  };
}

function givenTo(learners: readonly FirstAnswers[]): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>();
  for (const learner of learners) {
    for (const [question, answer] of learner.byQuestion) {
      const given = found.get(question) ?? [];
      given.push({ learner, answer });
      found.set(question, given);
    }
  }
  return found;
}

function countedBy(
  answers: readonly CohortAnswer[],
  keyOf: (answer: CohortAnswer) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(keyOf(answer), (counts.get(keyOf(answer)) ?? 0) + 1);
  return counts;
}

function cohortLearner({ name, answers }: CohortLog): CohortLearner {
  const days = new Set(answers.map(dayOf));
  const score = answers.reduce((sum, each) => sum + each.score, 0);
  return {
    learner: name,
    answers: answers.length,
    questions: new Set(answers.map(({ question }) => question)).size,
    sessions: new Set(answers.map(({ session }) => session)).size,
    days: days.size,
    accuracy: answers.length === 0 ? null : score / answers.length,
    lastDate: answers.length === 0 ? null : dayName([...days].reduce((a, b) => Math.max(a, b))),
  };
}

export function mostFirst(a: CohortLearner, b: CohortLearner): number {
  return b.answers - a.answers || (a.learner < b.learner ? -1 : 1);
}

export function hardestFirst(a: CohortQuestion, b: CohortQuestion): number {
  return Number(b.enough) - Number(a.enough) || a.accuracy - b.accuracy || (a.question < b.question ? -1 : 1);
}

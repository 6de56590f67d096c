import type { CohortCounts, QuestionCounts, ResponseCount } from '../../history/server/cohort.js';
import { grouped } from '../../learn/grouped.js';
import { dayName } from '../../model/calendar.js';
import type { Question } from '../../model/question.js';
import { areasFrom } from './areas.js';
import { hardestFirst, minimum, mostFirst } from './build-cohort.js';
import type { CohortDocument } from './document.js';
import { questionFrom } from './questions.js';

/** The document that the rows themselves would give, from what a server has counted of them. */
export function cohortFromCounts(
  counts: CohortCounts,
  { questions, now }: { readonly questions: readonly Question[]; readonly now: number },
): CohortDocument {
  const known = new Map<string, Question>(questions.map((each) => [each.id, each]));
  const responses = grouped([...counts.responses], ({ question }) => question);
  const learners = counts.learners.map(({ lastDay, ...learner }) => ({
    ...learner,
    lastDate: lastDay === null ? null : dayName(lastDay),
  }));
  return {
    version: 1,
    generatedAt: new Date(now).toISOString(),
    files: 0,
    answers: learners.reduce((sum, { answers }) => sum + answers, 0),
    minimum,
    learners: learners.sort(mostFirst),
    areas: areasFrom(counts.areas, minimum.learners),
    questions: counts.questions
      .map((each) => {
        return questionFrom(
          counted(each, responses.get(each.question)),
          known.get(each.question),
          minimum.learners,
        );
      })
      .sort(hardestFirst),
  };
}

function counted({ pairs, fit, ...question }: QuestionCounts, responses: readonly ResponseCount[] = []) {
  return { ...question, fit: pairs < minimum.fit ? null : fit, responses };
}

import { didYouMean } from '../../model/closest.js';
import { levels } from '../../model/kinds/kind.js';
import { kindNames, type Question, skills } from '../../model/question.js';
import { usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';

export interface Filters {
  readonly level: readonly string[];
  readonly kind: readonly string[];
  readonly topic: readonly string[];
  readonly skill: readonly string[];
}

export function readFilters(options: OptionValues): Filters {
  return {
    level: options.someOf('level', levels),
    kind: options.someOf('kind', kindNames()),
    topic: options.list('topic'),
    skill: options.someOf('skill', skills),
  };
}

/** The questions that every filter lets through; an empty filter lets all through. */
export function filtered(questions: readonly Question[], filters: Filters): readonly Question[] {
  checkTopics(questions, filters.topic);
  const passes = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0 || own.some((each) => wanted.includes(each));
  return questions.filter(
    (question) =>
      passes(filters.level, [question.level]) &&
      passes(filters.kind, [question.kind]) &&
      passes(filters.topic, [question.topic]) &&
      passes(filters.skill, question.skills),
  );
}

/** Topics are the packs' own words, so what is unknown can only be seen here. */
function checkTopics(questions: readonly Question[], wanted: readonly string[]): void {
  const known = [...new Set(questions.map((question) => question.topic))];
  const unknown = wanted.find((topic) => !known.includes(topic));
  if (unknown === undefined) return;
  const some = known.slice(0, 12).join(', ');
  throw usage(
    `no question has the topic "${unknown}"${didYouMean(unknown, known)}`,
    `Topics here: ${some}, ...`,
  );
}

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
  /** Of the code that is shown or asked for. */
  readonly language: readonly string[];
}

export function readFilters(options: OptionValues): Filters {
  return {
    level: options.someOf('level', levels),
    kind: options.someOf('kind', kindNames()),
    topic: options.list('topic'),
    skill: options.someOf('skill', skills),
    language: options.list('language'),
  };
}

/** The questions that every filter lets through; an empty filter lets all through. */
export function filtered(questions: readonly Question[], filters: Filters): readonly Question[] {
  checkWords(
    'topic',
    filters.topic,
    questions.map((question) => question.topic),
  );
  checkWords('language', filters.language, questions.flatMap(languagesOf));
  const passes = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0 || own.some((each) => wanted.includes(each));
  return questions.filter(
    (question) =>
      passes(filters.level, [question.level]) &&
      passes(filters.kind, [question.kind]) &&
      passes(filters.topic, [question.topic]) &&
      passes(filters.skill, question.skills) &&
      passes(filters.language, languagesOf(question)),
  );
}

function languagesOf(question: Question): readonly string[] {
  const asked = question.kind === 'code' ? [question.body.language] : [];
  return question.code === undefined ? asked : [...asked, question.code.language];
}

/** Topics and languages are the packs' own words, so what is unknown can only be seen here. */
function checkWords(name: string, wanted: readonly string[], there: readonly string[]): void {
  const known = [...new Set(there)];
  const unknown = wanted.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const some = known.slice(0, 12).join(', ');
  throw usage(
    `no question has the ${name} "${unknown}"${didYouMean(unknown, known)}`,
    `There are: ${some}${known.length > 12 ? ', ...' : ''}`,
  );
}

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
  const { topic, language } = filters;
  if (topic.length > 0) checkWords('topic', topic, questions.flatMap(wordsOf.topic));
  if (language.length > 0) checkWords('language', language, questions.flatMap(languagesOf));
  // Only what is asked for is looked at: to find the language of a question, its text must be read.
  const names = filterNames.filter((name) => filters[name].length > 0);
  return questions.filter((question) =>
    names.every((name) => {
      const own = wordsOf[name](question);
      return filters[name].some((wanted) => own.includes(wanted));
    }),
  );
}

const wordsOf: Readonly<Record<keyof Filters, (question: Question) => readonly string[]>> = {
  level: ({ level }: Question) => [level],
  kind: ({ kind }: Question) => [kind],
  topic: ({ topic }: Question) => [topic],
  skill: ({ skills }: Question) => skills,
  language: languagesOf,
};
const filterNames = ['level', 'kind', 'topic', 'skill', 'language'] as const;

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

import type { InterviewPlan } from './interview-plan.js';
import type { Question } from './question.js';

/**
 * Programming languages that a backend developer is hired for; other code, such as SQL, a shell or a log, is met
 * in every such job.
 */
const chosenLanguages = new Set([
  ...['javascript', 'typescript', 'python', 'java', 'kotlin', 'scala', 'groovy', 'clojure', 'go', 'rust'],
  ...['c', 'cpp', 'csharp', 'fsharp', 'php', 'ruby', 'elixir', 'erlang', 'haskell', 'ocaml', 'swift', 'perl'],
]);

/** Who reads the one reads the other: what is JavaScript in it is asked too. */
const implied: Readonly<Record<string, string>> = { typescript: 'javascript' };

/** The language of the code that the question shows or asks for, where people are hired for one. */
export function hiredLanguage(question: Question): string | undefined {
  const language = question.kind === 'code' ? question.body.language : question.code?.language;
  return language !== undefined && chosenLanguages.has(language) ? language : undefined;
}

/** Whether the plan lets the question be asked. Those about the candidate have no level to be left out by. */
export function inScope(
  question: Question,
  { levels, languages }: Pick<InterviewPlan, 'levels' | 'languages'>,
): boolean {
  const level = levels.length === 0 || question.area === 'experience' || levels.includes(question.level);
  if (!level || languages.length === 0) return level;
  const language = hiredLanguage(question);
  const wanted = [...languages, ...languages.flatMap((each) => implied[each] ?? [])];
  return language === undefined || wanted.includes(language);
}

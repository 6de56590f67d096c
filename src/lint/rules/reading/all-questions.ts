import { kindOf, type Question } from '../../../model/question.js';
import type { PackDocument, ReadQuestion } from '../../../packs/read-pack.js';
import { headOf } from '../../question-nodes.js';
import type { FiledRemark, Run } from '../../rule.js';

export interface FiledQuestion extends ReadQuestion {
  readonly file: string;
}

const known = new WeakMap<Run, readonly FiledQuestion[]>();

/** The questions of a run that are still asked, in the order of the files. */
export function askedQuestions(run: Run): readonly FiledQuestion[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const found = run.files.flatMap((file) => file.documents.flatMap(asked));
  known.set(run, found);
  return found;
}

function asked({ questions, file }: PackDocument): readonly FiledQuestion[] {
  return questions
    .filter(({ question }) => !question.retired)
    .map(({ question, node }) => ({ question, node, file }));
}

/** What an answer is chosen from or held against, whatever its order; nothing where it is typed or spoken. */
export function choicesOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return question.body.options.map((option) => option.text.trim()).sort();
    case 'boolean':
    case 'number':
    case 'text':
    case 'open':
    case 'sql':
    case 'code':
      return [];
    default:
      return [JSON.stringify(kindOf(question).keyFields(question.body))];
  }
}

/** Names another question in a message. */
export function whereabouts({ question, node, file }: FiledQuestion): string {
  return `"${question.id}" (${file}:${headOf(node).line})`;
}

export function remarkAtHead({ node, file }: FiledQuestion, message: string): FiledRemark {
  return { file, place: headOf(node), message };
}

/** Prompt, code and choices; where the lines of a prompt are broken is no difference that a learner sees. */
export function contentOf(question: Question): string {
  const { prompt, code } = question;
  const words = prompt.trim().replaceAll('\n', ' ');
  return [words, code?.source.trim() ?? '', ...choicesOf(question)].join('\n');
}

import { didYouMean } from '../../model/closest.js';
import { fullQuestionId } from '../../model/ids.js';
import type { Question } from '../../model/question.js';
import type { Draft } from '../../model/session.js';
import { clean, escapedJson } from '../clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { readLearnerHistory } from '../open-history.js';
import { answersDocument, answersText } from './answers-text.js';
import { editAnswer } from './edit-answer.js';
import { type Answered, listDocument, listText } from './list-text.js';

/** `prep answers`: all questions with written answers, or all versions of one, or the next version of it. */
export async function runAnswers(invocation: Invocation): Promise<ExitStatus> {
  const { arguments: words, options, context } = invocation;
  const questions = (await context.library()).packs.flatMap((pack) => pack.questions);
  const drafts = ofOpenQuestions(await draftsIn(context), questions);
  const [name] = words;
  if (name === undefined) {
    if (options.flag('edit')) throw usage('name the question to edit', 'See which there are: prep answers');
    return printList(drafts, invocation);
  }
  const found = find(name, questions, drafts);
  if (options.flag('edit')) return editAnswer(found, context);
  const json = options.flag('json');
  context.print(json ? asJson(answersDocument(found)) : answersText(found, styleOf(context)));
  return exitStatus.done;
}

async function draftsIn(context: Context): Promise<readonly Draft[]> {
  const history = await readLearnerHistory(context);
  if (history === undefined) return [];
  try {
    return history.drafts();
  } finally {
    history.close();
  }
}

/** Tries at queries and programs are kept beside the answers; those to questions that are gone may be anything. */
function ofOpenQuestions(drafts: readonly Draft[], questions: readonly Question[]): readonly Draft[] {
  const others = new Set(questions.filter(({ kind }) => kind !== 'open').map(({ id }) => id));
  return drafts.filter(({ question }) => !others.has(question));
}

function printList(drafts: readonly Draft[], { options, context }: Invocation): ExitStatus {
  const json = options.flag('json');
  context.print(json ? asJson(listDocument(drafts)) : listText(drafts, styleOf(context)));
  return exitStatus.done;
}

function find(name: string, questions: readonly Question[], drafts: readonly Draft[]): Answered {
  const id = fullQuestionId(name);
  const question = questions.find((each) => each.id === id);
  const own = drafts.filter((draft) => draft.question === id);
  if (question?.kind === 'open') return { id, question, drafts: own };
  if (question !== undefined) {
    throw usage(`${id} is no open question`, 'Only open questions have written answers: prep answers');
  }
  // What was written is shown even where its pack is gone.
  if (own.length > 0) return { id, question: undefined, drafts: own };
  const open = questions.filter(({ kind }) => kind === 'open').map((each) => each.id);
  throw usage(
    `there is no open question "${clean(name)}"${didYouMean(name, open)}`,
    'See which you have answered: prep answers',
  );
}

function styleOf(context: Context) {
  return { width: Math.min(context.width, 100), paint: context.paint(context.world.stdout) };
}

function asJson(document: object): string {
  return escapedJson(JSON.stringify(document, null, 2));
}

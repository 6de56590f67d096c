import { didYouMean } from '../../model/closest.js';
import { whyNow } from '../../learn/reason.js';
import { kindOf, type Question } from '../../model/question.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { readLearnerHistory } from '../open-history.js';
import { markdownLines } from '../terminal/markdown.js';
import { needed } from './run-packs.js';

/** A question with its key, as an author or a doubting learner wants to see it. */
export async function showQuestion(
  { options, context }: Invocation,
  name: string | undefined,
): Promise<ExitStatus> {
  const id = needed(name, 'a question to show', 'prep packs show data/not-in-with-null');
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  const question = questions.find((each) => each.id === id);
  if (question === undefined) {
    const ids = questions.map((each) => each.id);
    throw usage(`there is no question "${id}"${didYouMean(id, ids)}`, 'All packs: prep packs list');
  }
  if (options.flag('ask-again')) return askAgain(question, context);
  context.print(await questionPage(question, context, { proof: options.flag('proof') }));
  return exitStatus.done;
}

async function askAgain(question: Question, context: Context): Promise<ExitStatus> {
  const history = await readLearnerHistory(context);
  const marks = (history?.marks() ?? []).filter((mark) => mark.question === question.id);
  for (const { what } of marks) history?.unmark({ question: question.id, what }, context.clock.now());
  history?.close();
  const done = marks.length > 0 ? 'will be asked again' : 'was neither known nor flagged';
  context.print(`${question.id} ${done}.`);
  return exitStatus.done;
}

async function questionPage(
  question: Question,
  context: Context,
  { proof }: { proof: boolean },
): Promise<string> {
  const paint = context.paint(context.world.stdout);
  const style = { width: Math.min(context.width, 100), paint };
  const code =
    question.code === undefined
      ? []
      : [
          '',
          ...question.code.source
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`),
        ];
  return [
    paint.strong(question.id),
    `${question.area}, ${question.kind}, ${question.level}, ${question.topic}; ${question.skills.join(', ')}`,
    '',
    ...markdownLines(question.prompt, style),
    ...code,
    '',
    ...keyLines(question),
    '',
    ...(question.explain === undefined ? [] : [...markdownLines(question.explain, style), '']),
    ...question.refs.map((reference) => `Source: ${referenceText(reference)}`),
    ...verifiedLines(question),
    ...(proof ? proofLines(question) : []),
    ...(await memoryLines(question, context)),
  ].join('\n');
}

function keyLines(question: Question): readonly string[] {
  const shown = kindOf(question).show(question.body, () => 0);
  const right = kindOf(question).key(question.body).lines;
  const wrong = (shown.options ?? []).map((option) => option.text).filter((text) => !right.includes(text));
  return [
    'Answer:',
    ...right.map((line) => `  ${line}`),
    ...(wrong.length > 0 ? ['Wrong:', ...wrong.map((line) => `  ${line}`)] : []),
  ];
}

function referenceText(reference: Question['refs'][number]): string {
  if (typeof reference === 'string') return reference;
  return [reference.title, reference.url].filter((part) => part !== undefined).join(' - ');
}

function verifiedLines({ verified }: Question): readonly string[] {
  if (verified === undefined) return [];
  const how =
    verified.by === 'proof'
      ? `by running it (${verified.runtime ?? 'no runtime named'})`
      : 'by blind answers';
  return [`Verified ${verified.date} ${how}.`];
}

function proofLines({ proof, code }: Question): readonly string[] {
  if (proof === undefined) return ['No proof is given.'];
  const source = proof.source ?? code?.source ?? '';
  return [
    '',
    `Proof, run with ${proof.run}:`,
    ...source
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}

async function memoryLines(question: Question, context: Context): Promise<readonly string[]> {
  const history = await readLearnerHistory(context);
  if (history === undefined) return [];
  try {
    const log = history.reviews();
    return ['', whyNow(question, log, context.clock.now().at)];
  } finally {
    history.close();
  }
}

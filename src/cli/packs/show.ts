import { didYouMean } from '../../model/closest.js';
import { knowledgeFrom } from '../../learn/knowledge.js';
import { reasonText } from '../../learn/reason.js';
import { kindOf, type Question } from '../../model/question.js';
import { inScope } from '../../model/scope.js';
import { aimOf } from '../aim.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { withoutKnown } from '../drill/plan-drill.js';
import { readKnowledge } from '../knowledge.js';
import { readLearnerHistory } from '../open-history.js';
import type { Paint } from '../paint.js';
import { codeLines, type CodeStyle } from '../terminal/code-text.js';
import { Highlighter } from '../terminal/highlighter.js';
import { wrapped } from '../terminal/layout.js';
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
  context.print(
    await questionPage(question, context, { proof: options.flag('proof'), why: options.flag('why') }),
  );
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

/** What is shown beside the question, its key and its explanation. */
interface Wanted {
  readonly proof: boolean;
  readonly why: boolean;
}

async function questionPage(question: Question, context: Context, wanted: Wanted): Promise<string> {
  const style = await styleFor(question, context);
  const { paint } = style;
  const about = [question.area, question.kind, question.level, question.topic].join(', ');
  const code = question.code === undefined ? [] : ['', ...codeLines(question.code, style)];
  const explain = question.explain === undefined ? [] : ['', ...markdownLines(question.explain, style)];
  return [
    paint.strong(question.id),
    paint.dim(`${about}; ${question.skills.join(', ')}`),
    '',
    ...markdownLines(question.prompt, style),
    ...code,
    '',
    ...keyLines(question),
    ...explain,
    '',
    ...question.refs.flatMap((reference) => sourceLines(reference, paint)),
    ...verifiedLines(question),
    ...(wanted.proof ? proofLines(question, style) : []),
    ...(wanted.why ? await whyLines(question, context) : []),
  ].join('\n');
}

async function styleFor(question: Question, context: Context): Promise<CodeStyle> {
  const paint = context.paint(context.world.stdout);
  const highlighter = new Highlighter();
  if (paint.coloured) await highlighter.loadFor(question);
  return {
    width: Math.min(context.width, 100),
    paint,
    numberedCode: false,
    highlight: highlighter.highlight,
  };
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

function sourceLines(reference: Question['refs'][number], paint: Paint): readonly string[] {
  const { title, url } = typeof reference === 'string' ? { title: reference, url: undefined } : reference;
  const link = url === undefined ? [] : [paint.link(url, url)];
  return [`Source: ${[...(title === undefined ? [] : [title]), ...link].join(' - ')}`];
}

function verifiedLines({ verified }: Question): readonly string[] {
  if (verified === undefined) return [];
  const how =
    verified.by === 'proof'
      ? `by running it (${verified.runtime ?? 'no runtime named'})`
      : 'by blind answers';
  return [`Verified ${verified.date} ${how}.`];
}

function proofLines({ proof, code }: Question, style: CodeStyle): readonly string[] {
  if (proof === undefined) return ['', 'No proof is given.'];
  const source = proof.source ?? code?.source ?? '';
  return ['', `Proof, run with ${proof.run}:`, ...codeLines({ language: proof.run, source }, style)];
}

async function whyLines(question: Question, context: Context): Promise<readonly string[]> {
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  const history = await readLearnerHistory(context);
  try {
    const now = context.clock.now();
    const { goal, plan } = aimOf(history?.plan(), now, (at) => context.world.offsetAt(at));
    const asked = withoutKnown(questions, history?.marks() ?? []).filter(
      (each) => each.id === question.id || inScope(each, plan),
    );
    const known = history === undefined ? knowledgeFrom(asked, []) : readKnowledge(history, asked);
    return ['', ...wrapped(reasonText(question, known, { goal, now: now.at }), 80).split('\n')];
  } finally {
    history?.close();
  }
}

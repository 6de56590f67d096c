import type { Result } from '../../drill/ports.js';
import { unreachable } from '../../model/exhaustive.js';
import type { Question } from '../../model/question.js';
import { clean } from '../clean.js';
import { comparisonText } from './comparison-text.js';
import { earlierText } from './earlier-text.js';
import { formText } from './form-text.js';
import { hanging, localDay, percent, wrapped } from './layout.js';
import { openText } from './open-text.js';
import { codeText } from './code-text.js';
import { markdownAfter, markdownText } from './markdown.js';
import type { TextStyle } from './text-style.js';

/** What the learner reads after an answer: the verdict first, then the key, the reason and where to read on. */
export function resultText(result: Result, style: TextStyle): string {
  const [verdict, answer] = [verdictText(result, style), answerText(result, style)];
  return style.compact === true ? verdict + answer.trimStart() : verdict + answer;
}

/** The verdict and what is wrong, without the key: enough to try again. */
export function verdictText(result: Result, style: TextStyle): string {
  const { width } = style;
  return paragraphs(
    [
      verdictLine(result, style),
      ...(result.forgiven === null ? [] : [wrapped(`Forgiven: ${result.forgiven}.`, width)]),
      whyText(result, style),
      ...(result.comparison === null ? [] : [comparisonText(result.comparison, style)]),
    ],
    style,
  );
}

/** A program fails tests, each told in a line of its own; anything else has one reason. */
function whyText({ why, asked: { question } }: Result, style: TextStyle): string {
  if (why === null) return '';
  // What SQLite or a program says is no Markdown, and may hold anything.
  if (question.kind === 'sql') return hanging('Why not: ', clean(why), style.width);
  if (question.kind !== 'code') return markdownAfter('Why not: ', why, style);
  return [
    'Why not:',
    ...clean(why)
      .split('\n')
      .map((line) => hanging(line.startsWith('  ') ? '    ' : '  - ', line.trim(), style.width)),
  ].join('\n');
}

/** The key, why it is the key, and where to read on. */
export function answerText(result: Result, style: TextStyle): string {
  const { question } = result.asked;
  return paragraphs(
    [
      keyText(result, style),
      ...(question.explain === undefined ? [] : [markdownText(question.explain, style)]),
      sourcesText(question, style),
      formText(result, style),
      earlierText(result, style),
      savedLine(result, style),
    ],
    style,
  );
}

function paragraphs(parts: readonly string[], { compact }: TextStyle): string {
  const some = parts.filter((part) => part !== '');
  const gap = compact === true ? '\n' : '\n\n';
  return some.length === 0 ? '' : `\n${some.join(gap)}\n`;
}

/** A word and a sign; colour only repeats what they say. */
function verdictLine({ verdict, score }: Result, { paint, width }: TextStyle): string {
  switch (verdict) {
    case 'correct':
      return paint.good('[+] Correct.');
    case 'partial':
      return paint.warn(wrapped(`[~] Partly right: ${percent(score)}.`, width));
    case 'wrong':
      return paint.bad('[-] Not right.');
    case 'skipped':
      return paint.dim('[ ] Skipped.');
    default:
      return unreachable(verdict);
  }
}

function keyText(result: Result, style: TextStyle): string {
  const { question } = result.asked;
  if (question.kind === 'open') return openText(result, style);
  if (question.kind === 'sql' || question.kind === 'code') return solutionText(result, style);
  if (result.verdict === 'correct' && result.keyLines.length === 1 && question.kind !== 'text') return '';
  if (result.keyLines.length === 1) return hanging('Answer: ', result.keyLines[0] ?? '', style.width);
  const numbered = question.kind === 'order';
  const lines = result.keyLines.map((line, index) =>
    hanging(numbered ? `  ${index + 1}. ` : '  - ', line, style.width),
  );
  return ['Answer:', ...lines].join('\n');
}

function solutionText({ key, asked: { question } }: Result, style: TextStyle): string {
  const language = question.kind === 'code' ? question.body.language : 'sql';
  return `Solution:\n\n${codeText({ language, source: String(key) }, style)}`;
}

function sourcesText(question: Question, style: TextStyle): string {
  const lines = question.refs.flatMap((reference) => {
    const parts = typeof reference === 'string' ? [reference] : [reference.title, reference.url];
    // An address has a line of its own, so that it is broken as seldom as can be.
    return parts
      .filter((part) => part !== undefined)
      .flatMap((part, index) => linked(index === 0 ? 'Source: ' : '  ', part, style));
  });
  return lines.map((line) => style.paint.dim(line)).join('\n');
}

/** A source after a label. Each of its lines leads to its address by itself, however often that is broken. */
function linked(label: string, part: string, { width, paint }: TextStyle): readonly string[] {
  const lines = hanging(label, part, width).split('\n');
  return lines.map((line) => line.slice(0, label.length) + paint.link(line.slice(label.length), part));
}

/** Repeats the verdict, which a long explanation may have pushed off the screen. */
function savedLine(result: Result, { paint, width, saves, offsetAt }: TextStyle): string {
  const { dueAt, verdict } = result;
  if (verdict === 'skipped') return '';
  if (result.retry) return paint.dim('The first try is the one that counts.');
  if (!saves) return paint.dim(wrapped(`Not kept: ${verdictWords(result)}.`, width));
  const day = dueAt === null ? '' : ` Due again on ${localDay(dueAt, offsetAt(dueAt))}.`;
  return paint.dim(wrapped(`Saved as ${verdictWords(result)}.${day}`, width));
}

function verdictWords({ verdict, score }: Result): string {
  return verdict === 'partial' ? `partly right (${percent(score)})` : verdict;
}

import type { Result } from '../../drill/ports.js';
import { unreachable } from '../../model/exhaustive.js';
import type { Question } from '../../model/question.js';
import { hanging, percent, reflowed, wrapped } from './layout.js';
import type { TextStyle } from './question-text.js';

/** What the learner reads after an answer: the verdict first, then the key, the reason and where to read on. */
export function resultText(result: Result, style: TextStyle): string {
  const { question } = result.asked;
  const { width } = style;
  const parts = [
    verdictLine(result, style),
    ...(result.forgiven === null ? [] : [wrapped(`Forgiven: ${result.forgiven}.`, width)]),
    ...(result.why === null ? [] : [hanging('Why not: ', result.why, width)]),
    keyText(result, style),
    ...(question.explain === undefined ? [] : [wrapped(reflowed(question.explain), width)]),
    sourcesText(question, style),
    savedLine(result, style),
  ];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A word and a sign; colour only repeats what they say. */
function verdictLine({ verdict, score }: Result, { paint }: TextStyle): string {
  switch (verdict) {
    case 'correct':
      return paint.good('[+] Correct.');
    case 'partial':
      return paint.warn(`[~] Partly right: ${percent(score)}.`);
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
  if (result.verdict === 'correct' && result.keyLines.length === 1 && question.kind !== 'text') return '';
  if (result.keyLines.length === 1) return hanging('Answer: ', result.keyLines[0] ?? '', style.width);
  const numbered = question.kind === 'order';
  const lines = result.keyLines.map((line, index) =>
    hanging(numbered ? `  ${index + 1}. ` : '  - ', line, style.width),
  );
  return ['Answer:', ...lines].join('\n');
}

function openText(result: Result, style: TextStyle): string {
  const points = (result.points ?? []).map((point) => {
    const label = point.hit === true ? '  [x] ' : '  [ ] ';
    return hanging(label, point.point, style.width);
  });
  const model =
    typeof result.key === 'string'
      ? `\n\nA good answer:\n${wrapped(reflowed(result.key), style.width, '  ')}`
      : '';
  return `${['Points:', ...points].join('\n')}${model}`;
}

function sourcesText(question: Question, { width, paint }: TextStyle): string {
  const lines = question.refs.map((reference) => {
    if (typeof reference === 'string') return reference;
    return [reference.title, reference.url].filter((part) => part !== undefined).join(' - ');
  });
  return paint.dim(lines.map((line) => hanging('Source: ', line, width)).join('\n'));
}

function savedLine({ dueAt, verdict }: Result, { paint }: TextStyle): string {
  if (verdict === 'skipped') return '';
  const day = dueAt === null ? '' : ` Due again on ${new Date(dueAt).toISOString().slice(0, 10)}.`;
  return paint.dim(`Saved.${day}`);
}

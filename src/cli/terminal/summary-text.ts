import type { Summary } from '../../drill/ports.js';
import { areaTitle } from '../../model/areas.js';
import { count, duration, percent, wrapped } from './layout.js';
import type { TextStyle } from './question-text.js';

/** How many answers an area needs before anything is said about it: one answer is no weakness. */
const fewest = 5;

/** The end of a session: what was done, and the next command. */
export function summaryText(summary: Summary, style: TextStyle): string {
  const { paint, width } = style;
  if (summary.answered === 0) {
    return `\n${wrapped('Nothing was answered, so nothing was saved.', width)}\n${nextSteps(summary, style)}\n`;
  }
  const done = `${count(summary.answered, 'answer')}, ${summary.correct} fully right, in ${duration(summary.seconds)}.`;
  const score = summary.score === null ? '' : ` Score: ${percent(summary.score)}.`;
  return [
    '',
    paint.strong(wrapped(`Done: ${done}${score}`, width)),
    ...areaLines(summary, width),
    nextSteps(summary, style),
    '',
  ].join('\n');
}

function areaLines({ areas }: Summary, width: number): readonly string[] {
  const told = areas.filter((area) => area.answered >= fewest).sort((a, b) => a.score - b.score);
  return told.map((area) =>
    wrapped(`  ${areaTitle(area.area)}: ${percent(area.score)} of ${count(area.answered, 'answer')}`, width),
  );
}

function nextSteps(summary: Summary, { width }: TextStyle): string {
  const resume =
    summary.left !== null && summary.left > 0
      ? [`  prep drill --resume   go on: ${count(summary.left, 'question')} left`]
      : [];
  const lines = [
    ...resume,
    '  prep report           see where you stand',
    '  prep drill top-questions   practise the questions about yourself',
  ];
  return ['', 'Next:', ...lines.map((line) => wrapped(line, width))].join('\n');
}

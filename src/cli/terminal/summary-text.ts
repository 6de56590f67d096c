import type { Summary } from '../../drill/ports.js';
import { areaTitle } from '../../model/areas.js';
import { count, duration, percent, wrapped } from './layout.js';
import type { TextStyle } from './text-style.js';

/** How many answers an area needs before anything is said about it: one answer is no weakness. */
const fewest = 5;

/** The end of a session: what was done, and the next command. */
export function summaryText(summary: Summary, style: TextStyle): string {
  const { paint, width } = style;
  if (summary.answered === 0) {
    return `\n${wrapped('Nothing was answered, so no answer was saved.', width)}\n${nextSteps(summary, style)}\n`;
  }
  const skipped = summary.skipped === 0 ? '' : `, ${summary.skipped} skipped`;
  const right = `${count(summary.answered, 'answer')}, ${summary.correct} fully right${skipped}`;
  const done = `${right}, in ${duration(summary.seconds)}.`;
  const score = summary.score === null ? '' : ` Score: ${percent(summary.score)}.`;
  return [
    '',
    paint.strong(wrapped(`Done: ${done}${score}`, width)),
    ...areaLines(summary, width),
    ...calibrationLines(summary, width),
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

/** Whether the learner knows what they know. */
function calibrationLines({ calibration }: Summary, width: number): readonly string[] {
  if (calibration.length === 0) return [];
  const parts = calibration.map((each) => `${each.confidence}: ${each.correct} of ${each.answered} right`);
  return [wrapped(`  When ${parts.join('; ')}`, width)];
}

function nextSteps({ left }: Summary, { width, saves, shipped }: TextStyle): string {
  const resume =
    saves && left !== null && left > 0
      ? [['prep drill --resume', `go on: ${count(left, 'question')} left`] as const]
      : [];
  const steps = [
    ...resume,
    ['prep report', 'see where you stand'],
    ...(shipped ? [['prep drill top-questions', 'practise the questions about yourself'] as const] : []),
  ] as const;
  return ['', 'Next:', ...steps.map((step) => stepLines(step, width))].join('\n');
}

/** A command and what it is for: side by side where there is room, else one below the other. */
function stepLines([command, purpose]: readonly [string, string], width: number): string {
  const beside = `  ${command.padEnd(26)}${purpose}`;
  return beside.length <= width
    ? beside
    : `${wrapped(command, width, '  ')}\n${wrapped(purpose, width, '    ')}`;
}

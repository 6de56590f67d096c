import type { Asked } from '../../drill/ports.js';
import { areaTitle } from '../../model/areas.js';
import type { Paint } from '../paint.js';
import { reflowed, wrapped } from './layout.js';

export interface TextStyle {
  readonly width: number;
  readonly paint: Paint;
  /** Lines of code carry their number, so that they can be spoken of without seeing them. */
  readonly numberedCode: boolean;
}

/** What is asked, above the widget that takes the answer. */
export function questionText({ n, planned, question }: Asked, style: TextStyle): string {
  const { paint, width } = style;
  const place = planned === null ? `Question ${n}` : `Question ${n} of ${planned}`;
  const head = wrapped(`${place} - ${areaTitle(question.area)} - ${question.level}`, width);
  const parts = [paint.dim(head), paint.strong(wrapped(reflowed(question.prompt), width))];
  if (question.code !== undefined) parts.push(codeText(question.code, style));
  return `\n${parts.join('\n\n')}\n`;
}

function codeText(code: { language: string; source: string }, { paint, numberedCode }: TextStyle): string {
  const lines = code.source.trimEnd().split('\n');
  const digits = String(lines.length).length;
  const shown = lines.map((line, index) => {
    if (!numberedCode) return `  ${paint.accent(line)}`;
    return `${String(index + 1).padStart(digits)}: ${line}`;
  });
  return numberedCode ? [`Code in ${code.language}:`, ...shown].join('\n') : shown.join('\n');
}

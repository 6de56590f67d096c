import type { Asked } from '../../drill/ports.js';
import { areaTitle } from '../../model/areas.js';
import { broken, reflowed, wrapped } from './layout.js';
import type { TextStyle } from './text-style.js';

/** Where in the session a question stands, and what it is about. */
export function headText({ n, planned, question }: Asked, { paint, width }: TextStyle): string {
  const place = planned === null ? `Question ${n}` : `Question ${n} of ${planned}`;
  const head = wrapped(`${place} - ${areaTitle(question.area)} - ${question.level}`, width);
  return `\n${paint.dim(head)}\n\n`;
}

/** What is asked, above the widget that takes the answer. */
export function questionText({ question, shown }: Asked, style: TextStyle): string {
  const prompt = style.paint.strong(wrapped(reflowed(question.prompt), style.width));
  const code = question.code === undefined ? [] : [codeText(question.code, style)];
  const tables = shown.fixture === undefined ? [] : [codeText({ language: 'sql', source: shown.fixture }, style)];
  return `${[prompt, ...code, ...tables].join('\n\n')}\n`;
}

export function codeText(code: { language: string; source: string }, style: TextStyle): string {
  const { paint, width, numberedCode } = style;
  const lines = code.source.trimEnd().replaceAll('\t', '    ').split('\n');
  const digits = String(lines.length).length;
  const shown = lines.map((line, index) => {
    if (!numberedCode) return broken(line, width, ['  ', '+ ']).map(paint.accent).join('\n');
    const number = `${String(index + 1).padStart(digits)}: `;
    return broken(line, width, [number, '+ '.padStart(number.length)]).join('\n');
  });
  return numberedCode ? [`Code in ${code.language}:`, ...shown].join('\n') : shown.join('\n');
}

import type { Asked } from '../../drill/ports.js';
import { areaTitle } from '../../model/areas.js';
import { codeText } from './code-text.js';
import { wrapped } from './layout.js';
import { markdownText } from './markdown.js';
import type { TextStyle } from './text-style.js';

/** Where in the session a question stands, and what it is about. */
export function headText({ n, planned, question }: Asked, { paint, width }: TextStyle): string {
  const place = planned === null ? `Question ${n}` : `Question ${n} of ${planned}`;
  const head = wrapped(`${place} - ${areaTitle(question.area)} - ${question.level}`, width);
  return `\n${paint.dim(head)}\n\n`;
}

/** What is asked, above the widget that takes the answer. */
export function questionText({ question, shown }: Asked, style: TextStyle): string {
  const prompt = markdownText(question.prompt, { ...style, text: (text) => style.paint.strong(text) });
  const code = question.code === undefined ? [] : [codeText(question.code, style)];
  const tables =
    shown.fixture === undefined ? [] : [codeText({ language: 'sql', source: shown.fixture }, style)];
  // What is asked stands next to the answer: long tables would push it off the screen. Whoever listens hears it first.
  const parts = style.numberedCode ? [prompt, ...code, ...tables] : [...tables, prompt, ...code];
  return `${parts.join('\n\n')}\n`;
}

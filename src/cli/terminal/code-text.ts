import { broken } from './layout.js';
import type { TextStyle } from './text-style.js';
import { closedLines } from './closed-lines.js';

/** How code is shown; the rest of a style does not matter to it. */
export type CodeStyle = Pick<TextStyle, 'width' | 'paint' | 'numberedCode' | 'highlight'>;

/** Code as lines of the terminal: coloured, or numbered where lines can only be spoken of. Long ones are cut. */
export function codeLines(
  { language, source }: { language: string; source: string },
  style: CodeStyle,
): readonly string[] {
  const text = source.trimEnd().replaceAll('\t', '    ');
  return style.numberedCode ? numbered(text, style) : coloured(text, language, style);
}

export function codeText(code: { language: string; source: string }, style: CodeStyle): string {
  const lines = codeLines(code, style).join('\n');
  return style.numberedCode ? `Code in ${code.language}:\n${lines}` : lines;
}

function numbered(text: string, { width }: CodeStyle): readonly string[] {
  const lines = text.split('\n');
  const digits = String(lines.length).length;
  return lines.flatMap((line, index) => {
    const number = `${String(index + 1).padStart(digits)}: `;
    return broken(line, width, [number, '+ '.padStart(number.length)]);
  });
}

function coloured(text: string, language: string, { width, paint, highlight }: CodeStyle): readonly string[] {
  // A language that nobody knows is still set off from the text around it.
  const painted = highlight?.(text, language, paint) ?? paint.accent(text);
  return closedLines(painted.split('\n').flatMap((line) => broken(line, width, ['  ', '+ '])));
}

import type { Result } from '../../drill/ports.js';
import { clean } from '../clean.js';
import { hanging, wrapped } from './layout.js';
import { markdownLines } from './markdown.js';
import { columnWidth, sideBySide } from './side-by-side.js';
import type { TextStyle } from './text-style.js';

/** The points of an open question, as ticked, and the model answer beside the one that was written. */
export function openText(result: Result, style: TextStyle): string {
  const { width } = style;
  // Of a skipped question there are no points to tick, only those that were wanted.
  const points =
    result.points?.map((point) => hanging(point.hit === true ? '  [x] ' : '  [ ] ', point.point, width)) ??
    result.keyLines.map((line) => hanging('  - ', line, width));
  const model =
    typeof result.key === 'string' ? `\n\n${answersText(result.key, result.response, style)}` : '';
  return `${['Points:', ...points].join('\n')}${model}`;
}

function answersText(model: string, response: unknown, style: TextStyle): string {
  const own = typeof response === 'string' ? clean(response).replaceAll('\t', '    ').trim() : '';
  const column = style.numberedCode || own === '' ? undefined : columnWidth(style.width);
  const width = column ?? style.width - 2;
  const good = ['A good answer:', ...indented(markdownLines(model, { ...style, width }), column)];
  if (own === '') return good.join('\n');
  const yours = ['Your answer:', ...indented(wrapped(own, width).split('\n'), column)];
  return column === undefined ? [...yours, '', ...good].join('\n') : sideBySide(yours, good, column);
}

/** Set off from what else stands below one another; a column is that by itself. */
function indented(lines: readonly string[], column: number | undefined): readonly string[] {
  return column === undefined ? lines.map((line) => `  ${line}`.trimEnd()) : lines;
}

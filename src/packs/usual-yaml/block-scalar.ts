import type { Node } from '../../model/tree.js';
import type { Source } from './source.js';

const header = /^[|>]-? *$/;

/** A text of lines after `|` or `>`, inside a collection that starts at this column. */
export function blockScalar(source: Source, column: number): Node {
  const { text, at: from, end, line, start } = source;
  const head = text.slice(from, end);
  if (!header.test(head)) return source.leave();
  const lines = linesBelow(source, column);
  if (lines === undefined) return source.leave();
  const joined = head.startsWith('|') ? lines.join('\n') : folded(lines);
  const whole = head.charAt(1) === '-' ? joined : `${joined}\n`;
  const place = source.placeUntilValue(line, from - start + 1);
  source.toContent();
  return { type: 'scalar', value: whole, text: whole, plain: false, place };
}

/** The lines without their common indentation, and without blank ones at the end. Undefined for what is odd. */
function linesBelow(source: Source, column: number): readonly string[] | undefined {
  const { text } = source;
  const lines: string[] = [];
  const indent = firstIndent(source, lines);
  if (indent <= column) return undefined;
  let blanks = 0;
  while (source.isBlank() || source.indent >= indent) {
    if (source.isBlank()) {
      blanks += 1;
      // Blanks beyond the indentation belong to the text, even at its end.
      if (source.indent > indent) return undefined;
    } else {
      for (; blanks > 0; blanks -= 1) lines.push('');
      lines.push(text.slice(source.start + indent, source.end));
      source.endValue();
    }
    source.nextLine();
  }
  const ended = source.indent >= 0 || text.endsWith('\n');
  return ended && endsBlock(source, column) ? lines : undefined;
}

/** That of the first line with text, before which there may be blank ones; 0 where there is none. */
function firstIndent(source: Source, lines: string[]): number {
  let longest = 0;
  source.nextLine();
  while (source.isBlank()) {
    longest = Math.max(longest, source.indent);
    lines.push('');
    source.nextLine();
  }
  return source.indent < longest ? 0 : source.indent;
}

/** Whether the line after the block surely belongs to something else. */
function endsBlock({ text, at, indent }: Source, column: number): boolean {
  return indent <= column && text[at] !== '\t';
}

/**
 * Lines become one text. Blank ones stand for the line breaks that are kept, and lines that are indented more keep
 * their own (YAML 1.2.2, 8.1.3).
 */
function folded(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  let text = '\n'.repeat(first);
  let between = '';
  let wasMore = false;
  for (const line of lines.slice(first)) {
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    if (line === '') {
      if (between === '\n') text += '\n';
      between = '\n';
      continue;
    }
    if (isMore && between === ' ') between = '\n';
    else if (isMore && !wasMore && between === '\n') between = '\n\n';
    text += between + line;
    between = isMore ? '\n' : ' ';
    wasMore = isMore;
  }
  return text;
}

import stringWidth from 'fast-string-width';

/** Columns between the two texts. */
const gap = 4;

/** Below this width two columns would be too narrow to read. */
const narrowest = 100;

/** The width of each of two columns; undefined where there is no room for two. */
export function columnWidth(width: number): number | undefined {
  return width < narrowest ? undefined : Math.floor((width - gap) / 2);
}

/** Columns that two texts of these widths take, one beside the other. */
export function beside(left: number, right: number): number {
  return left + gap + right;
}

/** Two texts in lines, one beside the other. Wide characters and colours take the room that they take. */
export function sideBySide(left: readonly string[], right: readonly string[], width: number): string {
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? '';
    const padding = ' '.repeat(Math.max(0, width - stringWidth(line)) + gap);
    return `${line}${padding}${right[index] ?? ''}`.trimEnd();
  });
  return rows.join('\n');
}

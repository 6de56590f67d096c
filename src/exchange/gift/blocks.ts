/** A question of the file, or a category. */
export interface Block {
  /** Without comments, but for those that name an id or tags. */
  readonly text: string;
  /** Where the question begins, from 1. */
  readonly line: number;
  /** The line of the file for each line of the text. */
  readonly lines: readonly number[];
}

interface Line {
  readonly text: string;
  readonly number: number;
}

const comment = /^\s*\/\//;
const naming = /\[(?:id|tag):/;

/**
 * Questions stand apart by empty lines, as Moodle reads them too (question/format/gift/format.php): what is wrong
 * with one does not hide the others.
 */
export function blocksOf(text: string): readonly Block[] {
  const collected = new Blocks();
  for (const [index, line] of text.split('\n').entries()) collected.add({ text: line, number: index + 1 });
  collected.close();
  return collected.blocks;
}

class Blocks {
  readonly blocks: Block[] = [];
  private open: Line[] = [];
  /** Comments that name what comes after them, even after an empty line. */
  private names: Line[] = [];

  add(line: Line): void {
    const { text, number } = line;
    if (comment.test(text)) {
      if (naming.test(text)) this.names.push({ text: text.trim(), number });
    } else if (text.trim() === '') {
      this.close();
    } else if (isCategory(text)) {
      this.close();
      this.blocks.push({ text, line: number, lines: [number] });
    } else {
      this.open.push(line);
    }
  }

  close(): void {
    const [first] = this.open;
    if (first === undefined) return;
    const all = [...this.names, ...this.open];
    const text = all.map((line) => line.text).join('\n');
    this.blocks.push({ text, line: first.number, lines: all.map(({ number }) => number) });
    this.open = [];
    this.names = [];
  }
}

const category = /^\s*\$CATEGORY:(.*)$/;

export function isCategory(text: string): boolean {
  return category.test(text);
}

/** The last part of a category's path: `$course$/top/Data/Joins` is "Joins". */
export function categoryOf(text: string): string {
  const path = category.exec(text)?.[1] ?? '';
  return path.split('/').at(-1)?.trim() ?? '';
}

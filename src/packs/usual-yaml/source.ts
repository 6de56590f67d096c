import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { type Node, nothing } from '../../model/tree.js';
import { mostProblems } from '../findings.js';

/** Beyond any pack; where there are more, the library's limit says so. */
const mostNodes = 1_000_000;
/** Below the limit of `yaml-tree.ts`, which tells the place. */
const mostDepth = 60;
/** Below the 1024 characters from which on the library refuses a key (YAML 1.2.2, 7.4.2). */
const mostKey = 1000;

const blank = 32;
const hash = 35;
const tab = 9;
const carriageReturn = 13;

/** A text, the line of it that is being read, and where in that line the reader stands. */
export class Source {
  /** Set at the first thing that is left to the library; what was read until then does not count. */
  odd = false;
  /** Counted from 1. */
  line = 0;
  /** The offset of the line. */
  start = 0;
  /** The offset of its line break, or the length of the text. */
  end = 0;
  /** The offset of what is to be read next. */
  at = 0;
  /** How many blanks the line starts with; -1 behind the last line. */
  indent = -1;
  readonly problems: Problem[] = [];
  /** Where the value that was read last ends, with the rest of its line. */
  private endLine = 1;
  private endColumn = 1;
  /** The offset of the next line. */
  private next = 0;
  private nodes = 0;
  private depth = 0;

  constructor(readonly text: string) {}

  /** Gives up; the node is as good as any. */
  leave(): Node {
    this.odd = true;
    return nothing(this.placeFrom(this.at));
  }

  report(problem: Problem): void {
    if (this.problems.length < mostProblems) this.problems.push(problem);
  }

  /** Reads something that stands inside something. */
  enter(read: () => Node): Node {
    this.depth += 1;
    const node = this.depth > mostDepth ? this.leave() : read();
    this.depth -= 1;
    return node;
  }

  /** Goes to the next line, whatever it holds. */
  nextLine(): void {
    const { text, next: start } = this;
    this.start = start;
    this.line += 1;
    const feed = start < text.length ? text.indexOf('\n', start) : -1;
    this.next = feed < 0 ? text.length : feed + 1;
    this.end = feed < 0 ? text.length : text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
    let at = start;
    while (text.charCodeAt(at) === blank) at += 1;
    this.at = at;
    this.indent = start < text.length ? at - start : -1;
  }

  /** Goes on until the line holds more than blanks and a comment. */
  toContent(): void {
    let deepest = 0;
    while (this.isBlank() || this.text.charCodeAt(this.at) === hash) {
      if (!this.isBlank()) deepest = Math.max(deepest, this.indent);
      // What a last line without a line feed holds belongs to the value before it.
      if (this.end === this.text.length) this.odd = true;
      this.nextLine();
    }
    // A comment that is indented more than what follows belongs to what stands before it.
    if (deepest > Math.max(0, this.indent) || this.text.charCodeAt(this.at) === tab) this.odd = true;
  }

  /** Whether there is a line, with nothing but blanks left in it. */
  isBlank(): boolean {
    return this.indent >= 0 && this.at === this.end;
  }

  isDone(): boolean {
    return this.indent < 0;
  }

  skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === blank) this.at += 1;
  }

  /** Whether nothing but a comment is left of the line. Before a comment there is a blank. */
  isAtEnd(): boolean {
    const { text, at } = this;
    return at === this.end || (text.charCodeAt(at) === hash && text.charCodeAt(at - 1) === blank);
  }

  /** From an offset of this line to where the reader stands. */
  placeFrom(from: number): Place {
    this.nodes += 1;
    if (this.nodes > mostNodes) this.odd = true;
    const { line, start, at } = this;
    return { line, column: from - start + 1, endLine: line, endColumn: at - start + 1 };
  }

  /** From a line and column to where the value that was read last ends. */
  placeUntilValue(line: number, column: number): Place {
    return { line, column, endLine: this.endLine, endColumn: this.endColumn };
  }

  /** A value ends with this line. */
  endValue(): void {
    const broken = this.end < this.text.length;
    this.endLine = broken ? this.line + 1 : this.line;
    this.endColumn = broken ? 1 : this.end - this.start + 1;
  }

  /** After a value that ends within the line: on to the next content. */
  leaveLine(): void {
    this.skipBlanks();
    if (!this.isAtEnd()) this.odd = true;
    this.endValue();
    this.nextLine();
    this.toContent();
  }

  /** Whether what stands from this offset to the reader is short enough for a key. */
  isKeyFrom(from: number): boolean {
    return this.at - from <= mostKey;
  }

  /** The offset of the colon after a key at this offset; -1 where there is none. */
  colonAfterKey(from: number): number {
    const { text } = this;
    let at = from;
    if (!isLetter(text.charCodeAt(at))) return -1;
    while (isKeyCode(text.charCodeAt(at))) at += 1;
    return text.charCodeAt(at) === 58 && this.isBlankAt(at + 1) ? at : -1;
  }

  isItemAt(at: number): boolean {
    return this.text.charCodeAt(at) === 45 && this.isBlankAt(at + 1);
  }

  /** Whether the line ends there counts as well. */
  isBlankAt(at: number): boolean {
    return at >= this.end || this.text.charCodeAt(at) === blank;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Letters, digits, `_` and `-`. */
function isKeyCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code === 45;
}

import type { Place } from '../model/place.js';
import { controlCharacter, withoutControls } from './control-characters.js';
import type { Problem, ProblemFacts } from '../model/problem.js';

/** From and to, in UTF-16 units from the start of the file. */
export type Range = readonly [number, number];

/** Tells line and column of an offset, both from 1; 0 where it cannot. */
interface Lines {
  linePos(offset: number): { readonly line: number; readonly col: number };
}

const coreTags = /^(tag:yaml\.org,2002:)(str|int|float|bool|null|seq|map)$/;

/** After the fiftieth problem of a document, one more would help nobody. */
export const mostProblems = 50;

/** Collects what is wrong in a YAML document. */
export class Findings {
  readonly problems: Problem[] = [];

  constructor(private readonly lines: Lines) {}

  report(facts: ProblemFacts, range: Range): this {
    if (this.problems.length < mostProblems) this.problems.push({ ...facts, place: this.place(range) });
    return this;
  }

  place([from, to]: Range): Place {
    const start = this.lines.linePos(from);
    const end = this.lines.linePos(Math.max(from, to));
    return { line: start.line || 1, column: start.col || 1, endLine: end.line || 1, endColumn: end.col || 1 };
  }

  /** An escape may smuggle in what no file may hold raw; nothing downstream, messages included, gets to see it. */
  clean(text: string, range: Range): string {
    const control = controlCharacter(text);
    if (control === undefined) return text;
    this.report({ rule: 'yaml/control-char', codePoint: control }, range);
    return withoutControls(text);
  }

  checkTag(tag: string | undefined, range: Range): void {
    if (tag !== undefined && tag !== '!' && !coreTags.test(tag))
      this.report({ rule: 'yaml/tag', tag }, range);
  }
}

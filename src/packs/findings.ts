import type { Place } from '../model/place.js';
import { describeProblem } from '../model/problem-text.js';
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
    const place = this.place(range);
    if (this.problems.length < mostProblems && !this.isTold(facts, place))
      this.problems.push({ ...facts, place });
    return this;
  }

  /** The parser complains of one mistake up to three times, of longer and longer ranges. */
  private isTold(facts: ProblemFacts, { line, column }: Place): boolean {
    return this.problems.some(
      (told) =>
        told.place.line === line &&
        told.place.column === column &&
        describeProblem(told) === describeProblem(facts),
    );
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

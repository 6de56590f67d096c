import type { LeftOut } from './exchange.js';

const mostWords = 60;

/** Collects what becomes of one question that is not told by the question itself. */
export class Remarks {
  readonly leftOut: LeftOut[] = [];

  constructor(
    private readonly where: string,
    private readonly about: string,
  ) {}

  /** Something in it is lost or meant otherwise. */
  part(why: string): void {
    this.add(why, false);
  }

  /** The question is not taken at all: there is nothing in its place. */
  whole(why: string): null {
    this.add(why, true);
    return null;
  }

  private add(why: string, whole: boolean): void {
    this.leftOut.push({ where: this.where, about: firstWords(this.about), why, whole });
  }
}

/** The beginning of a text on one line, as it stands beside a place. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostWords ? line : `${line.slice(0, mostWords - 3).trimEnd()}...`;
}

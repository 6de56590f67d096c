import type { ReviewLine, RowLine } from './line.js';
import { bytesOf, filesToRead } from './device-files.js';
import { readLine } from './read-line.js';
import { type LineTrouble, wholeLines } from './whole-lines.js';

/** Of an answer what is counted of a group, so that a million fit in memory. */
export type LearnerAnswer = Pick<
  ReviewLine,
  | 'id'
  | 'session'
  | 'question'
  | 'area'
  | 'contentHash'
  | 'response'
  | 'score'
  | 'confidence'
  | 'at'
  | 'offset'
>;

/** What one learner answered, without what was skipped or taken back. */
export interface LearnerLog {
  /** As the learner wants to be called, or the beginning of the device's id. */
  readonly name: string;
  /** In the order in which the exports hold them. */
  readonly answers: readonly LearnerAnswer[];
}

export interface ReadLearners {
  readonly learners: readonly LearnerLog[];
  readonly files: number;
  /** Files that could not be read to their end. */
  readonly spoiled: readonly ({ readonly path: string } & LineTrouble)[];
}

/**
 * Reads all exports in a folder. Exports of one name are one learner's, and a row that lies in several counts once,
 * so that old exports may stay beside new ones.
 */
export async function readLearners(folder: string): Promise<ReadLearners> {
  const paths = filesToRead(folder);
  const reading = new LearnersReading();
  for (const path of paths) await reading.read(path);
  return { learners: reading.logs(), files: paths.length, spoiled: reading.spoiled };
}

class LearnersReading {
  readonly spoiled: ({ readonly path: string } & LineTrouble)[] = [];
  readonly #answers = new Map<string, LearnerAnswer[]>();
  readonly #seen = new Set<string>();
  readonly #undone = new Set<string>();
  /** One string for each text that a hundred thousand rows repeat. */
  readonly #texts = new Map<string, string>();
  #name: string | undefined;

  async read(path: string): Promise<void> {
    this.#name = undefined;
    for await (const { lines, trouble } of wholeLines(bytesOf(path))) {
      for (const { number, text } of lines) {
        const wrong = this.#take(number, text);
        if (wrong !== undefined) return void this.spoiled.push({ path, ...wrong });
      }
      if (trouble !== undefined) this.spoiled.push({ path, ...trouble });
    }
  }

  logs(): LearnerLog[] {
    return [...this.#answers].map(([name, answers]) => ({
      name,
      answers: answers.filter(({ id }) => !this.#undone.has(id)),
    }));
  }

  #take(number: number, text: string): LineTrouble | undefined {
    const read = readLine(text);
    if (!read.ok) return { line: number, trouble: read.trouble };
    const { line } = read;
    if (line.type === 'history') {
      this.#name = line.learner ?? `device ${line.device.slice(0, 8)}`;
      if (!this.#answers.has(this.#name)) this.#answers.set(this.#name, []);
    } else if (this.#name === undefined) {
      return { line: number, trouble: { kind: 'no-header' } };
    } else if (line.type !== 'total') {
      this.#keep(line, this.#name);
    }
    return undefined;
  }

  #keep(line: RowLine, name: string): void {
    if (line.type !== 'review' || this.#seen.has(line.id)) return;
    this.#seen.add(line.id);
    if (line.undoes !== null) this.#undone.add(line.undoes);
    else if (line.verdict !== 'skipped') this.#answers.get(name)?.push(this.#answerOf(line));
  }

  #answerOf({ id, response, score, confidence, at, offset, ...line }: ReviewLine): LearnerAnswer {
    const session = this.#one(line.session);
    const question = this.#one(line.question);
    const area = this.#one(line.area);
    const contentHash = this.#one(line.contentHash);
    return { id, session, question, area, contentHash, response, score, confidence, at, offset };
  }

  #one(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}

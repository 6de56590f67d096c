import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Question } from '../model/question.js';
import type { Head } from './read-pack.js';

/** What a drill needs of a pack document, without the tree that findings point into. */
export interface CompiledDocument {
  readonly head: Head;
  readonly questions: readonly Question[];
}

/** The fields of a question by which the next one is chosen; all others wait in the file of texts. */
export const outlineFields = [
  'id',
  'pack',
  'area',
  'kind',
  'level',
  'topic',
  'skills',
  'seconds',
  'retired',
] as const;

/** The outline of a question: its values in the order of `outlineFields`, then the number of its shape. */
export type Outline = readonly unknown[];

/** A pack file without a problem, read ahead. */
export interface CompiledFile {
  /** Below the folder that was read ahead, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly documents: readonly { readonly head: Head; readonly questions: readonly Outline[] }[];
  /** Where the other fields stand in the file of texts, in bytes: for each document a list of questions. */
  readonly texts: readonly [start: number, length: number];
}

/** What `compile.ts` writes. */
export interface CompiledIndex {
  /** The names of the fields that wait, as they occur together. */
  readonly shapes: readonly (readonly string[])[];
  readonly files: readonly CompiledFile[];
  /** Bytes of the file of texts, which an index of another build would not fit. */
  readonly textBytes: number;
}

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file of texts beside an index. */
export function textsBeside(index: string): string {
  return index.replace(/\.json$/, '.texts');
}

/** Packs as the build has read them ahead. */
export interface CompiledPacks {
  /** What stands in a file that is certainly as it was; undefined where only its bytes can tell. */
  unchanged(path: string): readonly CompiledDocument[] | undefined;
  /** What stands in a file of these bytes; undefined where it was not among those that were read. */
  ofBytes(bytes: Uint8Array): readonly CompiledDocument[] | undefined;
}

export const nothingCompiled: CompiledPacks = { unchanged: () => undefined, ofBytes: () => undefined };

/** What the build of this very program wrote of a folder; nothing where it is not there, as when the sources are run. */
export function readCompiledPacks(path: string, folder: string): CompiledPacks {
  try {
    // Written by `compile.ts` of the same build, beside the program itself.
    const index = JSON.parse(readFileSync(path, 'utf8')) as CompiledIndex;
    // Held open, so that a program put in its place meanwhile takes nothing from a drill that goes on.
    const texts = openSync(textsBeside(path), 'r');
    if (fstatSync(texts).size === index.textBytes) {
      return new StoredPacks(index, { texts, folder, builtAt: statSync(path).mtimeMs });
    }
    closeSync(texts);
    return nothingCompiled;
  } catch {
    return nothingCompiled;
  }
}

/** Where an index belongs, and when it was written. */
interface Origin {
  readonly texts: number;
  readonly folder: string;
  readonly builtAt: number;
}

class StoredPacks implements CompiledPacks {
  private readonly byPath: ReadonlyMap<string, CompiledFile>;
  private readonly shapes: readonly (typeof StoredQuestion)[];

  constructor(
    private readonly index: CompiledIndex,
    private readonly origin: Origin,
  ) {
    this.byPath = new Map(index.files.map((file) => [file.path, file]));
    this.shapes = index.shapes.map((names) => StoredQuestion.shaped(names));
  }

  /** As `make` sees it: as large as it was, and not written after the build. */
  unchanged(path: string): readonly CompiledDocument[] | undefined {
    const { folder, builtAt } = this.origin;
    if (!path.startsWith(folder + sep)) return undefined;
    const file = this.byPath.get(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
    const stats = file && statSync(path, { throwIfNoEntry: false });
    if (file === undefined || stats?.isFile() !== true) return undefined;
    return stats.size === file.bytes && stats.mtimeMs <= builtAt ? this.documentsOf(file) : undefined;
  }

  ofBytes(bytes: Uint8Array): readonly CompiledDocument[] | undefined {
    const hash = hashOfBytes(bytes);
    const file = this.index.files.find(({ sha256 }) => sha256 === hash);
    return file && this.documentsOf(file);
  }

  private documentsOf(file: CompiledFile): readonly CompiledDocument[] {
    let read: Texts | undefined;
    const texts = () => (read ??= this.read(file));
    return file.documents.map(({ head, questions }, document) => {
      const rest = (place: number) => texts()[document]?.[place] ?? {};
      return { head, questions: questions.map((outline, place) => this.question(outline, { place, rest })) };
    });
  }

  private question(outline: Outline, waiting: Waiting): Question {
    const Shaped = this.shapes[Number(outline[outlineFields.length])] ?? StoredQuestion;
    // Its getters give what its outline lacks of a question.
    return new Shaped(outline, waiting) as unknown as Question;
  }

  private read({ texts: [start, length] }: CompiledFile): Texts {
    const bytes = Buffer.alloc(length);
    readSync(this.origin.texts, bytes, { position: start });
    return JSON.parse(bytes.toString('utf8')) as Texts;
  }
}

/** The fields that wait: for each document, for each question. */
type Texts = readonly (readonly Readonly<Record<string, unknown>>[])[];

/** Where the fields of a question wait. */
interface Waiting {
  /** Its place in its document. */
  readonly place: number;
  rest(place: number): Texts[number][number];
}

/**
 * A question as the index tells it. One is made of each before the first is asked, so nothing is done for the fields
 * that wait: the class made of its shape has a getter for each. Copied by `...`, these are not among the fields.
 */
class StoredQuestion implements Record<(typeof outlineFields)[number], unknown> {
  // Declared only: a field would be written twice.
  declare readonly id: unknown;
  declare readonly pack: unknown;
  declare readonly area: unknown;
  declare readonly kind: unknown;
  declare readonly level: unknown;
  declare readonly topic: unknown;
  declare readonly skills: unknown;
  declare readonly seconds: unknown;
  declare readonly retired: unknown;
  readonly #waiting: Waiting;

  constructor(outline: Outline, waiting: Waiting) {
    this.id = outline[0];
    this.pack = outline[1];
    this.area = outline[2];
    this.kind = outline[3];
    this.level = outline[4];
    this.topic = outline[5];
    this.skills = outline[6];
    this.seconds = outline[7];
    this.retired = outline[8];
    this.#waiting = waiting;
  }

  static shaped(names: readonly string[]): typeof StoredQuestion {
    const Shaped = class extends StoredQuestion {};
    for (const name of names) {
      Object.defineProperty(Shaped.prototype, name, {
        enumerable: true,
        get(this: StoredQuestion) {
          return this.#waiting.rest(this.#waiting.place)[name];
        },
      });
    }
    return Shaped;
  }
}

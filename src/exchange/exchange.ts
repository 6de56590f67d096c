import type { KindName, Question } from '../model/question.js';
import type { YamlMap } from '../packs/write-yaml.js';

/** A question of another program, before it has its id and is known to load. */
export interface Draft {
  /** Where it stands in the file, such as `line 12`. */
  readonly where: string;
  /** What the id is made of, where the file names the question. */
  readonly name?: string | undefined;
  readonly kind: KindName;
  /** Markdown. */
  readonly prompt: string;
  /** Any words: a slug is made of them. */
  readonly topic?: string | undefined;
  readonly level?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly hints?: readonly string[] | undefined;
  /** The kind's own fields, as a pack has them. */
  readonly body: YamlMap;
  /** Markdown. */
  readonly explain?: string | undefined;
  readonly refs?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What is not in the result, or not as it was. */
export interface LeftOut {
  readonly where: string;
  /** The first words of what it is about; empty where the place says all. */
  readonly about: string;
  readonly why: string;
  /** Whether a whole question is missing, and not only a part of one. */
  readonly whole: boolean;
}

export interface Drafts {
  readonly ok: true;
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly LeftOut[];
}

/** Nothing can be taken from the file: what is wrong with it, and what to do. */
export interface Refused {
  readonly ok: false;
  readonly detail: string;
  readonly hint: string;
}

/** Makes drafts of a file. Nothing is thrown for what a file may hold. */
export type Import = (bytes: Uint8Array) => Promise<Drafts | Refused>;

/** A pack as it is handed to another program; its retired questions are not among its questions. */
export interface OutgoingPack {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  /** Of the content, as the pack counts it. */
  readonly version: number;
  readonly questions: readonly Question[];
}

export interface Written {
  readonly ok: true;
  readonly content: string | Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

/** The same pack gives the same bytes. */
export type Export = (pack: OutgoingPack) => Promise<Written | Refused>;

/** A format of another program. To add one, write its file and re-export it in `all.ts`. */
export interface ExchangeFormat {
  readonly name: string;
  /** What it is called in sentences. */
  readonly title: string;
  /** By which a file is known; lower case, with the dot. */
  readonly endings: readonly string[];
  /** How a file begins that is of this format whatever it is called. */
  readonly begins?: RegExp;
  /** Bytes beyond which a file is not read. */
  readonly mostBytes: number;
  /** Loads what reads the format; missing where it is only written. */
  readonly importer?: () => Promise<Import>;
  /** Loads what writes the format; missing where it is only read. */
  readonly exporter?: () => Promise<Export>;
}

export function refused(detail: string, hint: string): Refused {
  return { ok: false, detail, hint };
}

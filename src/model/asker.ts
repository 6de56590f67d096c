import type { PartId } from './ids.js';

/** A part of a question as the learner sees it. */
export interface Part {
  readonly id: PartId;
  readonly text: string;
}

/** What a question shows besides prompt and code, in the order in which it is shown; never the key. */
export interface Shown {
  readonly options?: readonly Part[];
  readonly items?: readonly Part[];
  readonly pairs?: { readonly left: readonly Part[]; readonly right: readonly Part[] };
  /** The unit a bare number is read in. */
  readonly unit?: string;
  /** What a program begins with, and its language. */
  readonly starter?: string;
  readonly language?: string;
  /** The SQL that makes the tables a query is about. */
  readonly fixture?: string;
}

/** What the learner may say instead of an answer. */
export type Command =
  | { readonly type: 'hint' }
  | { readonly type: 'skip' }
  | { readonly type: 'undo' }
  | { readonly type: 'flag'; readonly note?: string }
  | { readonly type: 'known' }
  | { readonly type: 'why' }
  /** Another try at the answer just given; without a response it is asked for. */
  | { readonly type: 'retry'; readonly response?: unknown }
  | { readonly type: 'quit' };

/** An answer in the headless form of the question's kind, or a command. */
export type Reply = { readonly type: 'answer'; readonly response: unknown } | Command;

/** The ways to ask that a front end offers; each kind of question uses one of them. */
export interface Asker {
  pickOne(options: readonly Part[]): Promise<Reply>;
  pickMany(options: readonly Part[]): Promise<Reply>;
  typeLine(unit?: string): Promise<Reply>;
  arrange(items: readonly Part[]): Promise<Reply>;
  pair(left: readonly Part[], right: readonly Part[]): Promise<Reply>;
  /** An answer as in the interview: spoken, or written at length. */
  speak(): Promise<Reply>;
  /** A text of several lines in a language, from what it starts with. */
  compose(text: { readonly language: string; readonly starter: string }): Promise<Reply>;
}

/** What a check looks at. */
export type Topic = 'program' | 'history' | 'backups' | 'places' | 'packs' | 'runtimes' | 'terminal';

/** One thing that a check has to say: all is well, something worth knowing, or something to mend. */
export interface Remark {
  readonly topic: Topic;
  readonly state: 'ok' | 'note' | 'problem';
  readonly text: string;
  /** The command that mends it; null where there is nothing to mend, or no command that could. */
  readonly mend: string | null;
}

export function ok(topic: Topic, text: string): Remark {
  return { topic, state: 'ok', text, mend: null };
}

export function note(topic: Topic, text: string, mend: string | null = null): Remark {
  return { topic, state: 'note', text, mend };
}

export function problem(topic: Topic, text: string, mend: string | null = null): Remark {
  return { topic, state: 'problem', text, mend };
}

/** A path as a word of a shell command. */
export function shellWord(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

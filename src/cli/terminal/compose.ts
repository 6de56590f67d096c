import type { Reply } from '../../model/asker.js';
import type { Edited } from '../editor.js';

export interface Composition {
  readonly language: string;
  readonly starter: string;
}

/** What composing needs of a terminal. */
export interface ComposeTools {
  /** One line as it was typed, its indentation kept; a command where it is one. */
  readLine(label: string): Promise<Reply>;
  say(text: string): void;
  /** The learner's editor, where there is one and a terminal to run it in. */
  readonly editor?: {
    readonly name: string;
    edit(text: string, extension: string): Promise<Edited>;
  };
}

const extensions: Readonly<Record<string, string>> = {
  sql: '.sql',
  javascript: '.js',
  typescript: '.ts',
  python: '.py',
  text: '.md',
};

/**
 * A text of several lines: typed line by line up to a line that holds only a full stop (or, in SQL, ends with a
 * semicolon), or written in an editor. What an editor left behind is not lost when it fails.
 */
export async function compose({ language, starter }: Composition, tools: ComposeTools): Promise<Reply> {
  const { editor } = tools;
  let draft = starter;
  tools.say(intro(language, starter, editor?.name));
  for (const lines: string[] = []; ;) {
    const reply = await tools.readLine(`${lines.length + 1}`);
    if (reply.type !== 'answer') return reply;
    const line = typeof reply.response === 'string' ? reply.response : '';
    if (line.trim() === 'e' && lines.length === 0 && editor !== undefined) {
      const edited = await editor.edit(draft, extensions[language] ?? '.txt');
      if (edited.ok) return { type: 'answer', response: edited.text };
      draft = edited.text.trim() === '' ? draft : edited.text;
      tools.say(`Nothing is graded: ${edited.reason}. Type e and Enter to edit it again, or type it here.`);
    } else if (line.trim() === '.') {
      if (lines.length > 0) return { type: 'answer', response: lines.join('\n') };
    } else {
      lines.push(line);
      if (language === 'sql' && /;\s*$/.test(line)) return { type: 'answer', response: lines.join('\n') };
    }
  }
}

function intro(language: string, starter: string, editor: string | undefined): string {
  const begin = starter.trim() === '' ? '' : `It begins with:\n\n${starter.trimEnd()}\n\n`;
  const end = language === 'sql' ? 'end with ";"' : 'end with a line that holds only "."';
  const edit = editor === undefined ? '' : `, or type e and Enter for your editor (${editor})`;
  const what = language === 'sql' ? 'your query' : 'the whole program';
  return `${begin}Type ${what}, ${end}${edit}.`;
}

import type { Reply } from '../../model/asker.js';
import type { Edited } from '../editor.js';

export interface Composition {
  readonly language: string;
  readonly starter: string;
  /** The lines typed so far; those typed here are added, so that a hint in between loses none of them. */
  readonly lines?: string[];
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
 * semicolon), or written in an editor. What an editor left behind is not lost when it fails. In prose (`text`) an
 * empty first line means that the answer was spoken.
 */
export async function compose(composition: Composition, tools: ComposeTools): Promise<Reply> {
  const { language, lines = [] } = composition;
  const { editor } = tools;
  let draft = composition.starter;
  if (lines.length === 0) tools.say(intro(language, draft, editor?.name));
  for (;;) {
    const reply = await tools.readLine(labelOf(language, lines));
    if (reply.type !== 'answer') return reply;
    const line = typeof reply.response === 'string' ? reply.response : '';
    if (line.trim() === 'e' && lines.length === 0 && editor !== undefined) {
      const edited = await editor.edit(draft, extensions[language] ?? '.txt');
      if (edited.ok) return { type: 'answer', response: edited.text };
      draft = edited.text.trim() === '' ? draft : edited.text;
      tools.say(`Nothing is graded: ${edited.reason}. Type e and Enter to edit it again, or type it here.`);
    } else if (ends(line, language, lines)) {
      return { type: 'answer', response: lines.join('\n') };
    }
  }
}

function labelOf(language: string, lines: readonly string[]): string {
  return language === 'text' && lines.length === 0 ? 'Answer' : `${lines.length + 1}`;
}

/** Whether the text ends with this line; the line is kept, unless it only says so. */
function ends(line: string, language: string, lines: string[]): boolean {
  if (line.trim() === '.') return lines.length > 0;
  if (language === 'text' && lines.length === 0 && line.trim() === '') return true;
  lines.push(line);
  return language === 'sql' && /;\s*$/.test(line);
}

function intro(language: string, starter: string, editor: string | undefined): string {
  const begin = starter.trim() === '' ? '' : `It begins with:\n\n${starter.trimEnd()}\n\n`;
  const end = language === 'sql' ? 'end with ";"' : 'end with a line that holds only "."';
  const edit = editor === undefined ? '' : `, or type e and Enter for your editor (${editor})`;
  if (language === 'text') return `Say your answer aloud, then press Enter; or type it and ${end}${edit}.`;
  const what = language === 'sql' ? 'your query' : 'the whole program';
  return `${begin}Type ${what}, ${end}${edit}.`;
}

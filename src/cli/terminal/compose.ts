import type { Reply } from '../../model/asker.js';
import { endsText, introOf } from './composition.js';
import { areaOf } from './widgets/text-area.js';

/** What composing line by line needs. */
export interface ComposeTools {
  /** One line as it was typed, its indentation kept; a command where it is one. */
  readLine(label: string): Promise<Reply>;
  say(text: string): void;
  /** Whether more lines of a paste are there already, which belong to the text. */
  goesOn(): Promise<boolean>;
}

/**
 * A text of several lines where nothing is redrawn: line by line up to a line that holds only a full stop (or, in
 * SQL, ends with a semicolon). `lines` holds those typed before a hint or the like, and gets the new ones.
 */
export async function compose(
  { language, starter }: { readonly language: string; readonly starter: string },
  lines: string[],
  tools: ComposeTools,
): Promise<Reply> {
  if (lines.length === 0) tools.say(`${given(starter)}${introOf(language)}`);
  for (;;) {
    const reply = await tools.readLine(`${lines.length + 1}`);
    if (reply.type !== 'answer') return reply;
    const line = typeof reply.response === 'string' ? reply.response : '';
    const text = endsText(areaOf([...lines, line].join('\n')), language);
    const nothing = lines.length === 0 && line.trim() === '.';
    const more = await tools.goesOn();
    if (text !== undefined && !nothing && !more) return { type: 'answer', response: text };
    if (!nothing) lines.push(line);
  }
}

function given(starter: string): string {
  return starter.trim() === '' ? '' : `It begins with:\n\n${starter.trimEnd()}\n\n`;
}

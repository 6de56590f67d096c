import type { Reply } from '../../model/asker.js';
import type { Edited } from '../editor.js';
import { codeText } from './code-text.js';
import { type Composition, extensionOf } from './composition.js';
import { wrapped } from './layout.js';
import { ask, type Footer, type Terminal } from './prompt.js';
import { type Composed, composedText, composer, composing } from './widgets/composer.js';
import { emptyArea } from './widgets/text-area.js';
import type { Widget } from './widgets/widget.js';

/** The learner's editor, and a terminal to run it in. */
export interface Editor {
  readonly name: string;
  edit(text: string, extension: string): Promise<Edited>;
}

/** A text that is asked for, and what it begins with. */
interface Asked {
  readonly language: string;
  readonly starter: string;
}

/** Has a text of several lines written, here or in an editor, and keeps it while something comes between. */
export class Writer {
  private half: Widget<Composed> | undefined;

  /** The question that is asked, and what was written to it last: another try begins with that. */
  private tried: { readonly question: string; readonly text: string } = { question: '', text: '' };

  constructor(
    private readonly terminal: Terminal,
    private readonly editor: Editor | undefined,
  ) {}

  /** A question is shown: what is half written belongs to the one before. */
  begin(question: string): void {
    this.half = undefined;
    if (question !== this.tried.question) this.tried = { question, text: '' };
  }

  async write(text: Asked, footer?: Footer): Promise<Reply> {
    const { editor, terminal } = this;
    if (this.half === undefined) this.showStarter(text);
    const given = this.tried.text === '' ? text.starter : this.tried.text;
    const composition = {
      language: text.language,
      given,
      ...(editor === undefined ? {} : { editor: editor.name }),
    };
    const widget = this.half ?? composer(composition, composing(emptyArea));
    const asked = await ask(widget, terminal, footer);
    if (asked === undefined) return { type: 'quit' };
    this.half = asked.done.type === 'edit' ? widget : (asked.again ?? asked.last);
    if (asked.done.type === 'answer') this.showAnswer(String(asked.done.response), text.language);
    if (asked.done.type !== 'edit') return asked.done;
    return (await this.edit(composition)) ?? this.write(text, footer);
  }

  /** What was written in the editor; undefined, and said why, where nothing came of it. */
  private async edit({ language, given }: Composition): Promise<Reply | undefined> {
    const edited = await this.editor?.edit(given, extensionOf(language));
    if (edited === undefined) return undefined;
    // What an editor left behind is not lost when it fails.
    if (edited.text.trim() !== '') this.tried = { ...this.tried, text: edited.text };
    if (edited.ok) return { type: 'answer', response: edited.text };
    const told = `Nothing is graded: ${edited.reason}. Type e and Enter to edit it again, or type it here.`;
    this.terminal.page.add(({ width }) => `\n${wrapped(told, width)}\n`);
    return undefined;
  }

  private showStarter({ language, starter }: Asked): void {
    if (starter.trim() === '') return;
    this.terminal.page.add(
      (style) => `\nIt begins with:\n\n${codeText({ language, source: starter }, style)}\n`,
    );
  }

  private showAnswer(text: string, language: string): void {
    this.tried = { ...this.tried, text };
    this.terminal.page.add(({ width }) => `\n${composedText(text, language, width)}\n`);
  }
}

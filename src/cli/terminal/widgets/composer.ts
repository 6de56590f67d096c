import type { Reply } from '../../../model/asker.js';
import type { Composition } from '../composition.js';
import { briefHelp, endsText, help, nothingYet } from '../composition.js';
import { typedAnswer, typedCommand, unknownCommand } from '../commands.js';
import { wrapped } from '../layout.js';
import {
  areaOf,
  around,
  breakLine,
  edits,
  isBlank,
  type TextArea,
  typeText,
  withoutLine,
} from './text-area.js';
import { type Frame, textRows } from './text-rows.js';
import { type Done, isEnter, type Key, type Room, type View, type Widget } from './widget.js';

/** What comes of composing: an answer, a command, or the wish to go on in the editor. */
export type Composed = Reply | { readonly type: 'edit' };

export interface ComposerState {
  readonly area: TextArea;
  /** Between the marks that a terminal sets around a paste: nothing in it is a key. */
  readonly pasting: boolean;
  /** Whether the key before was a carriage return, so that a line feed after it is the same line break. */
  readonly returned: boolean;
  readonly complaint?: string;
}

/** Marks that a terminal sets around pasted text, once it has been asked to (bracketed paste, xterm). */
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** A text of several lines, typed or pasted; every line can be gone back to until the text is ended. */
export function composer(composition: Composition, state: ComposerState): Widget<Composed> {
  const write = (area: TextArea, more: Partial<ComposerState> = {}) =>
    composer(composition, { area, pasting: state.pasting, returned: false, ...more });
  return {
    typed: undefined,
    composes: { empty: state.area.lines.length === 1 && state.area.lines[0] === '' },
    press: (key) => pressed(key, { composition, state, write }),
    view: (room) => view(composition, state, room),
  };
}

export function composing(area: TextArea): ComposerState {
  return { area, pasting: false, returned: false };
}

interface Writing {
  readonly composition: Composition;
  readonly state: ComposerState;
  write(area: TextArea, more?: Partial<ComposerState>): Widget<Composed>;
}

function pressed(key: Key, writing: Writing): Widget<Composed> | Done<Composed> {
  const { composition, state, write } = writing;
  const { area, pasting, returned } = state;
  if (key.text === pasteStart || key.text === pasteEnd)
    return write(area, { pasting: key.text === pasteStart });
  if (isEnter(key)) {
    if (returned && key.name === 'enter') return write(area);
    const more = { returned: key.name === 'return' };
    return pasting ? write(breakLine(area), more) : entered(writing, write(breakLine(area), more));
  }
  if (isText(key)) return write(typeText(area, key.text));
  if (key.name === 'up' && isBlank(area) && composition.given !== '')
    return write(areaOf(composition.given.trimEnd()));
  const edit = edits[key.ctrl ? `ctrl-${key.name}` : key.name];
  return edit === undefined ? write(area) : write(edit(area));
}

/** A sign that is typed, a tab among them; no key that does something. */
function isText({ text, ctrl, name }: Key): boolean {
  return !ctrl && text !== '' && (name === 'tab' ? text === '\t' : !/[\u0000-\u001f\u007f]/.test(text));
}

/**
 * Enter ends the text where its line says so. Should more follow at once, it was the middle of a paste from a
 * terminal that does not mark one: then it was a line break (`broken`) like any other.
 */
function entered(writing: Writing, broken: Widget<Composed>): Widget<Composed> | Done<Composed> {
  const { composition, state, write } = writing;
  const { area } = state;
  const line = (area.lines[area.row] ?? '').trim();
  const ended = (done: Composed): Done<Composed> => ({ done, trace: [], unless: broken });
  const command = typedCommand(line);
  if (command !== undefined) return { ...ended(command), again: write(withoutLine(area)) };
  const complaint = unknownCommand(line);
  if (complaint !== undefined) return { ...write(area, { complaint }), unless: broken };
  const rest = isBlank(withoutLine(area));
  if (rest && line === '' && composition.language === 'text') return ended({ type: 'answer', response: '' });
  if (rest && line === 'e' && composition.editor !== undefined) return ended({ type: 'edit' });
  if (rest && line === '.')
    return { ...write(withoutLine(area), { complaint: nothingYet(composition) }), unless: broken };
  const text = endsText(area, composition.language);
  if (text !== undefined) return ended({ type: 'answer', response: text });
  return line.startsWith('::') ? { ...write(breakLine(unescaped(area))), unless: broken } : broken;
}

/** Two colons at the start of a line stand for one, as in any typed answer. */
function unescaped(area: TextArea): TextArea {
  const [before, after] = around(area);
  const shorter = typedAnswer(before.trimStart());
  return { ...withoutStart(area, shorter + after), column: shorter.length };
}

function withoutStart(area: TextArea, line: string): TextArea {
  return { ...area, lines: area.lines.map((each, index) => (index === area.row ? line : each)) };
}

function view(composition: Composition, { area, complaint }: ComposerState, room: Room): View {
  const above = complaint === undefined ? [] : wrapped(complaint, room.width - 1).split('\n');
  const { rows, active, at } = textRows(area, frameOf(composition.language, area, room.width - 1));
  return {
    lines: [...above, ...rows],
    active: above.length + active,
    at,
    help: help(composition, isBlank(area)),
    brief: briefHelp(composition, isBlank(area)),
  };
}

/** Lines of code by their number, prose below its first line. */
function frameOf(language: string, { lines }: TextArea, width: number): Frame {
  const byWord = language === 'text';
  if (byWord) return { width, byWord, margin: (line) => [line === 0 ? 'Answer: ' : '        ', '        '] };
  const digits = String(lines.length).length;
  const further = '+ '.padStart(digits + 2);
  return { width, byWord, margin: (line) => [`${String(line + 1).padStart(digits)}: `, further] };
}

/** The text as it stays on the screen once it is ended. */
export function composedText(text: string, language: string, width: number): string {
  const area = areaOf(text === '' && language === 'text' ? '(said aloud)' : text);
  const { rows } = textRows(area, frameOf(language, area, width));
  return rows.map((row) => row.trimEnd()).join('\n');
}

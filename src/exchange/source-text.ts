import { describeProblem } from '../model/problem-text.js';
import { firstControlCharacter, withoutControls } from '../packs/control-characters.js';
import { decode } from '../packs/decode.js';
import { type LeftOut, type Refused, refused } from './exchange.js';

export interface SourceText {
  readonly ok: true;
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** The text of a file, with line feeds only. UTF-16 is read as well, since spreadsheets write it. */
export function sourceText(bytes: Uint8Array): SourceText | Refused {
  const { text, problems } = decode(bytes);
  const [problem] = problems;
  if (text === '' && problem !== undefined) {
    const { line, column } = problem.place;
    return refused(`line ${line}, column ${column}: ${describeProblem(problem)}`, 'Nothing was imported.');
  }
  const lines = text.replace(/\r\n?/g, '\n');
  const control = firstControlCharacter(lines);
  return {
    ok: true,
    text: withoutControls(lines),
    leftOut: control === undefined ? [] : [replacedFrom(control.place.line)],
  };
}

function replacedFrom(line: number): LeftOut {
  const why = 'control characters were replaced by U+FFFD';
  return { where: `line ${line} and after`, about: '', why, whole: false };
}

import { reach, type ScalarNode } from '../../model/tree.js';
import type { QuestionRule, QuestionSubject, Remark } from '../rule.js';
import { asked } from '../samples.js';
import { fencedCode } from './reading/markdown-fields.js';
import { placeWithin } from './reading/source.js';

/** What a terminal of the usual size shows. */
const columns = 80;

const withLine = (width: number, mark: string) =>
  `answer: true\ncode:\n  language: sql\n  source: |\n    SELECT 1;\n    ${mark}${'-'.repeat(width)}\n`;

/** One remark for each piece of code, at the first of its wide lines. */
export const wideLine: QuestionRule = {
  id: 'code/line-too-wide',
  scope: 'question',
  severity: 'info',
  why: 'A line that does not fit is broken by the terminal, and broken code is misread.',
  help: `break the line before column ${columns}`,
  bad: asked('boolean', 'Does it run?', withLine(columns + 1, '»')),
  good: asked('boolean', 'Does it run?', withLine(columns, '')),

  check(subject) {
    const fences = fencedCode(subject).map(({ lines, field }) => ({ lines, node: field }));
    const { code } = subject.question;
    const source = code === undefined ? undefined : reach(subject.node, ['code', 'source']);
    const own = source?.type === 'scalar' ? [{ lines: source.text.split('\n'), node: source }] : [];
    return [...own, ...fences].flatMap(({ lines, node }) => remarkOn(lines, node, subject) ?? []);
  },
};

function remarkOn(lines: readonly string[], node: ScalarNode, { file }: QuestionSubject): Remark | undefined {
  const wide = lines.filter((line) => widthOf(line) > columns);
  const [first] = wide;
  if (first === undefined) return undefined;
  const part = first.trim();
  const place = placeWithin(file, node, { index: node.text.indexOf(part), part }) ?? node.place;
  const more = wide.length === 1 ? '' : `, and ${wide.length - 1} more are wider than ${columns}`;
  return { place, message: `this line of code has ${widthOf(first)} columns${more}` };
}

/** The terminal shows a tab as four blanks. */
function widthOf(line: string): number {
  if (line.length <= columns && !line.includes('\t')) return line.length;
  return Array.from(line.replaceAll('\t', '    ').trimEnd()).length;
}

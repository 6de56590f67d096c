import { frame } from './formats/frame.js';
import { visible } from './formats/visible.js';
import type { Paint } from './paint.js';
import type { Rule } from './rule.js';
import { mark, type Sample, withoutMarks } from './samples.js';
import { directive } from './suppression-comments.js';

/** What `prep lint --explain` shows of a rule: why it is there, what it finds, and how to silence it. */
export function explainRule(rule: Rule, paint: Paint): string {
  const { id, severity, why, help, url } = rule;
  return `${[
    `${paint.strong(id)}  ${severity}${rule.fixable === true ? ', mended by --fix' : ''}`,
    '',
    why,
    ...(help === undefined ? [] : [`Help: ${help}.`]),
    ...(url === undefined ? [] : [`See: ${url}`]),
    '',
    paint.strong('It finds:'),
    ...sampleLines(rule.bad, paint),
    '',
    paint.strong('It is content with:'),
    ...sampleLines(rule.good, paint),
    '',
    paint.strong('To silence it:'),
    ...silencing(rule),
  ].join('\n')}\n`;
}

function silencing({ id, severity, scope }: Rule): readonly string[] {
  const everywhere = `  everywhere:     --rule ${id}=off, or in prep.config.yaml: lint: {rules: {${id}: off}}`;
  const on = `  it is off unless asked for: --rule ${id}=info, or --preset strict`;
  if (severity === 'off') return [on];
  if (scope === 'suppression') return [everywhere];
  return [
    `  in a question:  lint: {disable: [${id}], reason: "..."}   (the same at the head of a pack)`,
    `  above one:      # ${directive} ${id} -- reason`,
    everywhere,
  ];
}

/** The sample's files, with carets where the rule fires. */
function sampleLines({ files, guide }: Sample, paint: Paint): readonly string[] {
  const all = [...Object.entries(files), ...(guide === undefined ? [] : [['guide.yaml', guide] as const])];
  return all.flatMap(([name, text], index) => [
    ...(all.length > 1 ? [...(index > 0 ? [''] : []), paint.dim(`  # ${name}`)] : []),
    ...text
      .trimEnd()
      .split('\n')
      .flatMap((line) => sampleLine(line, paint)),
  ]);
}

function sampleLine(line: string, paint: Paint): readonly string[] {
  const bare = withoutMarks(line);
  const carets = caretsUnder(line);
  const shown = `  ${visible(bare)}`.trimEnd();
  return carets === '' ? [shown] : [shown, `  ${paint.bad(carets)}`];
}

function caretsUnder(line: string): string {
  let column = 1;
  let carets = '';
  for (const part of line.split(mark).slice(0, -1)) {
    column += part.length;
    const place = { line: 1, column, endLine: 1, endColumn: column + 1 };
    carets = `${carets.padEnd(frame(withoutMarks(line), place).before.length)}^`;
  }
  return carets;
}

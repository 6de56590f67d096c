import type { Finding, Severity } from '../finding.js';
import { Lines } from '../lines.js';
import type { Paint } from '../paint.js';
import type { Format } from './format.js';
import { frame } from './frame.js';
import { visible } from './visible.js';
import { severityWord, summary } from './words.js';

/** For people: what is wrong, then the line it stands on with the place underlined; at the end the counts. */
export const pretty: Format = (result, { sources, paint }) => {
  const lines = new Lines(sources);
  const blocks = result.findings.map((finding) => {
    const line = lines.at(finding.file, finding.place.line);
    return [title(finding, paint), ...details(finding, { line, paint }), ''];
  });
  return `${[...blocks.flat(), paint.strong(summary(result))].join('\n')}\n`;
};

function title({ severity, message, rule }: Finding, paint: Paint): string {
  const word = painted(severity, paint)(`${severityWord(severity)}:`);
  return `${word} ${paint.strong(visible(message))} ${paint.dim(`[${rule}]`)}`;
}

/** The place, the source line where there is one, and how to mend it; all behind a margin for line numbers. */
function details(
  { file, place, severity, help }: Finding,
  { line, paint }: { line: string | undefined; paint: Paint },
): readonly string[] {
  const number = String(place.line);
  const margin = ' '.repeat(number.length);
  const where = visible(`${file}:${place.line}:${place.column}`);
  const found = [`${margin}${paint.dim('-->')} ${where}`];
  if (line !== undefined) {
    const { source, before, under } = frame(line, place);
    found.push(
      paint.dim(`${margin} |`),
      `${paint.dim(`${number} |`)} ${source}`.trimEnd(),
      `${paint.dim(`${margin} |`)} ${before}${painted(severity, paint)(under)}`,
    );
  }
  return help === null ? found : [...found, `${paint.dim(`${margin} = help:`)} ${visible(help)}`];
}

function painted(severity: Severity, paint: Paint): (text: string) => string {
  const ways = { error: paint.bad, warn: paint.warn, info: paint.accent };
  return ways[severity];
}

import type { Finding } from '../finding.js';
import { concise } from './concise.js';
import type { Format } from './format.js';
import { visible } from './visible.js';
import { severityWord } from './words.js';

/** GitHub shows no more of each kind a step, and says nothing of what it leaves out; the lines hold everything. */
const mostOfAKind = 10;

/** The concise lines, and annotations for the first errors and warnings. Source: GitHub, "Workflow commands". */
export const github: Format = (result, context) => {
  const commands = (['error', 'warn'] as const).flatMap((severity) =>
    result.findings
      .filter((finding) => finding.severity === severity)
      .slice(0, mostOfAKind)
      .map(annotation),
  );
  // A file name must not be taken for a command.
  const lines = concise(result, context).replace(/^(?=\s*(?:::|##\[))/gm, './');
  return [lines, ...commands].join('');
};

function annotation({ file, place, rule, severity, message }: Finding): string {
  const { line, column, endLine, endColumn } = place;
  // Columns are heeded only where a place is on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${severityWord(severity)} ${written.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

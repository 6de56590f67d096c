import type { Format } from './format.js';
import { visible } from './visible.js';
import { severityWord } from './words.js';

/** `path:line:column: error: message [rule]`, one line a finding: what editors and other tools read from compilers. */
export const concise: Format = ({ findings }) =>
  findings
    .map(({ file, place, severity, message, rule }) => {
      const where = `${file}:${place.line}:${place.column}`;
      return `${visible(`${where}: ${severityWord(severity)}: ${message} [${rule}]`)}\n`;
    })
    .join('');

import type { Finding } from '../finding.js';
import type { Format } from './format.js';
import { escaped } from './visible.js';

/** For programs; the contract is in the schema of lint results. */
export const json: Format = ({ findings, files, questions, counts }, { version }) => {
  const document = {
    version: 1,
    tool: { name: 'prep', version },
    summary: {
      files,
      questions,
      errors: counts.error,
      warnings: counts.warn,
      infos: counts.info,
      // No rule can mend what it finds yet.
      fixable: 0,
    },
    results: findings.map(toResult),
  };
  return `${escaped(JSON.stringify(document, null, 2))}\n`;
};

function toResult({ file, place, rule, severity, message, question, help, url, fix }: Finding) {
  const { line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn, rule, severity, message, question, help, url, fix };
}

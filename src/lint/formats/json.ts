import type { Place } from '../../model/place.js';
import type { Finding } from '../finding.js';
import type { Fix } from '../fix.js';
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
      fixable: findings.filter(({ fix }) => fix !== null).length,
    },
    results: findings.map(toResult),
  };
  return `${escaped(JSON.stringify(document, null, 2))}\n`;
};

function toResult({ file, place, rule, severity, message, question, help, url, fix }: Finding) {
  return { file, ...range(place), rule, severity, message, question, help, url, fix: toFix(fix) };
}

function toFix(fix: Fix | null) {
  if (fix === null) return null;
  return {
    description: fix.description,
    edits: fix.edits.map(({ place, text }) => ({ ...range(place), text })),
  };
}

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
function range({ line, column, endLine, endColumn }: Place) {
  return { line, column, endLine, endColumn };
}

import { compareText, type Finding } from '../finding.js';
import type { Format } from './format.js';
import { visible } from './visible.js';
import { severityWord } from './words.js';

/**
 * Test results: a suite for each file, a failed test for each error and warning. There is no schema of its makers;
 * source: the attributes that Jenkins and GitLab read.
 */
export const junit: Format = ({ findings }, { sources }) => {
  const byFile = new Map<string, Finding[]>([...sources.keys()].map((file) => [file, []]));
  for (const { file } of findings) if (!byFile.has(file)) byFile.set(file, []);
  for (const finding of findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].sort(([a], [b]) => compareText(a, b)).map(suite);
  const failures = findings.filter(isFailure).length;
  const tests = suites.reduce((sum, each) => sum + each.tests, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="prep lint" tests="${tests}" failures="${failures}" errors="0">\n`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>\n',
  ].join('');
};

/** A file in which nothing was found is a test that passed. */
function suite([file, findings]: readonly [string, readonly Finding[]]): { tests: number; xml: string } {
  const tests = Math.max(1, findings.length);
  const name = attribute(file);
  const cases =
    findings.length === 0 ? [`    <testcase name="lint" classname="${name}"/>\n`] : findings.map(testCase);
  const failures = findings.filter(isFailure).length;
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">\n`;
  return { tests, xml: [head, ...cases, '  </testsuite>\n'].join('') };
}

function isFailure({ severity }: Finding): boolean {
  return severity !== 'info';
}

function testCase(finding: Finding): string {
  const { file, place, rule, severity, message } = finding;
  const name = attribute(file);
  const where = `${place.line}:${place.column}`;
  const text = attribute(`${file}:${where}: ${severityWord(severity)}: ${message}`);
  const inner = isFailure(finding)
    ? `<failure type="${severityWord(severity)}" message="${attribute(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  const head = `<testcase name="${attribute(rule)} ${where}" classname="${name}" file="${name}" line="${place.line}">`;
  return `    ${head}\n      ${inner}\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Fit for an attribute and for text. XML 1.0 has no way to write the two noncharacters (section 2.2). */
function attribute(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (found) => entities[found] ?? found);
}

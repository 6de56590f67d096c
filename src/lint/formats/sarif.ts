import type { Place } from '../../model/place.js';
import { compareText, type Finding, type Severity } from '../finding.js';
import { uniqueFingerprints } from '../fingerprint.js';
import type { Fix } from '../fix.js';
import { findRule } from '../registry.js';
import type { Setting } from '../rule.js';
import type { Format } from './format.js';
import { fileUri } from './uri.js';
import { escaped } from './visible.js';

/** For code scanning. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export const sarif: Format = ({ findings }, { sources, version }) => {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort(compareText);
  const fingerprints = uniqueFingerprints(findings, sources);
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'prep', version, rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => ({
          ...toResult(finding),
          ruleIndex: ids.indexOf(finding.rule),
          partialFingerprints: bothFingerprints(fingerprints[index] ?? ''),
        })),
      },
    ],
  };
  return `${escaped(JSON.stringify(document, null, 2))}\n`;
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** GitHub compares only the first; unless it is given, it is made from the lines around, and moves with them. */
function bothFingerprints(fingerprint: string) {
  return { primaryLocationLineHash: fingerprint, 'prepFinding/v1': fingerprint };
}

function descriptor(id: string) {
  const rule = findRule(id);
  if (rule === undefined) return { id };
  const { why, help, url, severity } = rule;
  return {
    id,
    shortDescription: { text: why },
    help: { text: help ?? why },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: configuration(severity),
  };
}

function configuration(severity: Setting) {
  return severity === 'off' ? { enabled: false } : { level: levels[severity] };
}

function toResult({ file, place, rule, severity, message, question, fix }: Finding) {
  const location = {
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, region: region(place) },
    ...(question === null ? {} : { logicalLocations: [{ fullyQualifiedName: question }] }),
  };
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [location],
    ...(fix === null ? {} : { fixes: [toFix(file, fix)] }),
  };
}

function toFix(file: string, { description, edits }: Fix) {
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: region(place),
    insertedContent: { text },
  }));
  return {
    description: { text: description },
    artifactChanges: [{ artifactLocation: { uri: fileUri(file) }, replacements }],
  };
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

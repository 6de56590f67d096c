import type { ReportDocument } from './document.js';
import { type Facts, factsOf } from './facts.js';
import type { ReportInput } from './input.js';
import * as registry from './reports/all.js';

/** What is read first; a registry knows no order but the alphabet's. */
const first = ['interview', 'totals', 'areas', 'skills', 'weakest', 'next'];

export function buildReport(input: ReportInput): ReportDocument {
  const facts = factsOf(input);
  return { version: 1, generatedAt: new Date(input.now.at).toISOString(), ...everyReport(facts) };
}

function everyReport(facts: Facts): Omit<ReportDocument, 'version' | 'generatedAt'> {
  const reports: readonly [string, (facts: Facts) => unknown][] = Object.entries(registry);
  const ordered = reports.toSorted(([a], [b]) => rank(a) - rank(b));
  // The registry is what the type of the document is made from.
  return Object.fromEntries(ordered.map(([name, report]) => [name, report(facts)])) as Omit<
    ReportDocument,
    'version' | 'generatedAt'
  >;
}

function rank(name: string): number {
  return first.includes(name) ? first.indexOf(name) : first.length;
}

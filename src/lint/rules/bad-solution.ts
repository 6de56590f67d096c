import { quote } from '../../model/quote.js';
import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question } from '../samples.js';

/** Only with `--prove`, which runs what authors wrote. */
export const badSolution: QuestionRule = {
  id: 'sql/bad-solution',
  scope: 'question',
  severity: 'error',
  why: 'An answer is right when it gives the rows of the solution: one that fails on its own tables, or gives none, lets nobody answer right.',
  help: 'mend the solution, or the tables it reads',
  bad: question('sql', 'setup: CREATE TABLE shop (id INTEGER)\nsolution: »SELECT town FROM shop'),
  good: question('sql', 'setup: CREATE TABLE shop (id INTEGER)\nsolution: SELECT count(id) FROM shop'),
  sampleProofs: {
    bad: { kind: 'failed', expected: 'rows', got: 'no such column: town' },
    good: { kind: 'proven', runtime: 'sqlite 3.50' },
  },

  check({ question: { kind }, node, proof }) {
    if (kind !== 'sql' || proof?.kind !== 'failed' || proof.tables === true) return [];
    const place = get(node, 'solution')?.place ?? headOf(node);
    return [{ place, message: `the solution should give ${proof.expected}: ${quote(proof.got)}` }];
  },
};

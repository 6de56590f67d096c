import { get } from '../../model/tree.js';
import { quote } from '../../model/quote.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question } from '../samples.js';

/** That there is no fixture is found on reading; that its script does not run, when it is run. */
export const missingFixture: QuestionRule = {
  id: 'sql/bad-fixture',
  scope: 'question',
  severity: 'error',
  why: 'A query is run against tables: without a fixture of the pack or a setup of its own there are none.',
  help: 'name a fixture of the pack, or mend the script that makes the tables',
  bad: question('sql', 'setup: »CREATE TABL shop (id INTEGER)\nsolution: SELECT id FROM shop'),
  good: question('sql', 'setup: CREATE TABLE shop (id INTEGER)\nsolution: SELECT count(id) FROM shop'),
  sampleProofs: {
    bad: { kind: 'failed', expected: 'tables', got: 'near "TABL": syntax error', tables: true },
    good: { kind: 'proven', runtime: 'sqlite 3.50' },
  },

  check({ node, proof }) {
    if (proof?.kind !== 'failed' || proof.tables !== true) return [];
    const place = (get(node, 'setup') ?? get(node, 'fixture'))?.place ?? headOf(node);
    return [{ place, message: `the script that makes the tables fails: ${quote(proof.got)}` }];
  },
};

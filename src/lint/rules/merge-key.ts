import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** A type of YAML 1.1 (yaml.org/type/merge.html) that 1.2 left out. */
export const mergeKey: LoaderRule = {
  id: 'yaml/merge-key',
  scope: 'loader',
  severity: 'error',
  why: 'YAML 1.2 dropped merge keys: some readers merge, others see a key named "<<", so one pack would mean two things.',
  bad: question(
    'open',
    `
    points:
      - &first {point: Names the cause, weight: 2}
      - {»<<: *first, point: Names the cure}
  `,
  ),
  good: question(
    'open',
    `
    points:
      - {point: Names the cause, weight: 2}
      - {point: Names the cure, weight: 2}
    model: The cause is a lock, and the cure is an index.
  `,
  ),
};

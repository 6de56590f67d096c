import type { PackRule, PackSubject } from '../rule.js';
import { manyChoices, pack } from '../samples.js';
import { binomialTail } from './reading/binomial.js';
import { asPercent, remarkAtPackId } from './reading/rates.js';

const fewest = 20;
const significance = 0.001;

/** Only where the options keep their order. The chance is that of any position, so it is held against each of them. */
export const keyPositionBias: PackRule = {
  id: 'pack/key-position-bias',
  scope: 'pack',
  severity: 'warn',
  why: 'Authors hide the key in the middle, and takers of tests guess there (Attali and Bar-Hillel 2003).',
  help: 'leave `shuffle: false` out, or spread the keys over the positions',
  url: 'https://doi.org/10.1111/j.1745-3984.2003.tb01099.x',
  bad: pack(
    manyChoices(20, () => ['Key', 'Guess', 'Lapse', 'Myth'], 'shuffle: false'),
    '»',
  ),
  good: pack(manyChoices(20, () => ['Key', 'Guess', 'Lapse', 'Myth'])),

  check(subject) {
    const keys = keysIn(subject);
    if (keys.length < fewest) return [];
    const positions = Math.max(...keys.map(({ options }) => options));
    const rates = Array.from({ length: positions }, (_, position) => rateAt(position, keys));
    const worst = rates.reduce((a, b) => (b.tail < a.tail ? b : a));
    // Of several positions one is the most frequent by chance alone (Bonferroni).
    if (worst.tail * positions >= significance) return [];
    const share = `${asPercent(worst.hits / worst.n)} of ${worst.n} choices that are not shuffled`;
    const message = `the key is option ${worst.position + 1} in ${share}; by chance it would be ${asPercent(worst.chance)}`;
    return remarkAtPackId(subject, message);
  },
};

interface KeyPosition {
  readonly position: number;
  readonly options: number;
}

function keysIn({ documents }: PackSubject): readonly KeyPosition[] {
  const read = documents.flatMap(({ questions }) => questions);
  return read.flatMap(({ question }) => {
    if (question.kind !== 'choice' || question.retired || question.body.shuffle) return [];
    const { options } = question.body;
    return [{ position: options.findIndex((option) => option.correct), options: options.length }];
  });
}

function rateAt(position: number, keys: readonly KeyPosition[]) {
  const having = keys.filter(({ options }) => options > position);
  const hits = having.filter((key) => key.position === position).length;
  const chance = having.reduce((sum, { options }) => sum + 1 / options, 0) / having.length;
  return { position, hits, n: having.length, chance, tail: binomialTail(hits, having.length, chance) };
}

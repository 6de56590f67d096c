import type { PackRule, PackSubject } from '../rule.js';
import { pack, manyChoices } from '../samples.js';
import { binomialTail } from './reading/binomial.js';
import { isLongest, keyAndOthers } from './reading/options.js';
import { asPercent, remarkAtPackId } from './reading/rates.js';

/** Fewer questions say nothing. */
const fewest = 20;
/** Above what a guesser would expect; a smaller difference helps nobody. */
const margin = 0.1;
const significance = 0.01;

/** With options of different number, the mean chance is used, which makes the test stricter (Hoeffding 1956). */
export const longestKeyRate: PackRule = {
  id: 'pack/longest-key-rate',
  scope: 'pack',
  severity: 'warn',
  why: 'Authors qualify what is right, so that keys grow long; whoever has noticed it scores without knowing anything.',
  help: 'shorten keys, or write wrong options with as much care',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: pack(
    manyChoices(20, () => ['A key with all its conditions', 'A guess', 'A lapse', 'A myth']),
    '»',
  ),
  good: pack(manyChoices(20, (index) => [index % 4 === 0 ? 'Keyed' : 'Key', 'Guess', 'Lapse', 'Myth'])),

  check(subject) {
    const tried = choicesIn(subject);
    const chance = tried.reduce((sum, { others }) => sum + 1 / (others.length + 1), 0) / tried.length;
    const hits = tried.filter(({ key, others }) => isLongest(key, others)).length;
    const often = hits / tried.length > chance + margin;
    if (tried.length < fewest || !often || binomialTail(hits, tried.length, chance) >= significance)
      return [];
    const share = `${asPercent(hits / tried.length)} of ${tried.length} choices`;
    const message = `the key is the longest option in ${share}; by chance it would be ${asPercent(chance)}`;
    return remarkAtPackId(subject, message);
  },
};

function choicesIn({ documents }: PackSubject) {
  const read = documents.flatMap(({ questions }) => questions);
  return read.flatMap(({ question }) => (question.retired ? [] : (keyAndOthers(question) ?? [])));
}

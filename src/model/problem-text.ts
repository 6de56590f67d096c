import { didYouMean } from './closest.js';
import { unreachable } from './exhaustive.js';
import type { ProblemFacts } from './problem.js';
import { quote } from './quote.js';

/** One sentence, without place and final full stop, that an author of packs understands. */
export function describeProblem(problem: ProblemFacts): string {
  switch (problem.rule) {
    case 'yaml/syntax':
      return problem.hint === undefined ? problem.detail : `${problem.detail}; ${problem.hint}`;
    case 'yaml/encoding':
    case 'yaml/alias':
    case 'schema/pack':
      return problem.detail;
    case 'yaml/control-char':
      return `the character U+${hex(problem.codePoint)} is not allowed in a pack: it could act on a terminal`;
    case 'yaml/duplicate-key':
      return `the key ${quote(problem.key)} is here twice; the first one is on line ${problem.firstLine}`;
    case 'yaml/tag':
      return `the tag ${quote(problem.tag)} has no meaning in a pack; leave it out, or put the text in quotes`;
    case 'yaml/merge-key':
      return 'merge keys ("<<") are not part of YAML 1.2; write the keys out';
    case 'yaml/depth':
      return `nested deeper than ${problem.limit} levels`;
    case 'schema/unknown-key':
      return `unknown key ${quote(problem.key)} in ${problem.where}${didYouMean(problem.key, problem.known)}`;
    case 'schema/missing-key':
      return `${problem.where} needs the key "${problem.key}"`;
    case 'schema/enum':
      return `${problem.found} is not one of ${problem.allowed.join(', ')}${suggestion(problem)}`;
    case 'schema/type':
      return `expected ${problem.expected}, found ${problem.found}${forgottenSpace(problem)}`;
    case 'schema/range':
    case 'schema/format':
      return `expected ${problem.expected}, found ${problem.found}`;
    case 'pack/duplicate-id':
      return `the id ${quote(problem.id)} is already used at ${problem.other}; each needs its own`;
    case 'mcq/no-key':
    case 'mcq/multiple-keys':
    case 'mcq/too-few-options':
    case 'mcq/duplicate-option':
    case 'number/non-finite':
    case 'text/empty-accept':
    case 'text/bad-pattern':
    case 'order/duplicate-item':
    case 'order/too-few':
    case 'match/duplicate':
    case 'sql/bad-fixture':
    case 'code/no-tests':
    case 'open/no-points':
      return problem.detail;
    default:
      return unreachable(problem);
  }
}

/** `- text:foo` and `-foo` are texts to YAML. */
function forgottenSpace({ expected, found }: { expected: string; found: string }): string {
  if (expected.endsWith('mapping') && /^the text "[A-Za-z_][\w-]*:[^\s/]/.test(found))
    return '; write a space after the colon, such as `text: foo`';
  return expected.startsWith('a list') && found.startsWith('the text "-')
    ? '; write a space after each dash'
    : '';
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}

/** Beside slips of the finger, what is shorter or longer than meant: `bool`, `middle`. */
function suggestion(problem: { found: string; allowed: readonly string[] }): string {
  const word = /"(.*)"/.exec(problem.found)?.[1] ?? problem.found;
  const begins = problem.allowed.filter((name) => name.startsWith(word) || word.startsWith(name));
  const [only, ...more] = word.length < 3 ? [] : begins;
  const near = didYouMean(word, problem.allowed);
  return near !== '' || only === undefined || more.length > 0 ? near : `; did you mean "${only}"?`;
}

import { kindOf, type Question } from '../../../model/question.js';
import type { FiledRemark, Run } from '../../rule.js';
import {
  askedQuestions,
  choicesOf,
  contentOf,
  type FiledQuestion,
  remarkAtHead,
  whereabouts,
} from './all-questions.js';
import { earlierCandidates, jaccard, type Triples, triplesOf } from './similar.js';

/** From here on two questions share so much that knowing one is knowing the other. */
const least = 0.6;
/** Shorter questions differ by the one word that matters: how many bits has a short, how many has a long? */
const fewestTriples = 12;

/** Questions that repeat an earlier one in slightly other words: one remark each, against the first before it. */
export function nearDuplicates(run: Run): readonly FiledRemark[] {
  const questions = askedQuestions(run).map((read) => ({
    read,
    triples: triplesOf(partsOf(read.question)),
  }));
  const long = questions.filter(({ triples }) => triples.length >= fewestTriples);
  const candidates = earlierCandidates(long.map(({ triples }) => triples));
  return long.flatMap((own, index) => {
    const like = (other: Read) => isLike(own, other);
    const first = candidates[index]?.flatMap((earlier) => long[earlier] ?? []).find(like);
    if (first === undefined || isSame(own.read.question, first.read.question)) return [];
    const share = Math.round(jaccard(own.triples, first.triples) * 100);
    const message = `this question shares ${share} % of its wording with ${whereabouts(first.read)}`;
    return [remarkAtHead(own.read, message)];
  });
}

/** What other rules have told already. */
function isSame(one: Question, other: Question): boolean {
  return one.id === other.id || contentOf(one) === contentOf(other);
}

interface Read {
  readonly read: FiledQuestion;
  readonly triples: Triples;
}

/** Several questions may well be asked about the same long piece of code, so words must be alike as well. */
function isLike(one: Read, other: Read): boolean {
  if (jaccard(one.triples, other.triples) < least) return false;
  if (one.read.question.code === undefined) return true;
  return jaccard(triplesOf(wordsOf(one.read.question)), triplesOf(wordsOf(other.read.question))) >= least;
}

function partsOf(question: Question): readonly string[] {
  return [question.code?.source ?? '', ...wordsOf(question)];
}

/** The key belongs to it where there are no choices: the same words with another answer ask something else. */
function wordsOf(question: Question): readonly string[] {
  const choices = choicesOf(question);
  return [question.prompt, ...(choices.length > 0 ? choices : kindOf(question).key(question.body).lines)];
}

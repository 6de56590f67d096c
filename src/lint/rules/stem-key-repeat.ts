import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { contentWords, indexOf } from './reading/cues.js';
import { keyAndOthers, type Option, optionNode } from './reading/options.js';

/** Only where no wrong option takes up a word of the prompt: a cue that all options give is none. */
export const stemKeyRepeat: QuestionRule = {
  id: 'cue/stem-key-repeat',
  scope: 'question',
  severity: 'info',
  why: 'A word that only the prompt and the key share gives the key away to whoever looks for an echo.',
  help: 'use another word in the key, or the same one in a wrong option',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('What keeps two writers from a conflict?', [
    '»Detecting the conflict',
    'A larger cache',
    'An index',
  ]),
  good: choice('What keeps two writers from a conflict?', [
    'A conflict check',
    'Conflict by design',
    'An index',
  ]),

  check({ question, node }) {
    const found = keyAndOthers(question);
    if (found === undefined) return [];
    const folded = question.prompt.toLowerCase();
    const candidates = [...contentWords(found.key.text)].filter((word) => folded.includes(word));
    if (candidates.length === 0) return [];
    const prompt = contentWords(question.prompt);
    const word = candidates.find((each) => prompt.has(each));
    const shared = ({ text }: Option) => [...contentWords(text)].some((each) => prompt.has(each));
    if (word === undefined || found.others.some(shared)) return [];
    const place = optionNode(node, indexOf(question, found.key))?.place;
    const message = `only the key repeats a word of the prompt: "${word}..."`;
    return place === undefined ? [] : [{ place, message }];
  },
};

import type { Result } from '../../drill/ports.js';
import {
  type SpokenForm,
  spokenForm,
  type StarForm,
  starForm,
  wordsPerMinute,
} from '../../model/spoken-form.js';
import { count, duration, percent, wrapped } from './layout.js';
import type { TextStyle } from './text-style.js';

/**
 * How an open answer is built: its length against the time and, of a story, its parts; of one that was said aloud,
 * the time it took. Hints, no verdict.
 */
export function formText({ response, seconds, asked: { question } }: Result, { width }: TextStyle): string {
  if (question.kind !== 'open' || typeof response !== 'string') return '';
  if (response.trim() === '') return wrapped(timeHint(seconds, question.seconds), width);
  const form = spokenForm(response);
  if (form.words === 0) return '';
  const star = question.body.form === 'star' ? starForm(response) : undefined;
  const hints = [
    lengthHint(form, question.seconds),
    ...paceHints(form.words, seconds),
    ...(star === undefined ? [] : starHints(star)),
  ];
  const head = wrapped('How it is built (a count, not a verdict):', width);
  return [head, ...hints.map((hint) => wrapped(`  - ${hint}`, width))].join('\n');
}

function timeHint(used: number, given: number): string {
  const times = `From the question to your Enter: ${Math.round(used)} s of the ${given} s there are`;
  if (used > given * 1.1) return `${times}. Say it shorter.`;
  return used < given / 2 ? `${times}. There is time to say more.` : `${times}.`;
}

/** Nobody types as fast: that text was pasted, or written elsewhere. */
const fastestTyping = 120;

/** Too few words or seconds make no pace. */
const fewest = 5;

function paceHints(words: number, seconds: number): readonly string[] {
  const pace = Math.round((words / seconds) * 60);
  const measured = words >= fewest && seconds >= fewest && pace <= fastestTyping;
  return measured ? [`Typed at ${pace} words a minute, from the question to the end of the answer.`] : [];
}

function lengthHint({ words, speakingSeconds }: SpokenForm, seconds: number): string {
  const said = `${count(words, 'word')}, about ${duration(speakingSeconds)} aloud at ${wordsPerMinute} words a minute`;
  const over = speakingSeconds - seconds;
  if (over > seconds * 0.1) return `${said}: ${duration(over)} more than the ${duration(seconds)} there are.`;
  const room = Math.round((-over / 60) * wordsPerMinute);
  return speakingSeconds < seconds / 2
    ? `${said}: in the ${duration(seconds)} there are, there is room for ${count(room, 'more word')}.`
    : `${said}: it fits the ${duration(seconds)} there are.`;
}

function starHints({ shares, i, we, numbersInResult }: StarForm): readonly string[] {
  const { situation, action, result } = shares;
  const parts = `Situation ${percent(situation)}, action ${percent(action)}, result ${percent(result)} of the words`;
  return [
    `${parts}${action < 0.4 ? '; the action is what they ask for' : ''}.`,
    ...(action > 0 ? [`In the action, "I" stands ${times(i)} and "we" ${times(we)}${share(i, we)}.`] : []),
    ...(result === 0 ? ['No result was recognized: say how it ended.'] : [numberHint(numbersInResult)]),
  ];
}

function share(i: number, we: number): string {
  return we > i ? ': tell what you did yourself' : '';
}

function numberHint(numbers: boolean): string {
  return numbers
    ? 'The result holds a number.'
    : 'The result holds no number yet: how much, how many, how fast?';
}

function times(n: number): string {
  return n === 0 ? 'nowhere' : n === 1 ? 'once' : `${n} times`;
}

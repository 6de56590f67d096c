import type { ReportDocument } from '../../document.js';
import { flagSentence, weakSentence } from '../../sentences.js';
import { count } from '../../words.js';
import type { Screen } from '../format.js';
import { entries, explained, heading, sentences } from './lines.js';

const questionsShown = 3;

/** The questions to look at again, and how many were flagged. */
export function weakestLines({ weakest, flags }: ReportDocument, screen: Screen): readonly string[] {
  const flagged = `${count(flags.length, 'flagged question')}: prep report --items`;
  const hint = flags.length === 0 ? [] : sentences([flagged], screen);
  if (weakest.length === 0) return hint;
  const lines = weakest.slice(0, questionsShown).map(weakSentence);
  return [
    ...heading('Questions to look at again', screen),
    ...entries(lines, screen),
    ...explained(['weakest'], screen),
    ...hint,
  ];
}

/** Every flagged question with its note. */
export function flagLines({ flags }: ReportDocument, screen: Screen): readonly string[] {
  if (flags.length === 0) return sentences(['No question is flagged; f does that in a drill.'], screen);
  return [...heading('Flagged questions', screen), ...entries(flags.map(flagSentence), screen)];
}

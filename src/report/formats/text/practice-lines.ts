import type { ReportDocument } from '../../document.js';
import {
  calibrationSentence,
  dueSentence,
  skillSentence,
  timeSentence,
  totalsSentences,
} from '../../sentences.js';
import type { Screen } from '../format.js';
import { beside, entries, explained, heading, sentences } from './lines.js';

/** What was done so far. */
export function practiceLines(document: ReportDocument, screen: Screen): readonly string[] {
  const said = [
    ...totalsSentences(document.totals),
    `${dueSentence(document)} ${timeSentence(document)}`.trim(),
  ];
  return [...heading('So far', screen), ...sentences(said, screen), ...explained(['totals'], screen)];
}

/** Skills, and beside them how often the learner was right when sure. */
export function skillLines({ skills, calibration }: ReportDocument, screen: Screen): readonly string[] {
  const left = ['Skills', ...skills.map(skillSentence)];
  const right =
    calibration.length === 0 ? [] : ['How sure you were', ...calibration.map(calibrationSentence)];
  const [title = '', ...lines] = screen.accessible ? [...left, ...right] : beside(left, right, screen.width);
  const names = right.length === 0 ? (['skills'] as const) : (['skills', 'calibration'] as const);
  return [screen.paint.strong(title), ...entries(lines, screen), ...explained(names, screen)];
}

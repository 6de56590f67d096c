import type { ReportDocument } from '../../document.js';
import { honestySentence, interviewSentence, noInterviewSentence, outlookSentence } from '../../sentences.js';
import { range } from '../../words.js';
import type { Screen } from '../format.js';
import { explained, heading, sentences } from './lines.js';

/** The day, how ready the learner is, and what will come of studying or stopping. */
export function headline(document: ReportDocument, screen: Screen): readonly string[] {
  const { interview, totals } = document;
  const day = interview === null ? [] : heading(interviewSentence(interview), screen);
  if (totals.reviews === 0) return day;
  const body =
    interview === null ? withoutDay(document, screen) : sentences([outlookSentence(interview)], screen);
  const names = interview === null ? (['readiness'] as const) : (['readiness', 'forecast'] as const);
  return [...day, ...body, ...explained(names, screen), ...honestyLines(document, screen)];
}

function withoutDay(document: ReportDocument, screen: Screen): readonly string[] {
  const ready = `Readiness now: ${range(document.readinessNow)}.`;
  return [...heading(ready, screen), ...sentences([noInterviewSentence(document)], screen)];
}

function honestyLines({ honesty }: ReportDocument, screen: Screen): readonly string[] {
  if (honesty === null) return [];
  return [...sentences([honestySentence(honesty)], screen), ...explained(['honesty'], screen)];
}

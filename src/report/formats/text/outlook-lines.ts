import type { InterviewReport, ReportDocument } from '../../document.js';
import { count, percent } from '../../words.js';
import type { Screen } from '../format.js';
import { plot, spanOf } from '../plot.js';
import { calendarGrid, daysLines } from './days-lines.js';
import { beside, draws, explained, sentences } from './lines.js';

const height = 7;
const calendarWidth = 26;
const widestPlot = 64;
/** Fewer days than this make no curve. */
const fewestDays = 3;

/** The forecast as a curve, and beside it the weeks behind; in words where pictures are no use. */
export function outlookLines(document: ReportDocument, screen: Screen): readonly string[] {
  const { interview } = document;
  if (interview === null || interview.forecast.length < fewestDays || interview.minutes === 0)
    return daysLines(document, screen);
  if (!draws(screen)) return [...spoken(interview, screen), ...daysLines(document, screen)];
  const calendar = calendarGrid(document);
  const together = screen.width >= 40 + calendarWidth;
  const width = Math.min(widestPlot, screen.width - (together ? calendarWidth : 0));
  const [title = '', ...lines] = beside(curves(interview, width), calendar, screen.width);
  return [screen.paint.strong(title), ...lines, ...explained(['days'], screen)];
}

function curves({ forecast, minutes }: InterviewReport, width: number): readonly string[] {
  const drawn = [
    { sign: '*', shares: forecast.map(({ readiness }) => readiness) },
    { sign: '.', shares: forecast.map(({ stopped }) => stopped) },
  ];
  const ends = [forecast[0]?.date ?? '', forecast.at(-1)?.date ?? ''] as const;
  const long = `Readiness: * with ${minutes} min a day, . without`;
  const title = long.length <= width ? long : 'Readiness: * studied, . not';
  return [title.slice(0, width), ...plot(drawn, { width, height, shares: spanOf(drawn) }, [...ends])];
}

/** At most six days, evenly apart, the last among them. */
function spoken({ forecast, minutes }: InterviewReport, screen: Screen): readonly string[] {
  const step = Math.max(1, Math.ceil(forecast.length / 6));
  const some = forecast.filter((_, index) => (forecast.length - 1 - index) % step === 0);
  const lines = some.map(
    ({ date, readiness, stopped }) =>
      `${date}: ${percent(readiness)} with ${count(minutes, 'minute')} a day, ${percent(stopped)} without.`,
  );
  return sentences(['Readiness by day:', ...lines], screen);
}

import { dayName, weekdayOf } from '../../model/calendar.js';
import { type Curve, plot } from '../../report/formats/plot.js';
import { withStudy } from '../../report/words.js';
import type { Aim } from '../aim.js';
import { clean } from '../clean.js';
import type { Paint } from '../paint.js';
import { count, hanging, percent, wrapped } from '../terminal/layout.js';
import type { PlanArea, PlanDay, PlanDocument } from './document.js';

export interface PlanScreen {
  readonly width: number;
  readonly paint: Paint;
  /** No pictures made of characters: they are read aloud. */
  readonly accessible: boolean;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const plotSize = { width: 64, height: 9 };

/** The plan for people: the day, what the minutes do, what is weighed how, notes, and what to do next. */
export function planText(document: PlanDocument, aim: Aim, screen: PlanScreen): string {
  const { width, paint } = screen;
  const blocks = [
    paint.strong(wrapped(headline(document, aim), width)),
    wrapped(clean(scopeLine(document)), width),
    outlookText(document, screen),
    weightsText(document.areas, screen),
    notesText(document, screen),
    paint.strong(`Next: ${document.next}`),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headline({ interview, minutes }: PlanDocument, { past, interview: aimed }: Aim): string {
  const time =
    minutes === null
      ? 'No minutes a day are set: prep plan --minutes 20'
      : `${count(minutes, 'minute')} a day.`;
  if (interview === null || aimed === null) {
    const none = past === null ? 'No interview date is set' : `The interview of ${dayName(past)} has passed`;
    return `${none}, so this looks 30 days ahead. Set one with: prep plan --interview DATE. ${time}`;
  }
  const day = weekdays[weekdayOf(aimed.day) - 1] ?? '';
  return `Interview: ${day} ${interview.date}, ${inDays(interview.daysLeft)}. ${time}`;
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function scopeLine({ levels, languages }: PlanDocument): string {
  const parts = [
    ...(levels.length === 0 ? [] : [`questions for ${levels.join(', ')}`]),
    ...(languages.length === 0 ? [] : [`code in ${languages.join(', ')}`]),
  ];
  return parts.length === 0
    ? ''
    : `Asked: ${parts.join('; ')}. All again with: prep plan --level all --language all`;
}

function outlookText(document: PlanDocument, screen: PlanScreen): string {
  const { forecast, readinessNow, readiness, minutesForecast: minutes } = document;
  const last = forecast.at(-1);
  const day = document.interview === null ? 'in 30 days' : 'on the day';
  const now = `Readiness now: ${percent(readinessNow)}.`;
  if (last === undefined || document.interview?.daysLeft === 0)
    return wrapped(`${now} The day is here: look at your notes, and go.`, screen.width);
  const both = [
    now,
    `If you stop now, ${percent(readiness)} ${day}.`,
    minutes === 0
      ? 'With 0 minutes a day it stays there.'
      : withStudy(minutes, last, document.interview?.date),
  ].join(' ');
  const meaning = screen.paint.dim(
    wrapped(
      'Readiness: the share of the interview you would know, guessing left out, areas weighed as below.',
      screen.width,
    ),
  );
  return [wrapped(both, screen.width), ...daysText(forecast, minutes, screen), meaning].join('\n');
}

function daysText(forecast: readonly PlanDay[], minutes: number, screen: PlanScreen): readonly string[] {
  const [first, last] = [forecast[0], forecast.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (screen.accessible) return spoken(forecast);
  if (forecast.length < 3) return [];
  const curves: readonly Curve[] = [
    { sign: '*', shares: forecast.map(({ readiness }) => readiness) },
    { sign: '.', shares: forecast.map(({ stopped }) => stopped) },
  ];
  const size = { ...plotSize, width: Math.min(plotSize.width, screen.width) };
  const legend = `* with ${count(minutes, 'minute')} a day   . without study`;
  return ['', ...plot(curves, size, [first.date, last.date]), wrapped(legend, screen.width), ''];
}

/** At most ten days, evenly apart, the last among them. */
function spoken(forecast: readonly PlanDay[]): readonly string[] {
  const step = Math.max(1, Math.ceil(forecast.length / 10));
  const some = forecast.filter((_, index) => (forecast.length - 1 - index) % step === 0);
  return some.map(({ date, readiness, stopped }) => {
    return `${date}: ${percent(readiness)} with study, ${percent(stopped)} without.`;
  });
}

function weightsText(areas: readonly PlanArea[], { width, paint, accessible }: PlanScreen): string {
  const heading = paint.strong('What the interview weighs');
  // Two columns where there is room for both, one below the other elsewhere.
  const longest = Math.max(...areas.map(({ title }) => title.length));
  // Side by side only where there is room for some words.
  const stacked = accessible || width < longest + 20;
  const lines = areas.map(({ title, weight, words, questions }) => {
    const why = words.length === 0 ? '' : `${words.slice(0, 6).join(', ')}${words.length > 6 ? ', ...' : ''}`;
    const share = weight === 0 ? 'left out' : `${weight}`;
    if (stacked)
      return wrapped(
        `${title}: ${share}, ${count(questions, 'question')}${why === '' ? '' : `; ${why}`}`,
        width,
      );
    return hanging(`  ${title.padEnd(longest)}  ${share.padEnd(4)} `, why, width).trimEnd();
  });
  const hint = paint.dim(
    wrapped('Change one with: prep plan --weight AREA=NUMBER (0 leaves it out).', width),
  );
  return [heading, ...lines, hint].join('\n');
}

function notesText({ notes }: PlanDocument, { width, paint }: PlanScreen): string {
  if (notes.length === 0) return '';
  const lines = notes.map((note, index) => hanging(`  ${index + 1}. `, clean(note), width));
  return [paint.strong('Notes for the day'), ...lines].join('\n');
}

import { type Day, dayName, dayNamed, weekdayOf } from '../../../model/calendar.js';
import type { DayReport, ReportDocument } from '../../document.js';
import { count, duration } from '../../words.js';
import type { Screen } from '../format.js';
import { draws, explained, heading, sentences } from './lines.js';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weeksShown = 8;
const signs = { none: '.', few: '-', some: '+', many: '#' };
const legend = '- 1  + 10  # 20 answers';

/** The last weeks, a sign a day. */
export function daysLines(document: ReportDocument, screen: Screen): readonly string[] {
  const { days } = document;
  if (days.length === 0) return [];
  if (!draws(screen)) return spoken(document, screen);
  const [title = '', ...grid] = calendarGrid(document);
  return [...heading(title, screen), ...grid, ...explained(['days'], screen)];
}

/** A heading, a line a weekday with a sign a week, and what the signs mean. */
export function calendarGrid({ days, generatedDay }: CalendarDays): readonly string[] {
  const today = dayNamed(generatedDay) ?? 0;
  const monday = today + 1 - weekdayOf(today) - 7 * (weeksShown - 1);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const rows = weekdays.map((name, weekday) => {
    const cells = Array.from({ length: weeksShown }, (_, week) => {
      const day = monday + 7 * week + weekday;
      return day > today ? ' ' : signOf(byDate.get(dayName(day)));
    });
    return `${name} ${cells.join(' ')}`.trimEnd();
  });
  return ['Days practised', ...rows, legend];
}

type CalendarDays = Pick<ReportDocument, 'days' | 'generatedDay'>;

function signOf(day: DayReport | undefined): string {
  if (day === undefined) return signs.none;
  if (day.answers >= 20) return signs.many;
  return day.answers >= 10 ? signs.some : signs.few;
}

/** The last days with answers, in sentences. */
function spoken({ days, generatedDay }: CalendarDays, screen: Screen): readonly string[] {
  const today = dayNamed(generatedDay) ?? 0;
  const recent = days.filter(({ date }) => dayIn(date) > today - 7 * weeksShown);
  const last = recent.slice(-7).map(({ date, answers, minutes }) => {
    return `${date}: ${count(answers, 'answer')}, ${duration(minutes)}.`;
  });
  const practised = `Practised on ${count(recent.length, 'day')} of the last ${7 * weeksShown}.`;
  return [...sentences([practised, ...last], screen), ...explained(['days'], screen)];
}

function dayIn(date: string): Day {
  return dayNamed(date) ?? 0;
}

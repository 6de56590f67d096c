import { dayName, dayNamed, weekdayOf } from '../../../model/calendar.js';
import type { DayReport, ReportDocument } from '../../document.js';
import { count } from '../../words.js';
import { html, type Markup, none } from './markup.js';
import { picture } from './picture.js';

const weeks = 12;
const step = 20;
const left = 36;
const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

/** The last twelve weeks, a square a day and a column a week. */
export function daysChart({ days, generatedDay }: Pick<ReportDocument, 'days' | 'generatedDay'>): Markup {
  if (days.length === 0) return none;
  const today = dayNamed(generatedDay) ?? 0;
  const monday = today + 1 - weekdayOf(today) - 7 * (weeks - 1);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const squares = Array.from({ length: today - monday + 1 }, (_, index) => {
    const date = dayName(monday + index);
    return square(index, date, byDate.get(date));
  });
  const description = `Practised on ${count(days.length, 'day')} of the last ${squares.length}.`;
  const about = {
    id: 'days',
    title: 'Days practised',
    description,
    width: left + weeks * step,
    height: 7 * step,
  };
  const names = weekdays.map((name, row) => html`<text x="0" y="${row * step + 14}">${name}</text>`);
  return html`<figure>
    ${picture(about, [...names, ...squares])}
    <figcaption>
      ${description} The stronger the colour, the more answers: none, up to 9, up to 19, 20 and more.
    </figcaption>
  </figure>`;
}

function square(index: number, date: string, day: DayReport | undefined): Markup {
  const x = left + Math.floor(index / 7) * step;
  const y = (index % 7) * step;
  const label = `${date}: ${count(day?.answers ?? 0, 'answer')}`;
  return html`<rect
    class="heat${levelOf(day)}"
    x="${x}"
    y="${y}"
    width="${step - 3}"
    height="${step - 3}"
    rx="3"
    ><title>${label}</title></rect
  >`;
}

function levelOf(day: DayReport | undefined): number {
  if (day === undefined) return 0;
  if (day.answers >= 20) return 3;
  return day.answers >= 10 ? 2 : 1;
}

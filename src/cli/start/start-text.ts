import { clean } from '../clean.js';
import type { Paint } from '../paint.js';
import { dayName } from '../../model/calendar.js';
import { count, hanging, percent, wrapped } from '../terminal/layout.js';
import type { Today } from './today.js';

/** The first screen, short enough for 12 lines of 40 columns. */
export function startText(today: Today, { width, paint }: { width: number; paint: Paint }): string {
  const { drill, all } = today;
  const parts = [`${drill.due} due`, `${drill.new} new`];
  const lines = [
    ...interviewLines(today, width).map((line) => paint.strong(line)),
    paint.strong(wrapped(`Today: ${count(drill.questions, 'question')}, ${parts.join(', ')}.`, width)),
    wrapped(`In all packs: ${all.due} due, ${all.new} of ${all.questions} new.${dueHint(today)}`, width),
    ...weakLines(today, width),
    ...streakLines(today, width),
    ...notesLines(today, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** With a day ahead, what is due may be worth less than what is new. */
function dueHint({ drill, all }: Today): string {
  return all.due > 0 && drill.due === 0 ? ' What is due: prep drill --mode due' : '';
}

function weakLines({ weakest, answers }: Today, width: number): readonly string[] {
  if (weakest.length === 0) {
    const said = answers === 0 ? 'No answers yet' : `${count(answers, 'answer')} so far`;
    return [wrapped(`${said}: too few to say where you are weak.`, width)];
  }
  const areas = weakest.map((area) => `  ${area.title}: ${percent(area.mastery.mean)}`);
  return ['Weakest areas:', ...areas.map((line) => wrapped(line, width))];
}

function streakLines({ streakDays }: Today, width: number): readonly string[] {
  return streakDays === 0 ? [] : [wrapped(`Days in a row with an answer: ${streakDays}.`, width)];
}

function interviewLines({ interview, past, minutes }: Today, width: number): readonly string[] {
  const time =
    minutes === null
      ? ''
      : ` ${minutes < 1 ? 'The minutes of today are done.' : `${count(Math.round(minutes), 'minute')} left today.`}`;
  if (past !== null) {
    const next = 'The next one: prep plan --interview DATE';
    return [wrapped(`The interview of ${dayName(past)} has passed. ${next}`, width)];
  }
  if (interview === null) return time === '' ? [] : [wrapped(time.trim(), width)];
  const when = ['today', 'tomorrow'][interview.daysLeft] ?? `in ${interview.daysLeft} days`;
  return [wrapped(`Interview ${when}, on ${dayName(interview.day)}.${time}`, width)];
}

function notesLines({ notes }: Today, width: number): readonly string[] {
  if (notes.length === 0) return [];
  return ['Your notes:', ...notes.map((note) => hanging('  - ', clean(note), width))];
}

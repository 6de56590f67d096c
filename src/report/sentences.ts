import { dayNamed, weekdayOf } from '../model/calendar.js';
import type {
  CalibrationReport,
  FlagReport,
  HonestyReport,
  InterviewReport,
  ReportDocument,
  SkillReport,
  TotalsReport,
  WeakQuestion,
} from './document.js';
import { visible } from './visible.js';
import { count, duration, percent, range, withStudy } from './words.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const areasNamed = 3;

export function interviewSentence({ date, daysLeft }: InterviewReport): string {
  const weekday = weekdays[weekdayOf(dayNamed(date) ?? 0) - 1] ?? '';
  return `Interview: ${weekday} ${date}, ${inDays(daysLeft)}.`;
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** How ready the learner is, and will be on the day with and without study. */
export function outlookSentence(interview: InterviewReport): string {
  const { readinessNow, readiness, low, high, minutes, forecast, daysLeft, date } = interview;
  const now = `Readiness now: ${percent(readinessNow)}.`;
  const last = forecast.at(-1);
  if (last === undefined || daysLeft === 0) return `${now} The day is here: look at your notes, sleep, go.`;
  const stopped = `If you stop now, ${range({ mean: readiness, low, high })} on the day.`;
  const studied =
    minutes === 0
      ? 'With 0 minutes a day it stays there: prep plan --minutes 20'
      : withStudy(minutes, last, date);
  return `${now} ${stopped} ${studied}`;
}

export function noInterviewSentence({ pastInterview }: Pick<ReportDocument, 'pastInterview'>): string {
  const none =
    pastInterview === null ? 'No interview date is set' : `The interview of ${pastInterview} has passed`;
  return `${none}. To see what to expect on the day: prep plan --interview DATE`;
}

export function honestySentence({ forecasts, meanError }: HonestyReport): string {
  const points = count(Math.round(meanError * 100), 'point');
  return `Forecasts so far were off by ${points} on average (${forecasts} of them).`;
}

export function totalsSentences(totals: TotalsReport): readonly string[] {
  const { reviews, sessions, minutes, accuracy, questionsSeen, questions, streakDays } = totals;
  const work = `${count(reviews, 'answer')} in ${count(sessions, 'session')}, ${duration(minutes)} in all.`;
  const score = accuracy === null ? [] : [`${percent(accuracy)} right on average.`];
  const seen = `${questionsSeen} of ${count(questions, 'question')} seen.`;
  const streak = streakDays > 0 ? [`Practised ${count(streakDays, 'day')} in a row.`] : [];
  return [[work, ...score].join(' '), [seen, ...streak].join(' ')];
}

export function dueSentence({ areas }: Pick<ReportDocument, 'areas'>): string {
  const due = areas.reduce((sum, area) => sum + area.due, 0);
  if (due === 0) return 'Nothing is due: what you have learned is still fresh.';
  return `${count(due, 'question is', 'questions are')} due for another look.`;
}

/** The areas that took most time; empty where all took less than a minute. */
export function timeSentence({ areas }: Pick<ReportDocument, 'areas'>): string {
  const most = areas.filter(({ minutes }) => minutes >= 1).toSorted((a, b) => b.minutes - a.minutes);
  const named = most.slice(0, areasNamed).map(({ area, minutes }) => `${area} ${Math.round(minutes)} min`);
  return named.length === 0 ? '' : `Most time: ${named.join(', ')}.`;
}

export function skillName(skill: SkillReport['skill']): string {
  return skill.charAt(0).toUpperCase() + skill.slice(1).replaceAll('-', ' ');
}

export function skillSentence({ skill, reviews, accuracy }: SkillReport): string {
  if (accuracy === null) return `${skillName(skill)}: no answers yet`;
  return `${skillName(skill)}: ${percent(accuracy)} right (${count(reviews, 'answer')})`;
}

export const confidenceNames = { sure: 'Sure', unsure: 'Unsure', guess: 'A guess' } as const;

export function calibrationSentence({ confidence, answers, accuracy }: CalibrationReport): string {
  const name = confidenceNames[confidence];
  return accuracy === null
    ? `${name}: no answers`
    : `${name}: ${percent(accuracy)} right (${count(answers, 'answer')})`;
}

export function weakSentence({ question, recallNow, lapses }: WeakQuestion): string {
  // Right after a miss the key is still fresh, which says nothing about the days to come.
  const chance = recallNow > 0.9 ? 'missed just now' : `${percent(recallNow)} likely known`;
  const words = `${visible(question)}: ${chance}`;
  return lapses > 0 ? `${words}, missed again ${count(lapses, 'time')}` : words;
}

export function flagSentence({ question, date, note, exists }: FlagReport): string {
  const gone = exists ? '' : ', no longer in a pack';
  const noted = note === null || visible(note) === '' ? '' : `: ${visible(note)}`;
  return `${visible(question)} (${date}${gone})${noted}`;
}

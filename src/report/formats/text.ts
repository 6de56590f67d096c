import type { ReportDocument, SkillReport, TotalsReport, WeakQuestion } from '../document.js';
import { plain } from '../paint.js';
import { count, duration, hanging, percent, wrap } from '../words.js';
import { areaLines } from './area-lines.js';
import type { Format, Screen } from './format.js';

const narrowest = 20;
const questionsShown = 5;

/** The report for people: areas first, then what was done, then what to do next. */
export const text: Format = (document, { width = 80, paint = plain } = {}) => {
  const screen = { width: Math.max(narrowest, width), paint };
  const lines = document.totals.reviews === 0 ? nothingYet(document, screen) : wholeReport(document, screen);
  return `${lines.join('\n')}\n`;
};

function nothingYet({ next }: ReportDocument, { width }: Screen): string[] {
  return wrap(`You have not answered any question yet. To begin, run: ${next}`, width);
}

function wholeReport(document: ReportDocument, screen: Screen): string[] {
  const { width, paint } = screen;
  return [
    ...areaLines(document.areas, screen),
    paint.strong('So far'),
    ...[...totalsSentences(document.totals), dueSentence(document)].flatMap((each) => wrap(each, width)),
    '',
    paint.strong('Skills'),
    ...document.skills.map(skillSentence).flatMap((line) => hanging(line, width)),
    '',
    ...weakestLines(document.weakest, screen),
    ...wrap(`Next: ${document.next}`, width).map((line) => paint.strong(line)),
  ];
}

function totalsSentences(totals: TotalsReport): string[] {
  const { reviews, sessions, minutes, accuracy, questionsSeen, questions, streakDays } = totals;
  const work = `${count(reviews, 'answer')} in ${count(sessions, 'session')}, ${duration(minutes)} in all.`;
  const score = accuracy === null ? [] : [`${percent(accuracy)} right on average.`];
  const seen = `${questionsSeen} of ${count(questions, 'question')} seen.`;
  const streak = streakDays > 0 ? [`Practised ${count(streakDays, 'day')} in a row.`] : [];
  return [[work, ...score].join(' '), [seen, ...streak].join(' ')];
}

function dueSentence({ areas }: ReportDocument): string {
  const due = areas.reduce((sum, area) => sum + area.due, 0);
  if (due === 0) return 'Nothing is due: what you have learned is still fresh.';
  return `${count(due, 'question is', 'questions are')} due for another look.`;
}

function skillSentence({ skill, reviews, accuracy }: SkillReport): string {
  const name = skill.charAt(0).toUpperCase() + skill.slice(1).replaceAll('-', ' ');
  if (accuracy === null) return `${name}: no answers yet`;
  return `${name}: ${percent(accuracy)} right (${count(reviews, 'answer')})`;
}

function weakestLines(weakest: readonly WeakQuestion[], { width, paint }: Screen): string[] {
  if (weakest.length === 0) return [];
  const lines = weakest.slice(0, questionsShown).flatMap(({ question, recallNow, lapses }) => {
    // Right after a miss the key is still fresh, which says nothing about the days to come.
    const chance = recallNow > 0.9 ? 'missed just now' : `${percent(recallNow)} likely to be remembered`;
    const words = `${question}: ${chance}`;
    return hanging(lapses > 0 ? `${words}, missed again ${count(lapses, 'time')}` : words, width);
  });
  return [...wrap('Questions to look at again', width).map((line) => paint.strong(line)), ...lines, ''];
}

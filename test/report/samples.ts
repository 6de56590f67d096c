import { dayOf } from '../../src/model/calendar.js';
import { fullQuestionId } from '../../src/model/ids.js';
import type { Review } from '../../src/model/review.js';
import { type InterviewPlan, noPlan } from '../../src/model/interview-plan.js';
import type { Mark } from '../../src/model/session.js';
import type { AreaReport, InterviewReport, ReportDocument } from '../../src/report/document.js';
import { type Facts, factsOf } from '../../src/report/facts.js';
import type { ReportAim, ReportInput, ReportOutlook } from '../../src/report/input.js';
import { logOf } from '../../src/report/log.js';
import type { Paint } from '../../src/report/paint.js';
import { day, noon, question, review } from '../learn/samples.js';

export const now = { at: noon, offset: 60 };

/** What a report is made from, with the reviews that its log is made of. */
export interface Sample extends ReportInput {
  readonly reviews: readonly Review[];
}

export function input(wanted: Partial<Sample> = {}): Sample {
  const { questions = [], reviews = [] } = wanted;
  return { now, ...wanted, questions, reviews, log: logOf(questions, reviews) };
}

export function facts(wanted: Partial<Sample> = {}): Facts {
  return factsOf(input(wanted));
}

export function mark(question: string, what: Mark['what'], note: string | null = null): Mark {
  return { ...now, question: fullQuestionId(question), what, note };
}

/** So many answers forty days ago, the first `right` of them right, each to a question of its own. */
export function answers(area: string, right: number, wrong: number) {
  const total = right + wrong;
  return Array.from({ length: total }, (_, index) =>
    review({
      question: `${area}/q${index}`,
      score: index < right ? 1 : 0,
      at: noon - 40 * day - (total - index) * 60_000,
    }),
  );
}

/** So many questions of an area, named as `answers` names them. */
export function questionsOf(area: string, count: number) {
  return Array.from({ length: count }, (_, index) => question({ id: `${area}/q${index}` }));
}

/** A learner who is good at data and bad at security, has hardly met design, and never devops. */
export const learner = input({
  questions: [
    ...questionsOf('data', 9),
    ...questionsOf('security', 30),
    ...questionsOf('design', 2),
    ...questionsOf('devops', 2),
  ],
  reviews: [
    ...answers('data', 9, 0),
    ...answers('security', 2, 28),
    review({ question: 'design/q1', score: 0.5, at: noon - 9 * day, session: 'session-2' }),
  ],
});

/** An interview in so many days, with 20 minutes a day until then. */
export function interviewIn(daysLeft: number, plan: Partial<InterviewPlan> = {}): ReportAim {
  const weights = new Map(Object.entries(plan.weights ?? {}));
  return {
    plan: { ...noPlan, minutes: 20, ...plan },
    goal: { interviewAt: noon + daysLeft * day, weights },
    interview: { day: dayOf(now) + daysLeft, daysLeft },
    past: null,
    offsetAt: () => now.offset,
  };
}

/** A forecast of so many days that rises from 40 to 60 %, and falls to 30 % without study. */
export function outlookOf(days: number, minutes = 20): ReportOutlook {
  const at = (index: number) => noon + (index + 1) * day;
  const share = (index: number) => index / Math.max(1, days - 1);
  const forecast = (moment: number, readiness: number) => {
    return { at: moment, readiness, low: readiness - 0.1, high: readiness + 0.1 };
  };
  const indexes = Array.from({ length: days }, (_, index) => index);
  return {
    minutes,
    stopped: forecast(at(days - 1), 0.3),
    studied: indexes.map((index) => forecast(at(index), 0.4 + 0.2 * share(index))),
    idle: indexes.map((index) => forecast(at(index), 0.4 - 0.1 * share(index))),
  };
}

export const interview: InterviewReport = {
  date: '2026-12-10',
  daysLeft: 22,
  readinessNow: 0.41,
  readiness: 0.35,
  low: 0.3,
  high: 0.41,
  minutes: 20,
  forecast: [
    { date: '2026-11-19', readiness: 0.42, low: 0.36, high: 0.5, stopped: 0.4 },
    { date: '2026-11-20', readiness: 0.44, low: 0.37, high: 0.51, stopped: 0.39 },
    { date: '2026-11-21', readiness: 0.47, low: 0.4, high: 0.54, stopped: 0.38 },
    { date: '2026-12-10', readiness: 0.63, low: 0.55, high: 0.7, stopped: 0.35 },
  ],
};

export function area(wanted: Partial<AreaReport> & { area: string }): AreaReport {
  return {
    title: wanted.area,
    weight: 1,
    questions: 10,
    seen: 8,
    reviews: 12,
    accuracy: 0.7,
    minutes: 9,
    mastery: { mean: 0.62, low: 0.48, high: 0.75 },
    enough: (wanted.reviews ?? 12) >= 5,
    impact: 0.2,
    recallNow: 0.6,
    recallAtInterview: null,
    due: 0,
    weak: false,
    trend: [0.7],
    ...wanted,
  };
}

export function document(wanted: Partial<ReportDocument> = {}): ReportDocument {
  return {
    version: 1,
    generatedAt: '2026-11-18T12:00:00.000Z',
    interview: null,
    totals: {
      sessions: 4,
      reviews: 24,
      questionsSeen: 16,
      questions: 20,
      minutes: 31,
      accuracy: 0.7,
      streakDays: 2,
    },
    areas: [
      area({
        area: 'security',
        title: 'Security and authentication',
        weak: true,
        due: 3,
        mastery: { mean: 0.4, low: 0.28, high: 0.53 },
      }),
      area({ area: 'data', title: 'Databases and data storage' }),
    ],
    skills: [
      { skill: 'problem-solving', reviews: 1, accuracy: 1 },
      { skill: 'technologies', reviews: 0, accuracy: null },
    ],
    weakest: [{ question: fullQuestionId('security/csrf'), area: 'security', recallNow: 0.42, lapses: 2 }],
    next: 'prep drill security',
    calibration: [],
    days: [],
    detail: null,
    flags: [],
    generatedDay: '2026-11-18',
    honesty: null,
    items: null,
    pastInterview: null,
    period: null,
    readinessNow: { mean: 0.41, low: 0.35, high: 0.47 },
    ...wanted,
  };
}

/** Shows what was painted and how, in place of colours. */
export const tagged: Paint = {
  strong: (text) => `<strong>${text}</strong>`,
  dim: (text) => `<dim>${text}</dim>`,
  good: (text) => `<good>${text}</good>`,
  bad: (text) => `<bad>${text}</bad>`,
  warn: (text) => `<warn>${text}</warn>`,
};

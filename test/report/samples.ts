import type { AreaReport, ReportDocument } from '../../src/report/document.js';
import type { ReportInput } from '../../src/report/input.js';
import type { Paint } from '../../src/report/paint.js';
import { fullQuestionId } from '../../src/model/ids.js';
import { day, noon, question, review } from '../learn/samples.js';

export const now = { at: noon, offset: 60 };

export function input(wanted: Partial<ReportInput> = {}): ReportInput {
  return { questions: [], reviews: [], sessions: 1, now, ...wanted };
}

/** So many answers, the first `right` of them right, to one question of an area, a minute apart up to now. */
export function answers(area: string, right: number, wrong: number) {
  const total = right + wrong;
  return Array.from({ length: total }, (_, index) =>
    review({
      question: `${area}/a`,
      score: index < right ? 1 : 0,
      at: noon - (total - index) * 60_000,
    }),
  );
}

/** A learner who is good at data and bad at security, has hardly met design, and never devops. */
export const learner = input({
  questions: ['data', 'security', 'design', 'devops'].flatMap((area) =>
    ['a', 'b'].map((name) => question({ id: `${area}/${name}` })),
  ),
  reviews: [
    ...answers('data', 9, 0),
    ...answers('security', 2, 10),
    review({ question: 'design/b', score: 0.5, at: noon - 9 * day }),
  ],
  sessions: 3,
});

export function area(wanted: Partial<AreaReport> & { area: string }): AreaReport {
  return {
    title: wanted.area,
    weight: 1,
    questions: 10,
    seen: 8,
    reviews: 12,
    accuracy: 0.7,
    mastery: { mean: 0.62, low: 0.48, high: 0.75 },
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

import { fc } from '../support/properties.js';
import { dayOf } from '../../src/model/calendar.js';
import { fullQuestionId } from '../../src/model/ids.js';
import { honesty } from '../../src/learn/honesty.js';
import { day, question, review } from '../learn/samples.js';
import { input, interviewIn, outlookOf, type Sample } from './samples.js';

const areas = ['data', 'web-api', 'security', 'experience', 'their-own-area-'.padEnd(64, 'x')];
const names = ['a', 'b', 'gone', 'as-long-as-a-slug-may-be-'.padEnd(64, 'x')];
const time = fc.integer({ min: 0, max: 4e12 });

const anyReview = fc
  .record({
    area: fc.constantFrom(...areas),
    name: fc.constantFrom(...names),
    score: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    skipped: fc.boolean(),
    hints: fc.integer({ min: 0, max: 2 }),
    seconds: fc.double({ min: 0, max: 1e5, noNaN: true }),
    at: time,
    offset: fc.integer({ min: -840, max: 840 }),
  })
  .map(({ area, name, skipped, ...rest }) => {
    const answer = review({ question: `${area}/${name}`, ...rest });
    return skipped ? { ...answer, verdict: 'skipped' as const } : answer;
  });

const anyQuestion = fc
  .record({
    area: fc.constantFrom(...areas),
    name: fc.constantFrom(...names.filter((name) => name !== 'gone')),
    retired: fc.boolean(),
  })
  .map(({ area, name, retired }) => question({ id: `${area}/${name}`, retired }));

const anyMark = fc.record({
  question: fc.constantFrom('data/a', 'web-api/gone', '"><script>alert(1)</script>').map(fullQuestionId),
  what: fc.constantFrom('flag' as const, 'known' as const),
  note: fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 30 })),
  at: time,
  offset: fc.constant(0),
});

const anyPlan = fc.record({
  minutes: fc.constantFrom(0, 20),
  weights: fc.dictionary(fc.constantFrom(...areas), fc.integer({ min: 0, max: 5 })),
  levels: fc.constantFrom([], ['senior'], ['mid']),
});

const anyView = fc.record({
  area: fc.constantFrom(undefined, 'data', 'nowhere'),
  since: fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }),
  items: fc.boolean(),
});

const anyForecast = fc.record({
  ...{ at: time, offset: fc.constant(0), forAt: time },
  ...{ readiness: fc.double({ min: 0, max: 1, noNaN: true }), low: fc.constant(0), high: fc.constant(1) },
});

/** Any learner at all: clocks that jump, questions that are gone or retired, areas of other authors, any plan. */
export const anyInput: fc.Arbitrary<Sample> = fc
  .record({
    questions: fc.uniqueArray(anyQuestion, { selector: (each) => each.id }),
    reviews: fc.array(anyReview, { maxLength: 60 }),
    now: fc.record({ at: time, offset: fc.integer({ min: -840, max: 840 }) }),
    marks: fc.array(anyMark, { maxLength: 4 }),
    forecasts: fc.array(anyForecast, { maxLength: 2 }),
    daysLeft: fc.constantFrom(undefined, 0, 1, 17, 1826),
    plan: anyPlan,
    view: anyView,
  })
  .map(({ daysLeft, plan, view, forecasts, ...rest }) => {
    const today = dayOf(rest.now);
    const since = view.since === undefined ? undefined : Math.min(today, view.since);
    const aim = {
      ...interviewIn(daysLeft ?? 30, plan),
      ...(daysLeft === undefined ? { interview: null, past: 1 } : {}),
    };
    const goal = { ...aim.goal, interviewAt: rest.now.at + (daysLeft ?? 30) * day };
    const ahead = daysLeft === undefined ? {} : { outlook: outlookOf(Math.min(120, daysLeft), plan.minutes) };
    const told = forecasts.map((each) => ({ ...each, madeAt: each.at }));
    const came = honesty(told, { ...rest, goal, now: rest.now.at });
    return input({ ...rest, ...ahead, honesty: came, aim: { ...aim, goal }, view: { ...view, since } });
  });

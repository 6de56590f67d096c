import { flag, integer, limited, list, oneOf, positive, slug, text, type ValueOf } from '../fields.js';
import { partId, type PartId } from '../ids.js';
import { suggestHits } from '../open-suggestions.js';
import { says } from '../plain-words.js';
import { optional, record, withDefault } from '../records.js';
import { defineKind, notUnderstood, understood, type Fault } from './kind.js';

const points = limited(
  { minItems: 1 },
  list(
    record('a point', {
      point: text(),
      any: withDefault([], list(text())),
      must: withDefault(false, flag()),
      weight: withDefault(1, positive()),
      id: optional(slug()),
    }),
  ),
);
type Point = ValueOf<typeof points>[number];

/** What is longer is no point that one confirms at a glance. */
const mostWords = 15;

interface OpenBody {
  readonly points: readonly Point[];
  readonly enough?: number;
}

export const open = defineKind({
  name: 'open',
  summary: 'an answer as in the interview, checked against points',
  shape: {
    points,
    enough: optional(integer({ min: 1, max: 1000 })),
    not: withDefault([], list(text())),
    model: optional(text()),
    accept: withDefault([], list(text())),
    form: withDefault('none', oneOf(['star', 'carl', 'none'])),
  },
  seconds: { junior: 120, mid: 120, senior: 120 },
  optionCount: () => 0,

  check(body) {
    const none: Fault = {
      path: ['points'],
      facts: { rule: 'open/no-points', detail: 'an open question needs points' },
    };
    const long = body.points.flatMap(({ point }, index): readonly Fault[] => {
      const words = point.trim().split(/\s+/).length;
      if (words <= mostWords) return [];
      const expected = `a point of at most ${mostWords} words`;
      return [
        { path: ['points', index, 'point'], facts: { rule: 'schema/range', expected, found: `${words}` } },
      ];
    });
    return body.points.length === 0 ? [none] : long;
  },

  show: () => ({}),
  ask: (asker) => asker.speak(),

  /** An empty text is an answer that was spoken. */
  understand: (response) =>
    typeof response === 'string'
      ? understood(response)
      : notUnderstood('a text: the answer as you would say it'),

  /**
   * The points, each with what the answer suggests, and any wrong claim that the answer seems to make, so that it
   * can be taken back. Nobody but the learner knows their own experience: there no point is called missing.
   */
  points(body, response, area) {
    const personal = area === 'experience' || body.form !== 'none';
    const suggested = suggestHits(body.points, response, { personal });
    const wanted = body.points.map((each, index) => ({
      id: pointId(each),
      point: each.point,
      hit: suggested[index]?.hit ?? null,
      confidence: suggested[index]?.confidence ?? null,
    }));
    const wrong = body.not.filter((claim) => says(response, claim));
    const point = (claim: string) => `Wrong claim: ${claim}`;
    return [
      ...wanted,
      ...wrong.map((claim) => ({ id: claimId(claim), point: point(claim), hit: true, confidence: null })),
    ];
  },

  /** Weight of the points hit over the weight that is enough, at most 1; a missing `must` or a `not` caps it at a half. */
  async grade(body, response, { confirmed }) {
    const hits = body.points.filter((each) => confirmed?.[pointId(each)] === true);
    const score = share(body, hits);
    const missing = body.points.find((each) => each.must && !hits.includes(each));
    const wrong = body.not.find((claim) => confirmed?.[claimId(claim)] ?? says(response, claim));
    const why = [
      ...(missing === undefined ? [] : [`Missing, and it must be there: ${missing.point}`]),
      ...(wrong === undefined ? [] : [`This is wrong: ${wrong}`]),
    ];
    return why.length === 0
      ? { score, why: null, forgiven: null }
      : { score: Math.min(0.5, score), why: why.join('\n'), forgiven: null };
  },

  key: (body) => ({
    response: body.model ?? null,
    lines: body.points.map((each) => each.point),
  }),
  keyFields: (body) => ({
    points: body.points.map(({ point, must, weight }) => JSON.stringify([point, must, weight])).sort(),
    not: [...body.not].sort(),
    enough: body.enough ?? null,
  }),
});

export function pointId(point: Point): PartId {
  return partId(point.point, point.id);
}

/** Apart from the points: the same words may be a point wanted. */
function claimId(claim: string): PartId {
  return partId(`not: ${claim}`);
}

function share(body: OpenBody, hits: readonly Point[]): number {
  // Over the heaviest, so that no sum overflows.
  const heaviest = Math.max(...body.points.map((each) => each.weight));
  const weigh = (some: readonly Point[]) => some.reduce((sum, each) => sum + each.weight / heaviest, 0);
  // Nobody can hit more points than there are: lint says so (open/weights), and all of them are enough.
  const wanted = Math.min(body.enough ?? Infinity, body.points.length);
  const enough = (weigh(body.points) * wanted) / body.points.length;
  const found = weigh(hits) / enough;
  // Binary fractions must not turn a full answer into a partial one.
  return found > 1 - 1e-9 ? 1 : found;
}

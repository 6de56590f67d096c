import type { Server } from './connect.js';

/** What a group has answered, counted by the server. Shares are 0 to 1. */
export interface CohortCounts {
  readonly learners: readonly LearnerCounts[];
  readonly areas: readonly AreaCounts[];
  readonly questions: readonly QuestionCounts[];
  readonly responses: readonly ResponseCount[];
}

export interface LearnerCounts {
  readonly learner: string;
  readonly answers: number;
  readonly questions: number;
  readonly sessions: number;
  readonly days: number;
  /** Mean score of all answers; null without any. */
  readonly accuracy: number | null;
  /** Days since 1970 on the learner's clock; null without any answer. */
  readonly lastDay: number | null;
}

export interface AreaCounts {
  readonly area: string;
  readonly learners: number;
  readonly answers: number;
  /** Mean over the learners of their mean score on first answers, and the variance between them. */
  readonly accuracy: number;
  readonly variance: number | null;
}

export interface QuestionCounts {
  readonly question: string;
  readonly area: string;
  readonly learners: number;
  readonly answers: number;
  readonly accuracy: number;
  readonly sure: number;
  readonly sureButWrong: number;
  /** Correlation with the mean score on the learner's other questions, and of how many learners. */
  readonly fit: number | null;
  readonly pairs: number;
}

/** How many learners answered first with exactly that. */
export interface ResponseCount {
  readonly question: string;
  readonly contentHash: string;
  readonly response: unknown;
  readonly learners: number;
}

export interface CohortWish {
  /** The area of each question at hand; others keep the area they were answered under. */
  readonly areas: ReadonlyMap<string, string>;
  /** A learner's other questions count only where there are so many. */
  readonly fewestOthers: number;
}

/**
 * Counts on the server, so that no row crosses the network. Only what PostgreSQL 11 knows is used: YugabyteDB knows no
 * more, and CockroachDB and Citus no less.
 */
export async function countCohort(
  server: Server,
  { areas, fewestOthers }: CohortWish,
): Promise<CohortCounts> {
  const known = [[...areas.keys()], [...areas.values()]];
  const [learners, areaRows, questions, responses] = [
    await server.query<NumbersAsText<LearnerCounts>>(learnersSql, known),
    await server.query<NumbersAsText<AreaCounts>>(areasSql, known),
    await server.query<NumbersAsText<QuestionCounts>>(questionsSql, [...known, fewestOthers]),
    await server.query<{ question: string; content_hash: string; response: string; learners: string }>(
      responsesSql,
      known,
    ),
  ];
  return {
    learners: learners.map((row) => withNumbers<LearnerCounts>(row, ['learner'])),
    areas: areaRows.map((row) => withNumbers<AreaCounts>(row, ['area'])),
    questions: questions.map((row) => withNumbers<QuestionCounts>(row, ['question', 'area'])),
    responses: responses.map(({ question, content_hash: contentHash, response, learners: count }) => ({
      ...{ question, contentHash, response: parsed(response), learners: Number(count) },
    })),
  };
}

function parsed(json: string): unknown {
  return JSON.parse(json);
}

/** The driver gives large numbers as text, so that none loses a digit. */
type NumbersAsText<Row> = Readonly<Record<keyof Row, string | number | null>>;

function withNumbers<Row extends object>(row: NumbersAsText<Row>, texts: readonly (keyof Row)[]): Row {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    // The border to the server: the columns are named as the fields are.
    value === null || texts.includes(name as keyof Row) ? value : Number(value),
  ]);
  return Object.fromEntries(entries) as Row;
}

/** `answers`: what was not skipped or taken back. `firsts`: each learner's first answer to each question. */
const views = `
  WITH known AS (SELECT * FROM unnest($1::text[], $2::text[]) AS k (question, area)),
  undone AS (SELECT undoes FROM prep_rows WHERE undoes IS NOT NULL),
  answers AS (
    SELECT coalesce(d.learner, 'device ' || substr(d.device::text, 1, 8)) AS learner, r.device, r.sequence, r.session,
      r.said_at, floor((r.said_at + r.said_offset * 60000) / 86400000.0) AS day, r.question,
      coalesce(k.area, r.area) AS area, r.content_hash, r.response, r.score, r.confidence
    FROM prep_rows r JOIN prep_devices d ON d.device = r.device LEFT JOIN known k ON k.question = r.question
    WHERE r.type = 'review' AND r.undoes IS NULL AND r.verdict <> 'skipped'
      AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.undoes = r.review)),
  turns AS (
    SELECT answers.*, row_number() OVER (PARTITION BY learner, question ORDER BY said_at, device, sequence) AS turn
    FROM answers),
  firsts AS (SELECT * FROM turns WHERE turn = 1)`;

const learnersSql = `${views}
  SELECT coalesce(d.learner, 'device ' || substr(d.device::text, 1, 8)) AS learner, count(a.sequence) AS answers,
    count(DISTINCT a.question) AS questions, count(DISTINCT a.session) AS sessions, count(DISTINCT a.day) AS days,
    avg(a.score) AS accuracy, max(a.day) AS "lastDay"
  FROM prep_devices d LEFT JOIN answers a ON a.device = d.device
  GROUP BY 1`;

const areasSql = `${views},
  means AS (SELECT learner, area, avg(score) AS mean FROM firsts GROUP BY learner, area),
  counted AS (SELECT area, count(*) AS answers FROM answers GROUP BY area)
  SELECT m.area, count(*) AS learners, min(c.answers) AS answers, avg(m.mean) AS accuracy, var_samp(m.mean) AS variance
  FROM means m JOIN counted c ON c.area = m.area
  GROUP BY m.area`;

const questionsSql = `${views},
  totals AS (SELECT learner, count(*) AS number, sum(score) AS score FROM firsts GROUP BY learner),
  pairs AS (
    SELECT f.question, f.area, f.score, f.confidence,
      CASE WHEN t.number - 1 >= $3::integer THEN (t.score - f.score) / (t.number - 1) END AS others
    FROM firsts f JOIN totals t ON t.learner = f.learner),
  counted AS (SELECT question, count(*) AS answers FROM answers GROUP BY question)
  SELECT p.question, min(p.area) AS area, count(*) AS learners, min(c.answers) AS answers, avg(p.score) AS accuracy,
    sum(CASE WHEN p.confidence = 'sure' THEN 1 ELSE 0 END) AS sure,
    sum(CASE WHEN p.confidence = 'sure' AND p.score < 0.5 THEN 1 ELSE 0 END) AS "sureButWrong",
    corr(p.score, p.others) AS fit, count(p.others) AS pairs
  FROM pairs p JOIN counted c ON c.question = p.question
  GROUP BY p.question`;

const responsesSql = `${views}
  SELECT question, content_hash, response, count(*) AS learners FROM firsts
  WHERE response <> 'null' GROUP BY question, content_hash, response`;

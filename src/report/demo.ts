import { fullQuestionId } from '../model/ids.js';
import { confidences, verdictOf, type Confidence, type Moment, type Review } from '../model/review.js';

/** A line of `seeds/sample-history.jsonl`: an answer of a made-up learner. */
interface DemoAnswer {
  /** Before the moment at which the report is made; with a fraction. */
  readonly daysAgo: number;
  readonly question: string;
  readonly area: string;
  readonly kind: string;
  readonly score: number;
  readonly seconds: number;
  readonly hints: number;
  readonly confidence: Confidence | null;
}

const fieldTypes = {
  daysAgo: 'number',
  question: 'string',
  area: 'string',
  kind: 'string',
  score: 'number',
  seconds: 'number',
  hints: 'number',
};

const dayInMs = 86_400_000;

/**
 * The reviews of the made-up learner, as if the last of them were just made, oldest first; one session a day.
 * Throws on a line it cannot read: the file is ours.
 */
export function demoReviews(lines: string, now: Moment): Review[] {
  const answers = lines.split('\n').flatMap((line, index) => (line.trim() ? [parse(line, index + 1)] : []));
  return answers.sort((a, b) => b.daysAgo - a.daysAgo).map((answer, index) => review(answer, index, now));
}

function parse(line: string, number: number): DemoAnswer {
  const row: unknown = JSON.parse(line);
  if (!isDemoAnswer(row)) throw new Error(`line ${number} of the sample history is not an answer: ${line}`);
  return row;
}

function isDemoAnswer(row: unknown): row is DemoAnswer {
  if (typeof row !== 'object' || row === null) return false;
  const known: readonly unknown[] = [...confidences, null];
  return (
    Object.entries(fieldTypes).every(([name, type]) => typeof Reflect.get(row, name) === type) &&
    known.includes(Reflect.get(row, 'confidence'))
  );
}

function review(answer: DemoAnswer, index: number, now: Moment): Review {
  return {
    id: `demo-${index + 1}`,
    session: `demo-day-${Math.floor(answer.daysAgo)}`,
    question: fullQuestionId(answer.question),
    area: answer.area,
    kind: answer.kind,
    contentHash: '',
    at: now.at - Math.round(answer.daysAgo * dayInMs),
    offset: now.offset,
    response: null,
    score: answer.score,
    verdict: verdictOf(answer.score),
    seconds: answer.seconds,
    confidence: answer.confidence,
    hints: answer.hints,
    optionCount: 0,
    mode: 'demo',
    points: null,
  };
}

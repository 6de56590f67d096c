import type { Asked, Result, SessionStart, Summary } from '../../drill/ports.js';
import type { PointSuggestion } from '../../model/kinds/kind.js';
import { openFields } from './open-fields.js';

/** One line of the protocol, as data. */
export type Message = { readonly type: string; readonly [key: string]: unknown };

export function sessionMessage(start: SessionStart): Message {
  return { type: 'session', version: 1, session: start.session, planned: start.planned, seed: start.seed };
}

/** Never holds the key. */
export function questionMessage({ n, question, shown, hints }: Asked): Message {
  return {
    type: 'question',
    n,
    id: question.id,
    area: question.area,
    kind: question.kind,
    level: question.level,
    topic: question.topic,
    prompt: question.prompt,
    ...(question.code === undefined ? {} : { code: question.code }),
    ...shown,
    seconds: question.seconds,
    hints: question.hints.length - hints.length,
  };
}

export function pointsMessage({ question }: Asked, points: readonly PointSuggestion[]): Message {
  return { type: 'points', id: question.id, points };
}

export function resultMessage(result: Result): Message {
  const { question } = result.asked;
  return {
    type: 'result',
    id: question.id,
    score: result.score,
    verdict: result.verdict,
    key: result.key,
    why: result.why,
    forgiven: result.forgiven,
    points: result.points,
    ...openFields(result),
    ...(result.comparison === null ? {} : { comparison: result.comparison }),
    ...(result.retry ? { retry: true } : {}),
    explain: question.explain ?? null,
    refs: question.refs,
    due: result.dueAt === null ? null : new Date(result.dueAt).toISOString(),
  };
}

export function summaryMessage(summary: Summary): Message {
  const { session, answered, correct, score, seconds, areas, calibration } = summary;
  const told = calibration.length === 0 ? {} : { calibration };
  return { type: 'summary', session, answered, correct, score, seconds, areas, ...told };
}

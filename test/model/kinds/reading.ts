import { fakeRunner } from '../../support/fake-runner.js';
import type { Problem } from '../../../src/model/problem.js';
import { kindOf, type Question } from '../../../src/model/question.js';
import { readPackBytes } from '../../../src/packs/read-file.js';

export interface Reading {
  readonly question: Question | undefined;
  readonly problems: readonly Problem[];
}

const common = { id: 'sample', level: 'mid', topic: 'topic', skills: ['technologies'], prompt: 'What?' };

/** Reads a question as from a file; JSON is YAML, so the places are real ones: one field a line. */
export function readFields(fields: object): Reading {
  const pack = { pack: 'p', title: 'T', area: 'data', questions: [{ ...common, ...fields }] };
  const bytes = new TextEncoder().encode(JSON.stringify(pack, null, 1));
  const [document] = readPackBytes('sample.yaml', bytes).documents;
  return { question: document?.questions[0]?.question, problems: document?.problems ?? [] };
}

/** A question that must be readable. */
export function questionOf(fields: object): Question {
  const { question, problems } = readFields(fields);
  if (question === undefined) throw new Error(`the sample is broken: ${JSON.stringify(problems)}`);
  return question;
}

/** The rules that a question breaks. */
export function rulesOf(fields: object): readonly string[] {
  return readFields(fields).problems.map((problem) => problem.rule);
}

export type Confirmed = Readonly<Record<string, boolean>> | null;

/** The score of an answer in the headless form. */
export async function scoreOf(question: Question, response: unknown): Promise<number> {
  return (await gradeOf(question, response)).score;
}

export async function gradeOf(question: Question, response: unknown) {
  const kind = kindOf(question);
  const understood = kind.understand(
    response,
    kind.show(question.body, () => 0.5),
  );
  if (!understood.ok) throw new Error(`not understood: ${understood.expected}`);
  const points = kind.points?.(question.body, understood.response);
  const confirmed = points && Object.fromEntries(points.map((point) => [point.id, point.hit !== false]));
  return gradeWith(question, understood.response, confirmed ?? null);
}

/** The grade of a response that was understood, with the points as they were confirmed. */
export function gradeWith(question: Question, response: unknown, confirmed: Confirmed = null) {
  return kindOf(question).grade(question.body, response, { confirmed, runner: fakeRunner });
}

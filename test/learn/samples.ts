import { fullQuestionId, packId, type QuestionId } from '../../src/model/ids.js';
import type { BodyOf, KindName, Question } from '../../src/model/question.js';
import { verdictOf, type Review } from '../../src/model/review.js';

export const day = 86_400_000;
/** Wednesday, 18 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 18, 12);

interface Wanted {
  readonly id: string;
  readonly kind?: 'choice' | 'boolean' | 'text' | 'number' | 'order' | 'match' | 'multi' | 'open';
  readonly area?: string;
  readonly level?: Question['level'];
  readonly skills?: Question['skills'];
  readonly retired?: boolean;
}

/** A question of the pack that its id names; its area is that of the pack unless given. */
export function question(wanted: Wanted): Question {
  const [pack = ''] = wanted.id.split('/');
  const common = {
    id: fullQuestionId(wanted.id),
    pack: packId(pack),
    area: wanted.area ?? pack,
    level: wanted.level ?? 'mid',
    topic: 'any',
    skills: wanted.skills ?? ['technologies'],
    prompt: 'What is it?',
    hints: [],
    refs: [],
    tags: [],
    retired: wanted.retired ?? false,
    seconds: 30,
    contentHash: wanted.id,
  } as const;
  return withBody(common, wanted.kind ?? 'boolean');
}

type Common = Omit<Extract<Question, { kind: 'boolean' }>, 'kind' | 'body'>;

function withBody(common: Common, kind: NonNullable<Wanted['kind']>): Question {
  const options: BodyOf<'choice'>['options'] = [
    { text: 'this', correct: true },
    { text: 'that', correct: false },
  ];
  const bodies = {
    choice: (): Question => ({ ...common, kind: 'choice', body: { options, shuffle: true } }),
    multi: (): Question => ({ ...common, kind: 'multi', body: { options, shuffle: true } }),
    boolean: (): Question => ({ ...common, kind: 'boolean', body: { answer: true } }),
    text: (): Question => ({
      ...common,
      kind: 'text',
      body: { accept: ['it'], case: false, typos: 'auto' },
    }),
    number: (): Question => ({ ...common, kind: 'number', body: { answer: 1, tolerance: 0 } }),
    order: (): Question => ({ ...common, kind: 'order', body: { items: ['a', 'b'], also: [] } }),
    match: (): Question => ({ ...common, kind: 'match', body: { pairs: [] } }),
    open: (): Question => ({
      ...common,
      kind: 'open',
      body: { points: [], not: [], accept: [], form: 'none' },
    }),
  } satisfies Partial<Record<KindName, () => Question>>;
  return bodies[kind]();
}

let made = 0;

/** An answer at noon to a question, right unless told otherwise; the verdict follows from the score. */
export function review(wanted: Partial<Omit<Review, 'question'>> & { question: string }): Review {
  made += 1;
  const score = wanted.score ?? 1;
  const [pack = ''] = wanted.question.split('/');
  return {
    id: `review-${made}`,
    session: 'session-1',
    area: pack,
    kind: 'boolean',
    contentHash: wanted.question,
    at: noon,
    offset: 0,
    response: true,
    score,
    verdict: verdictOf(score),
    seconds: 30,
    confidence: null,
    hints: 0,
    optionCount: 2,
    mode: 'plan',
    points: null,
    ...wanted,
    question: fullQuestionId(wanted.question),
  };
}

export function ids(questions: readonly Question[]): readonly QuestionId[] {
  return questions.map((each) => each.id);
}

/** The value, which a test knows to be there. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing is there');
  return value;
}

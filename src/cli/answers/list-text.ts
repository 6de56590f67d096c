import type { QuestionId } from '../../model/ids.js';
import type { Question } from '../../model/question.js';
import type { Draft } from '../../model/session.js';
import { clean } from '../clean.js';
import { count, localDay, wrapped } from '../terminal/layout.js';

/** A question with what was written to it, oldest first; without the question where its pack is gone. */
export interface Answered {
  readonly id: QuestionId;
  readonly question: (Question & { readonly kind: 'open' }) | undefined;
  readonly drafts: readonly Draft[];
}

const firstWords = 10;

/** A question a paragraph: how often it was answered, when last, and how that begins. */
export function listText(drafts: readonly Draft[], { width }: { readonly width: number }): string {
  const entries = byQuestion(drafts);
  if (entries.length === 0) {
    return wrapped(
      'You have written no answers yet. Open questions take them: prep drill --kind open',
      width,
    );
  }
  const texts = entries.map(({ id, all, last }) => {
    const told = `${count(all, 'answer')}, the last on ${localDay(last.at, last.offset)}: ${beginning(last.text)}`;
    return `${clean(id)}\n${wrapped(told, width, '  ')}`;
  });
  return texts.join('\n');
}

export function listDocument(drafts: readonly Draft[]) {
  const answers = byQuestion(drafts).map(({ id, all, last }) => ({
    question: id,
    answers: all,
    lastAt: new Date(last.at).toISOString(),
    begins: beginning(last.text),
  }));
  return { version: 1, answers };
}

/** In the order of the last answer, newest first. */
function byQuestion(drafts: readonly Draft[]) {
  const latest = new Map<QuestionId, { id: QuestionId; all: number; last: Draft }>();
  for (const draft of drafts) {
    const { question: id } = draft;
    latest.set(id, { id, all: (latest.get(id)?.all ?? 0) + 1, last: draft });
  }
  return [...latest.values()].sort((a, b) => b.last.at - a.last.at);
}

function beginning(text: string): string {
  const words = clean(text).split(/\s+/).filter(Boolean);
  return `${words.slice(0, firstWords).join(' ')}${words.length > firstWords ? ' ...' : ''}`;
}

import type { Draft } from '../../model/session.js';
import { spokenForm } from '../../model/spoken-form.js';
import { clean } from '../clean.js';
import type { Paint } from '../paint.js';
import { count, duration, localDay, reflowed, wrapped } from '../terminal/layout.js';
import type { Answered } from './list-text.js';

interface Style {
  readonly width: number;
  readonly paint: Paint;
}

/** Everything that was written to a question, oldest first, then a good answer to hold it against. */
export function answersText({ id, question, drafts }: Answered, { width, paint }: Style): string {
  const prompt = question === undefined ? 'Its pack is not here any more.' : reflowed(question.prompt);
  const written = drafts.map(
    (draft) => `${paint.strong(head(draft))}\n${wrapped(clean(draft.text), width, '  ')}`,
  );
  const none = drafts.length > 0 ? [] : ['You have not answered this in writing yet.'];
  const model = question?.body.model;
  const good =
    model === undefined ? [] : [`${paint.strong('A good answer')}\n${wrapped(reflowed(model), width, '  ')}`];
  return [`${clean(id)}\n${wrapped(prompt, width)}`, ...none, ...written, ...good].join('\n\n');
}

function head({ at, offset, text }: Draft): string {
  const { words, speakingSeconds } = spokenForm(text);
  return `${localDay(at, offset)}: ${count(words, 'word')}, about ${duration(speakingSeconds)} aloud`;
}

export function answersDocument({ id, question, drafts }: Answered) {
  const answers = drafts.map(({ at, text }) => ({
    at: new Date(at).toISOString(),
    ...spokenForm(text),
    text,
  }));
  const prompt = question?.prompt ?? null;
  return { version: 1, question: id, prompt, model: question?.body.model ?? null, answers };
}

import type { Result } from '../../drill/ports.js';
import { spokenForm, starForm } from '../../model/spoken-form.js';

/** Of a written answer to an open question: how it is built, and those written before it. */
export function openFields({
  response,
  asked: { question },
  earlier = [],
}: Result): Readonly<Record<string, unknown>> {
  if (question.kind !== 'open' || typeof response !== 'string' || response === '') return {};
  const star = question.body.form === 'star' ? { star: starForm(response) ?? null } : {};
  const written = earlier.map(({ at, text, hits }) => ({ at: new Date(at).toISOString(), text, hits }));
  return { form: { ...spokenForm(response), ...star }, earlier: written };
}

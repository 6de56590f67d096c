import { flag, text } from '../fields.js';
import { partId } from '../ids.js';
import { optional } from '../records.js';
import { defineKind, notUnderstood, understood } from './kind.js';

const sides = [
  { id: partId('true', 'true'), text: 'True' },
  { id: partId('false', 'false'), text: 'False' },
];

export const boolean = defineKind({
  name: 'boolean',
  summary: 'a statement that is true or false',
  shape: { answer: flag(), why: optional(text()) },
  seconds: { junior: 20, mid: 30, senior: 40 },
  optionCount: () => 2,
  check: () => [],
  show: () => ({ options: sides }),
  async ask(asker, shown) {
    const reply = await asker.pickOne(shown.options ?? []);
    // Kept in the same form as what a program answers.
    return reply.type === 'answer' ? { type: 'answer', response: reply.response === 'true' } : reply;
  },

  understand(response) {
    if (response === true || response === 'true') return understood(true);
    if (response === false || response === 'false') return understood(false);
    return notUnderstood('true or false');
  },

  async grade(body, response) {
    const right = response === body.answer;
    return { score: right ? 1 : 0, why: right ? null : (body.why ?? null), forgiven: null };
  },

  key: (body) => ({ response: body.answer, lines: [String(body.answer)] }),
  keyFields: (body) => ({ answer: body.answer }),
});

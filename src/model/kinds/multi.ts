import { partId, type PartId } from '../ids.js';
import { checkOptions, isWrong, optionId, optionsShape, showOptions, type OptionsBody } from './options.js';
import { defineKind, notUnderstood, understood } from './kind.js';

export const multi = defineKind({
  name: 'multi',
  summary: 'every right option among two to eight',
  shape: optionsShape,
  seconds: { junior: 45, mid: 60, senior: 75 },
  // A guesser takes or leaves each option.
  optionCount: (body) => 2 ** body.options.length,

  check: checkOptions,

  show: (body, random) => ({ options: showOptions(body, random) }),
  ask: (asker, shown) => asker.pickMany(shown.options ?? []),

  understand(response, shown) {
    const ids: readonly string[] = (shown.options ?? []).map((option) => option.id);
    const expected = `a list of option ids, from: ${ids.join(', ')}`;
    if (!Array.isArray(response)) return notUnderstood(expected);
    const given: readonly unknown[] = response;
    const chosen = given.filter((id): id is PartId => typeof id === 'string' && ids.includes(id));
    const valid = chosen.length === given.length && new Set(chosen).size === chosen.length;
    return valid ? understood<readonly PartId[]>(chosen) : notUnderstood(expected);
  },

  /** Right ones chosen minus wrong ones chosen, over the number of right ones, not below 0; 1 only when exact. */
  async grade(body, response) {
    const chosen = body.options.filter((option) => response.includes(optionId(option)));
    const hits = chosen.filter((option) => option.correct).length;
    const misses = chosen.length - hits;
    const keys = body.options.filter((option) => option.correct).length;
    return { score: Math.max(0, (hits - misses) / keys), why: explainMisses(body, response), forgiven: null };
  },

  key(body) {
    const right = body.options.filter((option) => option.correct);
    return { response: right.map(optionId), lines: right.map((option) => option.text) };
  },

  keyFields: (body) => ({
    right: body.options
      .filter((option) => option.correct)
      .map((option) => partId(option.text))
      .sort(),
    wrong: body.options
      .filter(isWrong)
      .map((option) => partId(option.text))
      .sort(),
  }),
});

/** A line for every wrong option chosen and every right one left out. */
function explainMisses(body: OptionsBody, response: readonly PartId[]): string | null {
  const lines = body.options.flatMap((option) => {
    const chosen = response.includes(optionId(option));
    if (chosen === option.correct) return [];
    const verdict = chosen ? 'is wrong' : 'belongs to the answer';
    return [
      option.why === undefined
        ? `"${option.text}" ${verdict}.`
        : `"${option.text}" ${verdict}: ${option.why}`,
    ];
  });
  return lines.length === 0 ? null : lines.join('\n');
}

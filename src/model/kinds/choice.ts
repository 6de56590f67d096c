import { partId } from '../ids.js';
import { checkOptions, isWrong, optionId, optionsShape, showOptions } from './options.js';
import { defineKind, notUnderstood, understood, type Fault } from './kind.js';

export const choice = defineKind({
  name: 'choice',
  summary: 'one right option among two to eight',
  shape: optionsShape,
  seconds: { junior: 30, mid: 45, senior: 60 },
  optionCount: (body) => body.options.length,

  check(body) {
    const keys = body.options.filter((option) => option.correct);
    const several: Fault = {
      path: ['options'],
      facts: {
        rule: 'mcq/multiple-keys',
        detail: `${keys.length} options are marked correct; a choice has one (\`kind: multi\` takes several)`,
      },
    };
    return [...checkOptions(body), ...(keys.length > 1 ? [several] : [])];
  },

  show: (body, random) => ({ options: showOptions(body, random) }),
  ask: (asker, shown) => asker.pickOne(shown.options ?? []),

  understand(response, shown) {
    const ids = (shown.options ?? []).map((option) => option.id);
    const found = ids.find((id) => id === response);
    return found === undefined ? notUnderstood(`the id of one option: ${ids.join(', ')}`) : understood(found);
  },

  async grade(body, response) {
    const chosen = body.options.find((option) => optionId(option) === response);
    const right = chosen?.correct === true;
    return { score: right ? 1 : 0, why: right ? null : (chosen?.why ?? null), forgiven: null };
  },

  key(body) {
    const option = body.options.find((each) => each.correct);
    if (option === undefined) return { response: null, lines: [] };
    return { response: optionId(option), lines: [option.text] };
  },

  keyFields: (body) => ({
    right: body.options.filter((option) => option.correct).map((option) => option.text),
    wrong: body.options
      .filter(isWrong)
      .map((option) => partId(option.text))
      .sort(),
  }),
});

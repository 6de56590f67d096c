import type { YamlMap } from '../../packs/write-yaml.js';
import type { Draft } from '../exchange.js';
import type { Remarks } from '../remarks.js';
import { plainOf } from './texts.js';
import type { MultipleChoice, TextChoice } from './parse.js';

/** What a choice is worth, in percent: a right one without a weight all, a wrong one nothing. */
export function weightOf({ weight, isCorrect }: Pick<TextChoice, 'weight' | 'isCorrect'>): number {
  return weight ?? (isCorrect ? 100 : 0);
}

type Body = Pick<Draft, 'kind' | 'body'>;

/**
 * One full mark is a choice; part marks that add up to the whole are several right options. GIFT lets several options
 * be right each on its own, which prep does not have.
 */
export function choiceBody({ choices }: MultipleChoice, remarks: Remarks): Body {
  const full = choices.filter((choice) => weightOf(choice) >= 100);
  const paid = choices.filter((choice) => weightOf(choice) > 0);
  if (full.length > 1) remarks.part('any one of its right options was enough; now all are to be chosen');
  const right = full.length > 0 ? full : paid;
  for (const choice of paid.filter((each) => !right.includes(each)))
    remarks.part(`the part mark for "${choice.text.text}" is left out: it counts as wrong`);
  const options = choices.map((choice) => optionOf(choice, right.includes(choice), remarks));
  // Without an equals sign Moodle shows boxes to tick.
  const several = right.length > 1 || !choices.some(({ isCorrect }) => isCorrect);
  return { kind: several ? 'multi' : 'choice', body: { options } };
}

function optionOf(choice: TextChoice, correct: boolean, remarks: Remarks): YamlMap {
  const why = choice.feedback === null ? '' : plainOf(choice.feedback, remarks);
  return {
    text: plainOf(choice.text, remarks),
    correct: correct ? true : undefined,
    why: why === '' ? undefined : why,
  };
}

import type { YamlMap } from '../../packs/write-yaml.js';
import type { Draft } from '../exchange.js';
import type { Remarks } from '../remarks.js';
import { weightOf } from './choices.js';
import type { Numerical, NumericalChoice, NumericalFormat } from './parse.js';

/** A number with a tolerance; nothing where several numbers are right. */
export function numberBody({ choices }: Numerical, remarks: Remarks): Pick<Draft, 'kind' | 'body'> | null {
  if (!Array.isArray(choices)) return asNumber(choices, remarks);
  const full = choices.filter((choice) => weightOf(choice) >= 100);
  const [only] = full;
  if (only === undefined || full.length > 1)
    return remarks.whole(only === undefined ? 'no number is right' : 'several numbers are right');
  if (choices.length > 1) remarks.part('numbers that give a part mark, or only feedback, are left out');
  return asNumber(only.text, remarks);
}

/** What was said to the right number, for the explanation. */
export function feedbackOf(choices: Numerical['choices']): NumericalChoice['feedback'] {
  if (!Array.isArray(choices)) return null;
  return choices.find((choice) => weightOf(choice) >= 100)?.feedback ?? null;
}

function asNumber(format: NumericalFormat, remarks: Remarks) {
  const body = rangeOf(format);
  return body === undefined ? remarks.whole('its number cannot be read') : { kind: 'number' as const, body };
}

function rangeOf({ type, number, range, numberLow, numberHigh }: NumericalFormat): YamlMap | undefined {
  if (type !== 'high-low')
    return number === undefined ? undefined : { answer: number, tolerance: range === 0 ? undefined : range };
  if (numberLow === undefined || numberHigh === undefined) return undefined;
  const [low, high] = [Math.min(numberLow, numberHigh), Math.max(numberLow, numberHigh)];
  return { answer: rounded(low + (high - low) / 2), tolerance: rounded((high - low) / 2) };
}

/** Without what the middle of two decimal fractions costs in binary. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

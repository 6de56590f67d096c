import type { Part } from '../asker.js';
import { flag, limited, list, oneOf, slug, text, type ValueOf } from '../fields.js';
import { partId, type PartId } from '../ids.js';
import { quote } from '../quote.js';
import { shuffled, type Random } from '../random.js';
import { optional, record, withDefault } from '../records.js';
import { duplicates, takenIds, type Fault } from './kind.js';

const most = 8;

/** What `choice` and `multi` share: options, of which some are right. */
export const optionsShape = {
  options: limited(
    { minItems: 2, maxItems: most },
    list(
      record('an option', {
        text: text(),
        correct: withDefault(false, flag()),
        why: optional(text()),
        id: optional(slug()),
        pin: optional(oneOf(['last'])),
      }),
    ),
  ),
  shuffle: withDefault(true, flag()),
};

export interface OptionsBody {
  readonly options: ValueOf<(typeof optionsShape)['options']>;
  readonly shuffle: boolean;
}
type Option = OptionsBody['options'][number];

export function optionId(option: Option): PartId {
  return partId(option.text, option.id);
}

export function isWrong(option: Option): boolean {
  return !option.correct;
}

/** The options in the order in which they are shown: shuffled, those pinned at the end. */
export function showOptions(body: OptionsBody, random: Random): readonly Part[] {
  const order = body.shuffle ? shuffled(body.options, random) : body.options;
  const first = order.filter((option) => option.pin !== 'last');
  const last = body.options.filter((option) => option.pin === 'last');
  const shown = body.shuffle ? [...first, ...last] : order;
  return shown.map(partOf);
}

export function checkOptions(body: OptionsBody): readonly Fault[] {
  const faults: Fault[] = [];
  if (body.options.length < 2 || body.options.length > most) {
    const detail = `a question needs 2 to ${most} options, this one has ${body.options.length}`;
    faults.push({ path: ['options'], facts: { rule: 'mcq/too-few-options', detail } });
  }
  if (!body.options.some((option) => option.correct)) {
    const detail = 'no option is marked `correct: true`';
    faults.push({ path: ['options'], facts: { rule: 'mcq/no-key', detail } });
  }
  for (const index of duplicates(body.options.map((option) => option.text))) {
    const detail = `this option stands here twice: ${quote(body.options[index]?.text ?? '')}`;
    faults.push({ path: ['options', index, 'text'], facts: { rule: 'mcq/duplicate-option', detail } });
  }
  for (const index of takenIds(body.options.map(partOf))) {
    const detail = 'another option has this id: an answer could mean either';
    faults.push({ path: ['options', index, 'id'], facts: { rule: 'mcq/duplicate-option', detail } });
  }
  return faults;
}

function partOf(option: Option): Part {
  return { id: optionId(option), text: option.text };
}

import { scalarAt } from '../../question-nodes.js';
import type { FiledRemark, PackSubject } from '../../rule.js';

/** "47 %" */
export function asPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A remark about a pack as a whole, at its id in the first of its files. */
export function remarkAtPackId({ documents }: PackSubject, message: string): readonly FiledRemark[] {
  const [first] = documents;
  const place = scalarAt(first?.node, 'pack')?.place;
  return first === undefined || place === undefined ? [] : [{ file: first.file, place, message }];
}

import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Their ids come from their texts, so the two would be one. */
export const duplicateItem: LoaderRule = {
  id: 'order/duplicate-item',
  scope: 'loader',
  severity: 'error',
  why: 'Two items with one text can be swapped without a difference to see, but one order of them would be wrong.',
  bad: question('order', 'items: [SYN, ACK, »SYN]'),
  good: question('order', 'items: [SYN, SYN-ACK, ACK]'),
};

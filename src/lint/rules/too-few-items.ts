import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

export const tooFewItems: LoaderRule = {
  id: 'order/too-few',
  scope: 'loader',
  severity: 'error',
  why: 'One item alone is always in the right order.',
  bad: question('order', 'items: »[SYN]'),
  good: question('order', 'items: [SYN, SYN-ACK, ACK]'),
};

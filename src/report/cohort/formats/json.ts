import { escapedJson } from '../../../model/clean.js';
import type { CohortFormat } from './format.js';

export const json: CohortFormat = (document) => `${escapedJson(JSON.stringify(document, null, 2))}\n`;

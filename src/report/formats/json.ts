import { escapedJson } from '../../model/clean.js';
import type { Format } from './format.js';

export const json: Format = (document) => `${escapedJson(JSON.stringify(document, null, 2))}\n`;

import type { Format } from './format.js';

export const json: Format = (document) => `${JSON.stringify(document, null, 2)}\n`;

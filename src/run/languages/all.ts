export { javascript } from './javascript.js';
export { typescript } from './typescript.js';
export { python } from './python.js';

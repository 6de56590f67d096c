export { pretty } from './pretty.js';
export { concise } from './concise.js';
export { json } from './json.js';

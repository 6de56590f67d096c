export { pretty } from './pretty.js';
export { concise } from './concise.js';
export { json } from './json.js';
export { sarif } from './sarif.js';
export { github } from './github.js';
export { gitlab } from './gitlab.js';
export { junit } from './junit.js';

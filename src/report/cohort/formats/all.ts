export { csv } from './csv.js';
export { html } from './html.js';
export { json } from './json.js';
export { text } from './text.js';

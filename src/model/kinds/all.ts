export { choice } from './choice.js';
export { multi } from './multi.js';
export { boolean } from './boolean.js';
export { text } from './text.js';
export { number } from './number.js';
export { order } from './order.js';
export { match } from './match.js';
export { open } from './open.js';

export { bash } from './bash.js';
export { zsh } from './zsh.js';
export { fish } from './fish.js';

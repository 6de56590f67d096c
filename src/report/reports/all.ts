export { totals } from './totals.js';
export { areas } from './areas.js';
export { skills } from './skills.js';
export { weakest } from './weakest.js';

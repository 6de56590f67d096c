export { drillCommand } from './drill.js';
export { reportCommand } from './report.js';
export { lintCommand } from './lint.js';
export { planCommand } from './plan.js';
export { packsCommand } from './packs.js';
export { answersCommand } from './answers.js';

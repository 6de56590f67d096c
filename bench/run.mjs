// Measures what the commands cost. `npm run bench -- 5` runs each command five times instead of fifteen. Ends with 1
// where the linter costs more than it may.
import { commands } from './commands.mjs';
import { doubling, sizesOfPacks } from './lint-scale.mjs';

const rounds = Number(process.argv[2] ?? 15);
console.log(`CPU time, medians; Node ${process.versions.node}\n\n${commands(rounds)}\n`);
const sizes = sizesOfPacks();
console.log(`${sizes.text}\n`);
const doubled = doubling(3);
console.log(doubled.text);
const tooMuch = [...sizes.tooMuch, ...doubled.tooMuch];
if (tooMuch.length > 0) console.log(`\ntoo much:\n${tooMuch.join('\n')}`);
process.exitCode = tooMuch.length > 0 ? 1 : 0;

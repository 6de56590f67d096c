// Measures what the commands cost. `npm run bench -- 5` runs each command five times instead of fifteen; with
// `--short` the history of a million answers is left out, which takes some minutes, and with `--commands`
// all but the commands. `--keep` keeps the ratios of the commands, to compare the next run with. Ends with 1 where
// something costs more than it may.
import { commands } from './commands.mjs';
import { doubling, sizesOfPacks } from './lint-scale.mjs';
import { longHistory } from './long-history.mjs';
import { sendingToServer } from './server.mjs';
import { speedsOfChoosing } from './speeds.mjs';

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 15);
const figures = commands(rounds, { keep: words.includes('--keep') });
console.log(`CPU time, medians of ${rounds} rounds; Node ${process.versions.node}\n\n${figures}\n`);
if (process.env.NODE_EXTRA_CA_CERTS !== undefined)
  console.log(
    'Every start of Node here loads the certificates of NODE_EXTRA_CA_CERTS; without them ratios are higher.\n',
  );
// Seconds instead of minutes.
const parts = words.includes('--commands')
  ? []
  : [
      () => speedsOfChoosing(),
      ...(words.includes('--short') ? [] : [() => longHistory(Math.min(rounds, 7)), () => sendingToServer()]),
      () => sizesOfPacks(),
      () => doubling(3),
    ];
const tooMuch = [];
for (const part of parts) {
  const found = await part();
  console.log(`${found.text}\n`);
  tooMuch.push(...found.tooMuch);
}
if (tooMuch.length > 0) console.log(`too much:\n${tooMuch.join('\n')}`);
process.exitCode = tooMuch.length > 0 ? 1 : 0;

// What choosing takes, within the program: milliseconds of processor time.
import { spawnSync } from 'node:child_process';
import { root, table } from './measure.mjs';

/** By what `bench/learning/speed.ts` calls them. */
const most = { 'next question, of 1,000 seen': 5, 'start of a session, 1,000 seen': 30 };

/** The table, and `tooMuch` as for the sizes of packs. */
export function speedsOfChoosing() {
  const words = ['--no-warnings', '--import', './register.mjs', 'bench/learning/print-speeds.ts'];
  const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`no speeds: ${run.stderr}`);
  const speeds = JSON.parse(run.stdout);
  const rows = speeds.map(({ what, took }) => [what, took.toFixed(1), most[what]?.toString() ?? '']);
  const slow = speeds.filter(({ what, took }) => took > (most[what] ?? Infinity));
  return {
    text: table([['choosing', 'ms', 'at most'], ...rows]),
    tooMuch: slow.map(({ what, took }) => `${what}: ${took.toFixed(1)} ms, at most ${most[what]}`),
  };
}

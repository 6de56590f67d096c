// What each command costs to start, as ratios to `node -e 0` and to parsing the shipped packs alone.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns, measureNode, median, parseProgram, prep, root, table } from './measure.mjs';

const questions = join(root, 'questions');
const shipped = readdirSync(questions, { recursive: true })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(questions, name));

/** One whose keys are proven by seven runtimes. */
const onePack = join(questions, 'code-reading');
const parse = { name: 'parse of the shipped packs alone', words: [parseProgram(), ...shipped] };
const cases = [
  { name: 'node -e 0', words: ['-e', '0'] },
  { name: 'prep --version', words: [prep, '--version'] },
  { name: 'prep --help', words: [prep, '--help'] },
  { name: 'prep drill, first question', words: [prep, 'drill', '--seed', '1'], input: 'q\n' },
  {
    name: 'prep drill --jsonl, first question',
    words: [prep, 'drill', '--jsonl'],
    input: '{"type":"quit"}\n',
  },
  { name: 'prep report', words: [prep, 'report'] },
  { name: 'prep report --demo', words: [prep, 'report', '--demo'] },
  parse,
  { name: 'prep lint, the shipped packs', words: [prep, 'lint'] },
  { name: 'prep lint, one pack', words: [prep, 'lint', onePack] },
  { name: 'prep lint --prove, all proven before', words: [prep, 'lint', '--prove', onePack] },
];

/** How often the time of `node -e 0` a command is meant to take at the most. */
const most = {
  'prep --version': 1.2,
  'prep --help': 1.35,
  'prep drill, first question': 1.7,
  'prep report': 1.6,
};

const kept = join(root, 'bench', 'last.json');

/** The table of all commands, beside the ratios kept last; `keep` keeps those of this run. */
export function commands(rounds, { keep }) {
  // So that the proofs are known.
  measureNode({ words: [prep, 'lint', '--prove', onePack] });
  const found = inTurns(
    cases.map((each) => () => measureNode(each)),
    rounds,
  ).map((runs) => runs.map(({ ms }) => ms));
  const parsed = found[cases.indexOf(parse)];
  const last = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  const ratios = Object.fromEntries(cases.map(({ name }, index) => [name, times(found[index], found[0])]));
  const rows = cases.map(({ name }, index) => {
    const aim = most[name] === undefined ? '' : most[name].toFixed(2);
    const ms = median(found[index]).toFixed(1);
    return [name, ms, ratios[name], last[name] ?? '', aim, times(found[index], parsed)];
  });
  if (keep) writeFileSync(kept, `${JSON.stringify(ratios, null, 2)}\n`);
  return table([['command', 'ms', 'x node', 'kept', 'aim', 'x parse'], ...rows]);
}

/** The median of the ratios within a round, which a busy moment meets on both sides. */
function times(some, others) {
  return median(some.map((value, round) => value / others[round])).toFixed(2);
}

// What each command costs to start, as ratios to `node -e 0` and to parsing the shipped packs alone.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureNode, medians, parseProgram, prep, ratio, root, table } from './measure.mjs';

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

/** The table of all commands. */
export function commands(rounds) {
  // So that the proofs are known.
  measureNode({ words: [prep, 'lint', '--prove', onePack] });
  const found = medians(
    cases.map((each) => () => measureNode(each)),
    rounds,
  );
  const [base] = found;
  const parsed = found[cases.indexOf(parse)];
  const rows = cases.map(({ name }, index) => {
    const { ms } = found[index];
    return [name, ms.toFixed(1), ratio(ms, base.ms), ratio(ms, parsed.ms)];
  });
  return table([['command', 'ms', 'x node', 'x parse'], ...rows]);
}

// What `prep lint` costs as packs grow, against `yaml.parseDocument` alone and against yamllint, and whether it grows
// with the size of the pack and not with its square.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureNode, measureOther, medians, parseProgram, prep, ratio, scratch, table } from './measure.mjs';
import { packOf } from './packs.mjs';

/** Questions, rounds, and how often the time of `node -e 0` the lint may take. */
const sizes = [
  { questions: 50, rounds: 15, mostNode: 3.6 },
  { questions: 100, rounds: 15, mostNode: 4.5 },
  { questions: 1000, rounds: 7 },
  { questions: 10_000, rounds: 3 },
];
const mostParse = 1.35;
const mostMegabytes = 500;
const mostDoubled = 2.5;

/** The table of all sizes; `tooMuch` tells what costs more than it may. */
export function sizesOfPacks() {
  const parse = parseProgram();
  const all = sizes.map((size) => ({ ...size, ...measured(size, parse) }));
  const tooMuch = all.flatMap(({ questions, mostNode = Infinity, node, parsed, linted }) => {
    const limits = [
      ['x parse', ratio(linted.ms, parsed.ms), mostParse],
      ['x node', ratio(linted.ms, node.ms), mostNode],
      ['MB', linted.mb, mostMegabytes],
    ];
    const beyond = limits.filter(([, value, most]) => value > most);
    return beyond.map(([what, value, most]) => `${questions} questions: ${what} ${value}, at most ${most}`);
  });
  return { text: table([['pack', 'ms', 'x node', 'x parse', 'MB'], ...all.flatMap(rowsOf)]), tooMuch };
}

function measured({ questions, rounds }, parse) {
  const path = join(scratch, `${questions}.yaml`);
  writeFileSync(path, packOf(questions));
  const commands = [
    ['-e', '0'],
    [parse, path],
    [prep, 'lint', path],
  ];
  const runs = commands.map((words) => () => measureNode({ words }));
  const [node, parsed, linted] = medians(runs, rounds);
  // Once is enough: it takes a minute for ten thousand questions.
  return { node, parsed, linted, other: measureOther(['yamllint', '-d', 'relaxed', path]) };
}

function rowsOf({ questions, node, parsed, linted, other }) {
  const row = (name, taken) => {
    const title = `${questions} questions, ${name}`;
    if (taken === undefined) return [title, 'not here', '', '', ''];
    const { ms, mb } = taken;
    return [title, ms.toFixed(0), ratio(ms, node.ms), ratio(ms, parsed.ms), mb.toFixed(0)];
  };
  return [row('parse alone', parsed), row('yamllint', other), row('prep lint', linted)];
}

const head = 'pack: a\ntitle: A\narea: data\nquestions: []\n';
const lines = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('');
const growing = {
  keys: { count: 50_000, text: (count) => head + lines(count, (index) => `key-${index}: ${index}\n`) },
  // Beyond 25,000 entries, what the library must read is refused.
  'keys with a tag': {
    count: 12_000,
    text: (count) => `${head}x: !!str 1\n${lines(count, (index) => `key-${index}: ${index}\n`)}`,
  },
  'keys on one line': {
    count: 50_000,
    text: (count) => `${head}x: {${lines(count, (index) => `key-${index}: ${index}, `)}end: 1}\n`,
  },
  aliases: { count: 12_000, text: (count) => `${head}x: &x 1\nlist:\n${lines(count, () => '  - *x\n')}` },
  errors: { count: 25_000, text: (count) => lines(count, (index) => `key-${index}: ]\n`) },
  'silenced questions': {
    count: 2000,
    text: (count) =>
      packOf(count).replace(/^  - id/gm, '  # prep-lint-disable-next-question stem/too-long -- x\n  - id'),
  },
};

/** Twice as much of what could be quadratic; the start is taken off. */
export function doubling(rounds) {
  const tooMuch = [];
  const tiny = join(scratch, 'tiny.yaml');
  writeFileSync(tiny, head);
  const linted = (path) => () => measureNode({ words: [prep, 'lint', path] });
  const rows = Object.entries(growing).map(([name, { count, text }]) => {
    const paths = [count, 2 * count].map((size) =>
      join(scratch, `${name.replaceAll(' ', '-')}-${size}.yaml`),
    );
    paths.forEach((path, index) => writeFileSync(path, text(count * (index + 1))));
    const [start, once, twice] = medians([tiny, ...paths].map(linted), rounds);
    // Half of the start stays in, so that what costs next to nothing gives no wild ratio.
    const grown = ratio(twice.ms - start.ms / 2, once.ms - start.ms / 2);
    if (grown > mostDoubled) tooMuch.push(`twice as many ${name}: x ${grown}`);
    return [`${count} ${name}`, once.ms.toFixed(0), twice.ms.toFixed(0), grown];
  });
  return { text: table([['of what', 'ms', 'ms, twice as many', 'x'], ...rows]), tooMuch };
}

import { node, nodeWords } from '../tools/node.js';
import type { Language } from './language.js';

/** Runs as an ES module, in which `require` works too; each call is awaited, so that promises may be returned. */
export const javascript: Language = {
  name: 'javascript',
  tool: node,
  words: nodeWords,
  async program(source, calls, mark) {
    const tests = calls.map(
      ({ call }, index) => `await __test(${index}, async () => (${call ?? 'undefined'}\n));`,
    );
    const after = calls.length === 0 ? [] : [harness(mark), ...tests, 'process.exit(0);'];
    // On one line with the source, so that line numbers in errors are the learner's.
    return { name: 'main.mjs', text: [`${before} ${source}`, ...after, ''].join('\n') };
  },
};

const before =
  "globalThis.require = process.getBuiltinModule('node:module').createRequire(import.meta.url); globalThis.module = { exports: {} };";

/** What JSON has no word for is made something that no wrong value equals. */
function harness(mark: string): string {
  return `
const __write = process.stdout.write.bind(process.stdout);
const __say = (line) =>
  new Promise((done) => __write('\\n' + ${JSON.stringify(mark)} + JSON.stringify(line, __plain) + '\\n', done));
function __plain(key, value) {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
async function __test(test, run) {
  try {
    await __say({ test, value: (await run()) ?? null });
  } catch (error) {
    await __say({ test, error: String(error) });
  }
}
process.once('exit', () => {
  if (process.exitCode === 13) process.stderr.write('Error: a promise was never settled\\n');
});
await __say({ ready: true });`;
}

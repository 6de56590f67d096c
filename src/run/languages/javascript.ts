import type { Language } from './language.js';

/** Runs as an ES module; each call is awaited, so that promises may be returned. */
export const javascript: Language = {
  name: 'javascript',
  commands: ['node'],
  versionWords: ['--version'],
  install: 'Node, which also runs prep',
  async program(source, calls, mark) {
    const tests = calls.map(
      ({ name, call }) => `await __test(${JSON.stringify(name)}, async () => (${call ?? 'undefined'}));`,
    );
    return { name: 'main.mjs', text: [source, calls.length > 0 ? harness(mark) : '', ...tests].join('\n') };
  },
};

function harness(mark: string): string {
  return `
const __say = process.stdout.write.bind(process.stdout);
async function __test(name, run) {
  let line;
  try {
    line = { name, value: (await run()) ?? null };
  } catch (error) {
    line = { name, error: String(error) };
  }
  __say('\\n' + ${JSON.stringify(mark)} + JSON.stringify(line) + '\\n');
}`;
}

import type { Language } from './language.js';

export const python: Language = {
  name: 'python',
  commands: ['python3', 'python'],
  versionWords: ['--version'],
  install: 'Python 3 (https://www.python.org)',
  async program(source, calls, mark) {
    const tests = calls.map(({ name, call }) => `__test(${literal(name)}, lambda: (${call ?? 'None'}))`);
    return {
      name: 'main.py',
      text: [source, calls.length > 0 ? harness(mark) : '', ...tests, ''].join('\n'),
    };
  },
};

function harness(mark: string): string {
  return `
import json as __json, sys as __sys
__say = __sys.stdout.write
def __test(name, run):
    try:
        line = {"name": name, "value": run()}
        text = __json.dumps(line)
    except BaseException as error:
        text = __json.dumps({"name": name, "error": type(error).__name__ + ": " + str(error)})
    __say("\\n" + ${literal(mark)} + text + "\\n")
    __sys.stdout.flush()`;
}

/** JSON strings are Python strings, once non-ASCII is escaped. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

import { python as tool } from '../tools/python.js';
import type { Language } from './language.js';

export const python: Language = {
  name: 'python',
  tool,
  words: [],
  async program(source, calls, mark) {
    const tests = calls.map(({ call }, index) => `__test(${index}, lambda: (${call ?? 'None'}\n))`);
    const after = calls.length === 0 ? [] : [harness(mark), ...tests, '__os._exit(0)'];
    return { name: 'main.py', text: [source, ...after, ''].join('\n') };
  },
};

/** Writes past `sys.stdout`, which the program may have put something else in place of. */
function harness(mark: string): string {
  return `
import json as __json, os as __os
def __say(line):
    __os.write(1, ("\\n" + ${literal(mark)} + line + "\\n").encode())
def __test(test, run):
    try:
        line = __json.dumps({"test": test, "value": run()}, allow_nan=False)
    except BaseException as error:
        line = __json.dumps({"test": test, "error": type(error).__name__ + ": " + str(error)})
    __say(line)
__say('{"ready": true}')`;
}

/** JSON strings are Python strings, once non-ASCII is escaped. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

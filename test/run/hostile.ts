import type { Ending } from '../../src/run/endings.js';
import type { Interpreter } from './run-source.js';

export interface Hostile {
  readonly name: string;
  readonly command: Interpreter;
  readonly source: string;
  /** How it may end. */
  readonly endings: readonly Ending['kind'][];
}

/** Row S6 of the faults: programs that an author or a learner may give, by accident or not. */
export const hostilePrograms: readonly Hostile[] = [
  { name: 'an endless loop', command: 'node', source: 'for (;;) {}', endings: ['timeout'] },
  {
    name: 'a fork bomb, kept small',
    command: 'python3',
    source: [
      'import os, time',
      'made = 0',
      'while made < 6:',
      '    made += 1',
      '    try:',
      '        os.fork()',
      '    except OSError:',
      '        break',
      'time.sleep(60)',
    ].join('\n'),
    endings: ['timeout'],
  },
  {
    name: 'a memory hog',
    command: 'python3',
    source: 'kept = []\nwhile True:\n    kept.append(bytearray(16 * 1024 ** 2))',
    endings: ['out-of-memory'],
  },
  {
    name: 'a memory hog in Node',
    command: 'node',
    source: 'const kept = []; for (;;) kept.push(Buffer.alloc(16 * 1024 ** 2, 1));',
    endings: ['out-of-memory', 'crashed'],
  },
  {
    name: 'endless output',
    command: 'bash',
    source: 'while true; do echo "yes yes yes yes yes yes yes"; done',
    endings: ['too-much-output'],
  },
  {
    name: 'huge stderr',
    command: 'python3',
    source: 'import sys\nwhile True:\n    sys.stderr.write("x" * 65536)',
    endings: ['too-much-output'],
  },
  {
    name: 'ignoring SIGTERM',
    command: 'bash',
    source: "trap '' TERM INT HUP QUIT\nwhile true; do sleep 1; done",
    endings: ['timeout'],
  },
  {
    name: 'a daemon in a session of its own',
    command: 'python3',
    source: [
      'import os, sys, time',
      'if os.fork() == 0:',
      '    os.setsid()',
      '    if os.fork() == 0:',
      '        time.sleep(60)',
      '    os._exit(0)',
      'print("gone")',
    ].join('\n'),
    endings: ['exited'],
  },
  {
    name: 'a file of any size',
    command: 'bash',
    source: 'exec head -c 1000000000 /dev/zero > big',
    endings: ['crashed'],
  },
  {
    name: 'a folder that nobody may look into',
    command: 'bash',
    source: 'mkdir -p a/b && touch a/b/c && chmod 000 a/b a',
    endings: ['exited'],
  },
];

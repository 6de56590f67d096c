/** Row S6 of the faults: what a program that somebody else wrote may try. */
export interface HostileProgram {
  readonly name: string;
  readonly language: 'python' | 'javascript';
  readonly source: string;
  /** What is said of it; where it may come to its end, it prints "kept" when it got nothing. */
  readonly verdict: RegExp;
  /** What it tries is kept from it by bubblewrap alone. */
  readonly onlyShutIn?: true;
}

/** Found in the command line of whatever outlives its program. */
export const mark = '61.7321';
export const secret = 'hunter2-c0rrect-horse';

const lines = (...each: readonly string[]) => each.join('\n');
const overTime = /no answer within/;

/** `@home` and `@port` stand for what is known only when they are run. */
const programs: readonly HostileProgram[] = [
  { name: 'loop', language: 'javascript', source: 'for (;;) {}', verdict: overTime },
  {
    name: 'forks',
    language: 'python',
    source: lines(
      'import os, time',
      'for _ in range(6):',
      '    try:',
      '        os.fork()',
      '    except OSError:',
      '        break',
      `time.sleep(${mark})`,
    ),
    verdict: overTime,
  },
  {
    name: 'memory',
    language: 'python',
    source: lines('kept = []', 'while True:', '    kept.append(bytearray(16 * 1024 ** 2))'),
    verdict: /MiB of memory/,
  },
  {
    name: 'output',
    language: 'python',
    source: lines('while True:', "    print('yes ' * 1000)"),
    verdict: /KiB of output/,
  },
  {
    name: 'disk',
    language: 'python',
    source: lines(
      "with open('big', 'wb') as file:",
      '    while True:',
      "        file.write(b'x' * 1024 ** 2)",
    ),
    verdict: /SIGXFSZ|OSError|exit code/,
  },
  {
    name: 'signals',
    language: 'python',
    source: lines(
      'import signal, time',
      'for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):',
      '    signal.signal(each, signal.SIG_IGN)',
      'while True:',
      `    time.sleep(${mark})`,
    ),
    verdict: overTime,
  },
  {
    name: 'daemon',
    language: 'python',
    source: lines(
      'import os, subprocess',
      'if os.fork() == 0:',
      '    os.setsid()',
      '    if os.fork() == 0:',
      '        for each in range(3):',
      '            os.close(each)',
      `        os.execvp('sleep', ['sleep', '${mark}'])`,
      '    os._exit(0)',
      "print('kept')",
    ),
    verdict: /kept/,
  },
  {
    name: 'environment',
    language: 'python',
    source: lines(
      'import os',
      'seen = str(dict(os.environ))',
      "for each in ('self', '1'):",
      '    try:',
      "        seen += open('/proc/' + each + '/environ').read()",
      '    except OSError:',
      '        pass',
      `print('got it' if '${secret}' in seen else 'kept')`,
    ),
    verdict: /kept/,
  },
  {
    name: 'files',
    language: 'python',
    source: lines(
      'try:',
      "    open('@home/trace', 'w').write('x')",
      "    print('got it')",
      'except OSError:',
      '    try:',
      "        print('got it', open('@home/.ssh/id_rsa').read())",
      '    except OSError:',
      "        print('kept')",
    ),
    verdict: /kept/,
    onlyShutIn: true,
  },
  {
    name: 'network',
    language: 'python',
    source: lines(
      'import socket',
      'try:',
      "    socket.create_connection(('127.0.0.1', @port), 2).close()",
      "    print('got it')",
      'except OSError:',
      "    print('kept')",
    ),
    verdict: /kept/,
    onlyShutIn: true,
  },
];

/** `home` holds a key, and is where nothing may be written; `port` is one that somebody listens to. */
export function hostilePrograms(home: string, port: number): readonly HostileProgram[] {
  return programs.map((program) => ({
    ...program,
    source: program.source.replaceAll('@home', home).replaceAll('@port', String(port)),
  }));
}

const common = 'level: mid\n    topic: any\n    skills: [technologies]\n    prompt: What does it do?';

/** A pack whose keys are proven by the programs, which print none of them. */
export function provenBy(programs: readonly HostileProgram[]): string {
  const questions = programs.map(
    ({ name, language, source }) => `  - id: ${name}
    kind: text
    ${common}
    accept: [nothing of this is printed]
    proof: {run: ${language === 'python' ? 'python' : 'node'}, source: ${JSON.stringify(source)}}
`,
  );
  return `pack: hostile\ntitle: Hostile\narea: data\nquestions:\n${questions.join('')}`;
}

/** A pack of exercises, to be answered with the programs. */
export function exercises(programs: readonly HostileProgram[]): string {
  const questions = programs.map(
    ({ name, language, verdict }) => `  - id: ${name}
    kind: code
    ${common}
    language: ${language}
    limit_ms: ${verdict === overTime ? 300 : 10_000}
    starter: ""
    solution: ""
    tests: [{name: it, stdout: nothing of this is printed}]
`,
  );
  return `pack: hostile\ntitle: Hostile\narea: data\nquestions:\n${questions.join('')}`;
}

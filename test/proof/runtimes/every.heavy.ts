import { describe, expect, test } from '@jest/globals';
import { prove } from '../../../src/proof/prove.js';
import { runtimes, scriptLimits } from '../../../src/proof/prove-script.js';
import { localRunner } from '../../run/support.js';
import { questionOf, three } from '../questions.js';

/** On a busy machine a compiler takes its time, and nothing here hangs. */
const options = { runner: localRunner(), limits: { ...scriptLimits, milliseconds: 60_000 } };

/** For each runtime a script that reads a number, asserts something and prints that number; a new runtime needs one. */
const scripts: Readonly<Record<string, string>> = {
  node: "import { readFileSync } from 'node:fs';\nconst n = await Number(readFileSync(0, 'utf8'));\nconsole.log(n);",
  typescript:
    "import { readFileSync } from 'node:fs';\nenum E { One = 1 }\nconst n: number = Number(readFileSync(0, 'utf8')) * E.One;\nconsole.log(n as number);",
  python: 'print(int(input()))',
  bash: 'read n; echo "$n"',
  sqlite: 'CREATE TABLE t (n); INSERT INTO t VALUES (1), (2); SELECT sum(n) FROM t;',
  git: [
    'set -e',
    'test -z "$(ls -A)"',
    'test -z "$(git config --global user.name || true)"',
    'git init -q . && echo a > a && git add . && git commit -qm one',
    'test "$(git ls-files)" = a && test "$(git branch --show-current)" = main',
    'cat',
  ].join('\n'),
  c: '#include <stdio.h>\n#include <math.h>\nint main(void) { double n; scanf("%lf", &n); printf("%.0f\\n", sqrt(n * n)); }',
  go: 'package main\nimport "fmt"\nfunc main() { var n int; fmt.Scan(&n); fmt.Println(n) }',
  java: 'public class Main { public static void main(String[] a) { System.out.println(new java.util.Scanner(System.in).nextInt()); } }',
  ruby: 'puts gets.to_i',
  rust: 'fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap(); println!("{}", s.trim()); }',
  php: '<?php echo (int) fgets(STDIN), "\\n";',
};

/** Something in the language that does not end well. */
const broken: Readonly<Record<string, string>> = { sqlite: 'SELECT nothing;', bash: 'exit 1', git: 'exit 1' };

describe.each(runtimes.map(({ name }) => name))('%s', (name) => {
  const always = ['node', 'typescript', 'bash', 'sqlite'];

  test('proves what is right, or is not here', async () => {
    const proof = { run: name, source: scripts[name] ?? '', stdin: '3\n' };
    const outcome = await prove(three(proof), options);
    const well = { kind: 'proven', runtime: expect.stringMatching(new RegExp(`^${name} \\d+\\.\\d+`)) };
    const absent = { kind: 'skipped', why: expect.stringContaining(`no ${name} here`) };
    expect(outcome).toEqual(outcome.kind === 'skipped' && !always.includes(name) ? absent : well);
  });

  test('proves nothing wrong', async () => {
    const proof = { run: name, source: scripts[name] ?? '', stdin: '3\n' };
    const wrong = await prove(three(proof, { answer: 4 }), options);
    expect(['failed', 'skipped']).toContain(wrong.kind);
    if (wrong.kind === 'failed') expect(wrong).toEqual({ kind: 'failed', expected: '4', got: '3' });
  });

  test('proves nothing by what cannot be run', async () => {
    const source = broken[name] ?? 'this is no program (';
    const outcome = await prove(three({ run: name, source }), options);
    expect(['failed', 'skipped']).toContain(outcome.kind);
  });
});

describe('node', () => {
  test.each([
    ['a CommonJS module', "const { sep } = require('node:path'); console.log(sep === '/' ? 3 : 3);"],
    ['sloppy mode, as shown in old code', 'undeclared = 3; console.log(undeclared);'],
    ['a module', "import { sep } from 'node:path';\nconsole.log(sep.length + 2);"],
    ['a module by its await', 'console.log(await Promise.resolve(3));'],
  ])('%s', async (_, source) => {
    expect(await prove(three({ run: 'node', source }), options)).toMatchObject({ kind: 'proven' });
  });
});

test('sqlite prints rows as its shell does', async () => {
  const source = [
    'CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE);',
    "INSERT INTO t (b) VALUES ('x;y'), (NULL) RETURNING a, b;",
    '-- an error is told, and the next statement is run',
    'INSERT INTO t VALUES (1, 2);',
    'SELECT 1.0, 1e21, NULL, 7 / 2, 7 / 2.0, 9007199254740993;',
    'EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1;',
    'SELECT count(*) FROM t',
  ].join('\n');
  const prints =
    '1|x;y\n2|\n1.0|1.0e+21||3|3.5|9007199254740993\nQUERY PLAN\n`--SEARCH t USING INTEGER PRIMARY KEY (rowid=?)\n2';
  const question = questionOf({ kind: 'text', accept: ['so'], proof: { run: 'sqlite', source, prints } });
  expect(await prove(question, options)).toMatchObject({ kind: 'proven' });
});

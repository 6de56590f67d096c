import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { manPages } from '../../scripts/man-pages.js';
import { commands, globalOptions } from '../../src/cli/program.js';

const pages = manPages('1.2.3');

test('there is a page for prep and for every command', () => {
  expect([...pages.keys()]).toEqual(['prep.1', ...commands.map(({ name }) => `prep-${name}.1`)]);
});

const formatter = spawnSync('groff', ['--version']).status === 0;
if (!formatter) process.stderr.write('SKIPPED: groff is not installed, the man pages are not formatted\n');

(formatter ? describe : describe.skip)('formatted', () => {
  /** As a reader sees it, and what the formatter has to complain of. */
  function formatted(page: string): { text: string; complaints: string } {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', '-rLL=100n'], {
      input: page,
    });
    return { text: stdout.toString(), complaints: stderr.toString() };
  }

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s names all it takes',
    (name, command) => {
      const { text, complaints } = formatted(pages.get(`prep-${name}.1`) ?? '');
      expect(complaints).toBe('');
      expect(command.options.filter(({ flags }) => !text.includes(flags))).toEqual([]);
      expect(command.examples.filter((example) => !text.includes(example))).toEqual([]);
      expect(text).toContain(command.summary);
    },
  );

  test('prep names the commands and the general options', () => {
    const { text, complaints } = formatted(pages.get('prep.1') ?? '');
    expect(complaints).toBe('');
    expect(globalOptions.filter(({ flags }) => !text.includes(flags))).toEqual([]);
    expect(commands.filter(({ name }) => !text.includes(`prep-${name}(1)`))).toEqual([]);
  });
});

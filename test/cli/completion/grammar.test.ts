import { expect, test } from '@jest/globals';
import { grammarOf } from '../../../src/cli/completion/grammar.js';
import { operandValues, optionValues } from '../../../src/cli/completion/values.js';
import { commands, globalOptions } from '../../../src/cli/program.js';

const grammar = grammarOf(commands, globalOptions);

test('every option keeps its names, and knows whether a value follows', () => {
  const drill = grammar.commands.find(({ name }) => name === 'drill');
  const options = new Map(drill?.options.map((option) => [option.names.at(-1), option]));
  expect(options.get('--count')).toMatchObject({ names: ['-n', '--count'], value: { name: 'number' } });
  expect(options.get('--jsonl')).toMatchObject({ names: ['--jsonl'], value: undefined });
  expect(options.get('--mode')?.value?.choices).toContain('plan');
  const all = [...grammar.options, ...grammar.commands.flatMap((command) => command.options)];
  expect(
    all.filter(({ names }) => names.length === 0 || names.some((name) => !name.startsWith('-'))),
  ).toEqual([]);
});

test('files are offered where help says file, path, folder or target', () => {
  const byName = new Map(grammar.commands.map((command) => [command.name, command]));
  expect(byName.get('lint')?.operand).toMatchObject({ paths: true });
  expect(byName.get('drill')?.operand).toMatchObject({ paths: true });
  expect(byName.get('report')?.operand).toMatchObject({ paths: false });
  expect(grammar.options.find(({ names }) => names.includes('--db'))?.value).toMatchObject({ paths: true });
});

test('values are known of options and operands that exist', () => {
  const options = [
    ...globalOptions.map(({ flags }) => ` ${longName(flags)}`),
    ...commands.flatMap(({ name, options: own }) => own.map(({ flags }) => `${name} ${longName(flags)}`)),
  ];
  expect(Object.keys(optionValues).filter((key) => !options.includes(key))).toEqual([]);
  const withOperand = commands.filter(({ arguments: operands }) => operands !== '').map(({ name }) => name);
  expect(Object.keys(operandValues).filter((name) => !withOperand.includes(name))).toEqual([]);
});

function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? '';
}

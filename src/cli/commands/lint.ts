import type { Command } from '../command.js';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'check question packs, as CI does',
  arguments: '[path...]',
  options: [
    { flags: '--format <format>', help: 'pretty, concise, json, sarif, github, gitlab, junit' },
    { flags: '--output <format=path>', help: 'write them to a file as well; repeatable', repeatable: true },
    { flags: '--fail-on <severity>', help: 'error (default), warn or info: these make exit code 1' },
    { flags: '--rule <id=severity>', help: 'set a rule to off, info, warn or error', repeatable: true },
    { flags: '--fix', help: 'mend what can be mended; --fix-dry-run shows a diff' },
    { flags: '--prove', help: 'run what proves the keys; --no-cache: all of it afresh' },
    { flags: '--baseline <path>', help: 'leave out what --update-baseline wrote there' },
    { flags: '--explain <rule>', help: 'what a rule finds, why, and how to silence it' },
    { flags: '--list-rules', help: 'show all rules; with --format json as data' },
    { flags: '--fix-dry-run', help: 'show what --fix would change, as a diff', rare: true },
    { flags: '--no-cache', help: 'with --prove: run what was proven before, too', rare: true },
    { flags: '--update-baseline', help: 'write down what is found now', rare: true },
    { flags: '--max-warnings <n>', help: 'more warnings than this make exit code 1', rare: true },
    { flags: '--preset <preset>', help: 'strict: also rules that are right too seldom', rare: true },
    { flags: '--config <path>', help: 'instead of the nearest prep.config.yaml', rare: true },
    { flags: '--stdin-filename <path>', help: 'what findings call the pack read from "-"', rare: true },
    { flags: '--allow-empty', help: 'a path may match no file', rare: true },
    { flags: '--print-schema', help: 'print the JSON Schema of packs', rare: true },
  ],
  examples: [
    'prep lint packs/ "more/*.yaml"    files, folders, globs (none: shipped packs)',
    'prep lint -q packs/               only errors are shown',
    'cat pack.yaml | prep lint -',
  ],
  async run(invocation) {
    const { runLint } = await import('../lint/run-lint.js');
    return runLint(invocation);
  },
};

import type { Command } from '../command.js';

export const lintCommand: Command = {
  name: 'lint',
  summary: 'check question packs, as CI does',
  arguments: '[path...]',
  options: [
    { flags: '--format <format>', help: 'pretty, concise or json (pretty on a terminal, else concise)' },
    { flags: '--stdin-filename <path>', help: 'what findings call the pack read from "-"' },
    { flags: '--fail-on <severity>', help: 'error, warn or info: what makes the exit code 1 (error)' },
    { flags: '--max-warnings <number>', help: 'more warnings than this make the exit code 1' },
    { flags: '--list-rules', help: 'show all rules; with --format json as data' },
    { flags: '--print-schema', help: 'print the JSON Schema of packs' },
  ],
  examples: [
    'prep lint                        the shipped packs',
    "prep lint packs/ 'more/*.yaml'   files, folders, globs",
    'cat questions/data.yaml | prep lint -',
  ],
  async run(invocation) {
    const { runLint } = await import('../lint/run-lint.js');
    return runLint(invocation);
  },
};

import { bash } from '../../run/tools/bash.js';
import { git as tool } from '../../run/tools/git.js';
import type { Runtime } from './runtime.js';

const identity = { NAME: 'Prep', EMAIL: 'prep@example.org', DATE: '2026-01-01T00:00:00Z' };
const roles = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
  Object.entries(identity).map(([field, value]) => [`GIT_${role}_${field}`, value] as const),
);

/** Nobody's settings: the same commits on every machine. */
const environment = {
  ...Object.fromEntries(roles),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
  GIT_TERMINAL_PROMPT: '0',
};

/** A script in an empty folder. */
export const git: Runtime = {
  name: 'git',
  tools: [tool, bash],
  file: 'main.sh',
  steps: ({ file, limits, tool: found }) => [{ run: found(bash), words: [file], limits, environment }],
};

import type { ToolKind } from '../tool.js';

export const node: ToolKind = {
  name: 'Node',
  // The one that runs prep.
  commands: ['node'],
  versionWords: ['--version'],
  install: 'https://nodejs.org',
};

/** Within the limit on memory, V8 says what is wrong before the system does. */
export const nodeWords: readonly string[] = [
  '--max-old-space-size=256',
  '--disable-warning=ExperimentalWarning',
];

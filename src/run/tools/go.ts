import type { ToolKind } from '../tool.js';

export const go: ToolKind = {
  name: 'Go',
  commands: ['go'],
  versionWords: ['version'],
  installed: { words: ['env', 'GOROOT'], below: 'bin/go' },
  install: 'https://go.dev',
};

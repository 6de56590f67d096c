import type { ToolKind } from '../tool.js';

export const python: ToolKind = {
  name: 'Python 3',
  commands: ['python3', 'python'],
  versionWords: ['--version'],
  installed: { words: ['-c', 'import sys; print(sys.base_prefix)'], below: 'bin/python3' },
  install: 'https://www.python.org',
};

import type { ToolKind } from '../tool.js';

export const php: ToolKind = {
  name: 'PHP',
  commands: ['php'],
  versionWords: ['--version'],
  install: 'https://www.php.net',
};

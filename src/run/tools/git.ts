import type { ToolKind } from '../tool.js';

export const git: ToolKind = {
  name: 'Git',
  commands: ['git'],
  versionWords: ['--version'],
  install: 'https://git-scm.com',
};

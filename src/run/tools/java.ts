import type { ToolKind } from '../tool.js';

export const java: ToolKind = {
  name: 'Java',
  commands: ['java'],
  versionWords: ['-version'],
  install: 'a JDK of version 11 or later (https://adoptium.net)',
};

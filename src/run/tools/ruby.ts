import type { ToolKind } from '../tool.js';

export const ruby: ToolKind = {
  name: 'Ruby',
  commands: ['ruby'],
  versionWords: ['--version'],
  installed: { words: ['-e', 'puts RbConfig::CONFIG["prefix"]'], below: 'bin/ruby' },
  install: 'https://www.ruby-lang.org',
};

import type { ToolKind } from '../tool.js';

export const rust: ToolKind = {
  name: 'Rust',
  commands: ['rustc'],
  versionWords: ['--version'],
  installed: { words: ['--print', 'sysroot'], below: 'bin/rustc' },
  install: 'https://rustup.rs',
};

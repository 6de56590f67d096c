import { c as linker } from '../../run/tools/c.js';
import { rust as tool } from '../../run/tools/rust.js';
import { compiler } from './runtime.js';

/** Not optimised, so that an overflow panics. */
export const rust = compiler({
  name: 'rust',
  tools: [tool, linker],
  file: 'main.rs',
  words: (file, output) => ['--edition=2021', '-A', 'warnings', '-C', 'debuginfo=0', '-o', output, file],
});

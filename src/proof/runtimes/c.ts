import { c as tool } from '../../run/tools/c.js';
import { compiler } from './runtime.js';

export const c = compiler({
  name: 'c',
  tools: [tool],
  file: 'main.c',
  words: (file, output) => ['-std=c11', '-O1', '-w', '-o', output, file, '-lm', '-pthread'],
});

import { withoutTypes } from '../../run/languages/typescript.js';
import { node as tool, nodeWords } from '../../run/tools/node.js';
import { interpreter } from './runtime.js';

/** Types are taken out and not checked: what a question shows is what happens when it runs. */
export const typescript = interpreter({
  name: 'typescript',
  tool,
  file: 'main.js',
  words: nodeWords,
  program: withoutTypes,
});

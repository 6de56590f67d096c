import { node as tool, nodeWords } from '../../run/tools/node.js';
import { interpreter } from './runtime.js';

/** With this ending, Node sees by itself whether the source is a module. */
export const node = interpreter({ name: 'node', tool, file: 'main.js', words: nodeWords });

import { bash as tool } from '../../run/tools/bash.js';
import { interpreter } from './runtime.js';

export const bash = interpreter({ name: 'bash', tool, file: 'main.sh' });

import { python as tool } from '../../run/tools/python.js';
import { interpreter } from './runtime.js';

export const python = interpreter({ name: 'python', tool, file: 'main.py' });

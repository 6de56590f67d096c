import { php as tool } from '../../run/tools/php.js';
import { interpreter } from './runtime.js';

export const php = interpreter({ name: 'php', tool, file: 'main.php' });

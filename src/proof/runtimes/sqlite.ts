import { sqlite as tool } from '../../run/tools/sqlite.js';
import { interpreter } from './runtime.js';

/** Prints what the sqlite3 shell would; no such program is needed. */
export const sqlite = interpreter({ name: 'sqlite', tool, file: 'main.sql', words: ['--script'] });

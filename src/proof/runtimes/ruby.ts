import { ruby as tool } from '../../run/tools/ruby.js';
import { interpreter } from './runtime.js';

export const ruby = interpreter({ name: 'ruby', tool, file: 'main.rb' });

// For `npm run bench`: the speeds as JSON.
import { speeds } from './speed.js';

process.stdout.write(JSON.stringify(speeds()));

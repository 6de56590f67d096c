import { java as tool } from '../../run/tools/java.js';
import { interpreter } from './runtime.js';

/** Compiles in memory (JEP 330). A small heap and the quick compiler only: it is over before others would pay. */
export const java = interpreter({
  name: 'java',
  tool,
  file: 'Main.java',
  words: ['-Xmx192m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'],
});

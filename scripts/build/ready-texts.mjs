// The version and every help, as the program itself prints them; see src/cli/boot/ready-texts.ts.
import { PassThrough } from 'node:stream';

/** Help is never wider; in a narrower terminal the program itself breaks the lines. */
const widest = 100;
const narrowest = 80;

export async function readyTexts(main, root) {
  const shown = (words, columns) => output(main, { root, words, columns });
  const version = await shown(['--version'], widest);
  const general = await shown(['--help'], widest);
  const commands = [...general.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name);
  const help = {};
  for (const command of ['', ...commands.filter((name) => name !== 'help' && name !== 'also')]) {
    const words = command === '' ? ['--help'] : [command, '--help'];
    help[command] = await ready((columns) => shown(words, columns));
  }
  return { version, help };
}

/** The texts from the widest to the narrowest, each with the columns from which on it looks so. */
async function ready(shown) {
  const all = [];
  for (let columns = widest; columns >= narrowest; columns -= 1) {
    const text = await shown(columns);
    if (all.at(-1)?.text === text) all.at(-1).columns = columns;
    else all.push({ columns, text });
  }
  return all;
}

async function output(main, { root, words, columns }) {
  const stdout = Object.assign(new PassThrough(), { columns });
  const chunks = [];
  stdout.on('data', (chunk) => chunks.push(chunk));
  const stderr = new PassThrough();
  await main({ words, env: {}, home: root, root, stdin: new PassThrough(), stdout, stderr });
  return Buffer.concat(chunks).toString('utf8');
}

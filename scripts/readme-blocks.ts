import { PassThrough } from 'node:stream';
import { main } from '../src/cli/main.js';
import type { World } from '../src/cli/world.js';

/** Blocks between `<!-- prep WORDS -->` and `<!-- end -->` hold what that command prints. */
const block = /<!-- (prep [^\n]*?) -->\n[\s\S]*?<!-- end -->/g;

/** The README with every such block made anew. `root` is where package.json lies. */
export async function readmeWithHelp(readme: string, root: string): Promise<string> {
  const commands = [...new Set([...readme.matchAll(block)].map((match) => match[1] ?? ''))];
  const outputs = new Map<string, string>();
  for (const command of commands) outputs.set(command, await output(command.split(' ').slice(1), root));
  return readme.replace(block, (_, command: string) => {
    return `<!-- ${command} -->\n\n\`\`\`text\n$ ${command}\n${outputs.get(command)?.trimEnd()}\n\`\`\`\n\n<!-- end -->`;
  });
}

async function output(words: readonly string[], root: string): Promise<string> {
  const stdout = new PassThrough();
  const chunks: Buffer[] = [];
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const world: World = {
    words,
    env: {},
    home: root,
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    now: () => 0,
    offsetAt: () => 0,
    random: (size) => new Uint8Array(size),
    onSignal: () => undefined,
    suspend: () => Promise.resolve(),
    root,
    compiledPacks: '',
    node: '',
    cores: 1,
  };
  await main(world);
  return Buffer.concat(chunks).toString('utf8');
}

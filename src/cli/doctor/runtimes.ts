import * as registry from '../../proof/runtimes/all.js';
import { levelWords } from '../../run/sandbox.js';
import type { Context } from '../context.js';
import { localRunner } from '../lazy-runner.js';
import { note, ok, type Remark } from './remark.js';

/** What proofs and exercises are run with: asked afresh, since something may just have been installed. */
export async function checkRuntimes({ world }: Context): Promise<readonly Remark[]> {
  const { workshop } = await localRunner(world);
  const looked = await Promise.all(
    Object.values(registry).map(async ({ name, tools }) => {
      const found = await Promise.all(tools.map((tool) => workshop.tool(tool)));
      const missing = tools.filter((_, index) => found[index] === undefined);
      return { name, version: found[0]?.version, missing };
    }),
  );
  const there = looked.filter(({ missing }) => missing.length === 0);
  const absent = looked.filter(({ missing }) => missing.length > 0);
  return [
    ok('runtimes', there.map(({ name, version }) => `${name} ${version ?? ''}`.trim()).join(', ')),
    ...(absent.length > 0 ? [note('runtimes', missingText(absent))] : []),
    workshop.sandbox.level === 'bubblewrap'
      ? ok('runtimes', `what is run is ${levelWords.bubblewrap}`)
      : note('runtimes', `what is run runs ${levelWords[workshop.sandbox.level]}`),
  ];
}

function missingText(absent: readonly { name: string; missing: readonly { install: string }[] }[]): string {
  const names = absent.map(({ name, missing }) => `${name} (${missing[0]?.install ?? ''})`);
  return `not found, so what needs them is not run: ${names.join(', ')}`;
}

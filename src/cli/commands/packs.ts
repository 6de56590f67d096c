import type { Command } from '../command.js';

export const packsCommand: Command = {
  name: 'packs',
  summary: 'list, show, print and begin packs of questions',
  arguments: '[action] [name]',
  options: [
    { flags: '--proof', help: 'show: how the key is proven' },
    { flags: '--why', help: 'show: why it would be asked now' },
    { flags: '--ask-again', help: 'show: take back "known" and the flag, so that it is asked again' },
    { flags: '--area <area>', help: 'new: the area of the pack (its name)' },
    { flags: '--json', help: 'list: one JSON document; schema/packs.schema.json describes it' },
  ],
  examples: [
    'prep packs list                         packs, what you flagged, what you know',
    'prep packs show data/not-in-with-null   a question with its key',
    'prep packs cat data | prep lint -       the YAML of a pack',
    'prep packs new my-team                  writes my-team.yaml to begin with',
  ],
  async run(invocation) {
    const { runPacks } = await import('../packs/run-packs.js');
    return runPacks(invocation);
  },
};

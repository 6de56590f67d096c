import type { Command } from '../command.js';

export const packsCommand: Command = {
  name: 'packs',
  summary: 'list, show, begin, import and export question packs',
  arguments: '[action] [name]',
  options: [
    { flags: '--proof', help: 'show: how the key is proven' },
    { flags: '--why', help: 'show: why it would be asked now' },
    { flags: '--ask-again', help: 'show: take back "known" and the flag' },
    { flags: '--area <area>', help: 'new, import: the area of the pack (its name)' },
    { flags: '--format <format>', help: 'import, export: gift, apkg, csv, tsv, markdown (by file name)' },
    { flags: '--output <file>', help: 'import, export: where to write (your packs; stdout)' },
    { flags: '--json', help: 'list: one JSON document (schema/packs.schema.json)' },
  ],
  examples: [
    'prep packs list                         packs, what you flagged, what you know',
    'prep packs show data/not-in-with-null   a question with its key',
    'prep packs cat data | prep lint -       the YAML of a pack',
    'prep packs new my-team                  writes my-team.yaml to begin with',
    'prep packs import deck.apkg             an Anki deck; also GIFT, CSV, TSV',
    'prep packs export data --format gift    also apkg and markdown',
  ],
  async run(invocation) {
    const { runPacks } = await import('../packs/run-packs.js');
    return runPacks(invocation);
  },
};

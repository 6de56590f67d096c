import type { Command } from '../command.js';

export const drillCommand: Command = {
  name: 'drill',
  summary: 'answer questions; every answer is saved at once',
  arguments: '[target...]',
  options: [
    { flags: '-n, --count <number>', help: 'how many (10, or what the plan gives today); 0: no end' },
    { flags: '-t, --minutes <number>', help: 'stop after this time, when a question is done' },
    { flags: '--mode <mode>', help: 'plan, due, weak, new, missed or all (plan)' },
    { flags: '--level <level>', help: 'junior, mid, senior; a comma for several', repeatable: true },
    {
      flags: '--kind <kind>',
      help: 'choice, text, order, sql, code, open, ..., or several',
      repeatable: true,
    },
    { flags: '--language <language>', help: 'only with code in it', repeatable: true, rare: true },
    { flags: '--topic <topic>', help: 'only this topic', repeatable: true, rare: true },
    {
      flags: '--skill <skill>',
      help: 'problem-solving, analytical-thinking, technologies',
      repeatable: true,
    },
    { flags: '--seed <number>', help: 'the same seed shuffles the same way', rare: true },
    { flags: '--confidence', help: 'ask after each answer how sure you are' },
    { flags: '--no-confidence', help: 'though your settings say so', rare: true },
    { flags: '--pass <percent>', help: 'exit with 1 when the score is lower' },
    { flags: '--resume', help: 'go on with the last drill that was left' },
    { flags: '--trust <pack>', help: 'run the programs of this pack', repeatable: true, rare: true },
    { flags: '--no-save', help: 'keep nothing of this drill' },
    { flags: '--jsonl', help: 'one JSON object a line, for other programs' },
  ],
  examples: [
    'prep drill                       what helps most now, over all areas',
    'prep drill top-questions data     two packs or areas',
    'prep drill ./mine.yaml           a pack of your own',
  ],
  async run(invocation) {
    const { runDrill } = await import('../drill/run-drill.js');
    return runDrill(invocation);
  },
};

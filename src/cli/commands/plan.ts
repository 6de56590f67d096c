import type { Command } from '../command.js';

export const planCommand: Command = {
  name: 'plan',
  summary: 'set the interview, and see what your minutes will do',
  arguments: '',
  options: [
    { flags: '--interview <date>', help: '2026-12-10, "10 Dec", "in 3 weeks" or none' },
    { flags: '--minutes <number>', help: 'minutes a day; prep drill then lasts as long' },
    { flags: '--listing <file>', help: 'read weights, level and languages from a job listing (- for stdin)' },
    {
      flags: '--weight <area=number>',
      help: 'share of an area; 1 is usual, 0 leaves it out',
      repeatable: true,
    },
    { flags: '--level <level>', help: 'junior, mid, senior or all; a comma for several', repeatable: true },
    { flags: '--language <language>', help: 'code only in these, or all', repeatable: true },
    { flags: '--note <text>', help: 'keep for the day: the company, what to ask them', repeatable: true },
    { flags: '--drop-note <number>', help: 'take a note out', rare: true },
    { flags: '--json', help: 'one JSON document' },
  ],
  examples: [
    "prep plan --interview 'in 3 weeks' --minutes 20",
    'prep plan --listing job.txt           what the listing asks for',
    'prep plan --weight data=2 --weight devops=0',
  ],
  async run(invocation) {
    const { runPlan } = await import('../plan/run-plan.js');
    return runPlan(invocation);
  },
};

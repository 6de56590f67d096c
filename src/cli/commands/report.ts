import type { Command } from '../command.js';

export const reportCommand: Command = {
  name: 'report',
  summary: 'see where you are weak, and how sure that is',
  arguments: '[area]',
  options: [
    { flags: '--json', help: 'one JSON document; schema/report.schema.json describes it' },
    { flags: '--demo', help: 'show a made-up learner instead of your own history' },
  ],
  examples: ['prep report', 'prep report --demo', 'prep report --json | jq .next'],
  async run(invocation) {
    const { runReport } = await import('../report/run-report.js');
    return runReport(invocation);
  },
};

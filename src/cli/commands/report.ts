import type { Command } from '../command.js';

export const reportCommand: Command = {
  name: 'report',
  summary: 'see where you are weak, and how sure that is',
  arguments: '[area]',
  options: [
    { flags: '--since <time>', help: 'what was done in 30d, 2w, 3m or since a date, and before' },
    { flags: '--items', help: 'how the questions themselves do, and those you flagged' },
    { flags: '--explain', help: 'say after each figure what it is and what it is not' },
    { flags: '--demo', help: 'show a made-up learner instead of your own history' },
    { flags: '--json', help: 'one JSON document; schema/report.schema.json describes it' },
    { flags: '--csv', help: 'a table of the areas, or with --items of the questions' },
    { flags: '--html <file>', help: 'one page to keep or print (- for stdout)' },
    { flags: '--from <folder>', help: 'what a group knows, from the exports in a folder' },
    { flags: '--cohort <url>', help: 'the same of a PostgreSQL database', rare: true },
    { flags: '--rebuild', help: 'sum up the whole history anew first', rare: true },
  ],
  examples: [
    'prep report data               one area: its topics and questions',
    'prep report --since 2w         two weeks beside the two before',
    'prep report --html report.html',
    'prep report --json | jq .next',
    'prep report --from class/      a teacher: who, which areas, which questions',
  ],
  async run(invocation) {
    const { options } = invocation;
    if (options.text('from') !== undefined || options.text('cohort') !== undefined) {
      const { runCohort } = await import('../report/run-cohort.js');
      return runCohort(invocation);
    }
    const { runReport } = await import('../report/run-report.js');
    return runReport(invocation);
  },
};

import type { Command } from '../command.js';

export const answersCommand: Command = {
  name: 'answers',
  summary: 'your written answers to open questions, over time',
  arguments: '[question]',
  options: [
    { flags: '--edit', help: 'write the next version in your editor (VISUAL, EDITOR)' },
    { flags: '--json', help: 'one JSON document; schema/answers.schema.json describes it' },
  ],
  examples: [
    'prep answers                           which questions you answered in writing',
    'prep answers top-questions/three-skills          all versions, and a good one',
    'prep answers top-questions/three-skills --edit   go on from the last version',
  ],
  async run(invocation) {
    const { runAnswers } = await import('../answers/run-answers.js');
    return runAnswers(invocation);
  },
};

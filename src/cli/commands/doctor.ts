import type { Command } from '../command.js';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'look for what is wrong, and how to mend it',
  arguments: '',
  options: [
    { flags: '--fix', help: 'mend what can be mended; what was damaged is kept' },
    { flags: '--json', help: 'one JSON document; schema/doctor.schema.json describes it' },
  ],
  examples: [
    'prep doctor          history, backups, places, packs, runtimes, terminal',
    'prep doctor --fix    a sound history of all that can still be read',
  ],
  async run(invocation) {
    const { runDoctor } = await import('../doctor/run-doctor.js');
    return runDoctor(invocation);
  },
};

import type { Command } from '../command.js';

export const completionCommand: Command = {
  name: 'completion',
  summary: 'make Tab complete commands, options and their values',
  arguments: '<shell>',
  options: [],
  examples: [
    'prep completion bash >> ~/.bashrc',
    'prep completion zsh > ~/.zfunc/_prep          a folder of $fpath',
    'prep completion fish > ~/.config/fish/completions/prep.fish',
  ],
  async run(invocation) {
    const { runCompletion } = await import('../completion/run-completion.js');
    return runCompletion(invocation);
  },
};

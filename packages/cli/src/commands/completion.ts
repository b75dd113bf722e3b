import { type Command, CommandFailure, EXIT } from '../command.ts';
import { argument } from '../input/options.ts';
import { SHARED_OPTIONS } from '../shared-options.ts';

const SHELLS = ['bash', 'zsh'] as const;

/** @param all every command there is, this one too */
export const completionOf = (all: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'A script that completes commands and options in bash or zsh',
  arguments: [{ form: '<shell>', about: SHELLS.join(' or '), completes: SHELLS }],
  examples: [
    { line: 'source <(satsuma completion bash)', does: 'for this shell; put it into ~/.bashrc for all' },
    { line: 'satsuma completion zsh > ~/.zfunc/_satsuma', does: 'with ~/.zfunc in $fpath' },
  ],
  async run(input, { output }) {
    const shell = argument(input, 0);
    const commands = all();
    const write = (script: string): void => output.bytes(new TextEncoder().encode(script));
    if (shell === 'bash')
      return write((await import('../completion/bash.ts')).bashCompletion(commands, SHARED_OPTIONS));
    if (shell === 'zsh') return write((await import('../completion/zsh.ts')).zshCompletion(commands, SHARED_OPTIONS));
    const message = `there is no completion for "${shell}"`;
    throw new CommandFailure([{ code: 'bad-value', path: 'shell', message, hint: SHELLS.join(' or ') }], EXIT.usage);
  },
});

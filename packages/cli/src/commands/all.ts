import type { Command } from '../command.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [];

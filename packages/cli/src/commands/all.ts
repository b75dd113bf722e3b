import type { Command } from '../command.ts';

/** Commands that belong together. */
export interface Group {
  readonly heading: string;
  readonly commands: readonly Command[];
}

/** Every command, in the order of work. */
export const GROUPS: readonly Group[] = [];

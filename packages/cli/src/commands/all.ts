import type { Command } from '../command.ts';
import { classes } from './classes.ts';
import { cohorts } from './cohorts.ts';
import { data } from './data.ts';
import { pareto } from './pareto.ts';
import { settings } from './settings.ts';
import { simulate } from './simulate.ts';
import { sql } from './sql.ts';

/** Commands that belong together. */
export interface Group {
  readonly heading: string;
  readonly commands: readonly Command[];
}

/** Every command, in the order of work. */
export const GROUPS: readonly Group[] = [
  { heading: 'Bring the data in', commands: [data] },
  { heading: 'Divide', commands: [classes, cohorts, pareto] },
  { heading: 'Look after it', commands: [settings, sql, simulate] },
];

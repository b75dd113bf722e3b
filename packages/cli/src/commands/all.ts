import type { Command } from '../command.ts';
import { apply } from './apply.ts';
import { archive } from './archive.ts';
import { classes } from './classes.ts';
import { cohorts } from './cohorts.ts';
import { compute } from './compute.ts';
import { count } from './count.ts';
import { data } from './data.ts';
import { explain } from './explain.ts';
import { history } from './history.ts';
import { moves } from './moves.ts';
import { overlap } from './overlap.ts';
import { pareto } from './pareto.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { sample } from './sample.ts';
import { segments } from './segments.ts';
import { settings } from './settings.ts';
import { show } from './show.ts';
import { simulate } from './simulate.ts';
import { sql } from './sql.ts';
import { versions } from './versions.ts';

/** Commands that belong together. */
export interface Group {
  readonly heading: string;
  readonly commands: readonly Command[];
}

/** Every command, in the order of work. */
export const GROUPS: readonly Group[] = [
  { heading: 'Bring the data in', commands: [data] },
  { heading: 'Divide', commands: [plan, apply, compute, segments, show, versions, archive] },
  { heading: 'By a method', commands: [classes, cohorts, pareto] },
  { heading: 'Understand', commands: [count, sample, explain, person, history, moves, overlap] },
  { heading: 'Look after it', commands: [settings, sql, simulate] },
];

import type { Command } from '../command.ts';
import { apart } from './apart.ts';
import { apply } from './apply.ts';
import { archive } from './archive.ts';
import { backup } from './backup.ts';
import { changes } from './changes.ts';
import { classes } from './classes.ts';
import { cohorts } from './cohorts.ts';
import { compare } from './compare.ts';
import { completionOf } from './completion.ts';
import { compute } from './compute.ts';
import { convert } from './convert.ts';
import { count } from './count.ts';
import { data } from './data.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { imports } from './imports.ts';
import { mapping } from './mapping.ts';
import { moves } from './moves.ts';
import { overlap } from './overlap.ts';
import { pareto } from './pareto.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { restore } from './restore.ts';
import { sample } from './sample.ts';
import { schema } from './schema.ts';
import { segments } from './segments.ts';
import { serve } from './serve.ts';
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
  { heading: 'Start', commands: [demo, serve] },
  { heading: 'Bring the data in', commands: [importCommand, mapping, imports, data] },
  { heading: 'Divide', commands: [plan, apply, compute, segments, show, versions, archive, convert, schema] },
  { heading: 'Divide by a method', commands: [classes, cohorts, pareto] },
  {
    heading: 'Understand',
    commands: [count, sample, explain, person, history, moves, overlap, apart, compare, changes],
  },
  { heading: 'Hand over', commands: [exportCommand, sql] },
  {
    heading: 'Look after it',
    commands: [settings, backup, restore, simulate, completionOf(() => GROUPS.flatMap(group => group.commands))],
  },
];

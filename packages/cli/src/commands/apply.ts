import type { AppliedChange } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { readDefinitionsAt } from '../input/definitions.ts';
import { argumentsFrom, isOn, textOption } from '../input/options.ts';
import { tellApplied } from '../telling/applied.ts';
import { COLUMNS } from '../words/columns.ts';
import { PLAN } from '../words/plan.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'Take over definitions from files: new versions of what changed, memberships computed',
  arguments: [{ form: '<paths...>', about: 'YAML or JSON files, or folders of them', completes: 'files' }],
  options: [
    { flags: '--prune', about: 'archive what is stored and not in the files' },
    { flags: '--note <text>', about: 'why; kept with each version' },
    { flags: '--author <name>', about: 'whose change it is; kept with each version' },
    { flags: '--no-compute', about: 'leave the memberships as they are' },
  ],
  examples: [
    { line: 'satsuma apply segments/', does: 'writes what changed, and computes it' },
    { line: 'satsuma apply segments/ --note "autumn review" --author Ewa', does: 'says why, and who' },
  ],
  run: (input, context) =>
    withAccess(
      context,
      async ({ engine, ...access }) => {
        const { output, say } = context;
        const given = await readDefinitionsAt(engine, argumentsFrom(input, 0));
        const progress = output.progress('');
        const [note, author] = [textOption(input, 'note'), textOption(input, 'author')];
        const applied = await access
          .apply(given, {
            prune: isOn(input, 'prune'),
            compute: input.options.compute !== false,
            onProgress: share => progress.update(share, 1),
            ...(note !== undefined && { note }),
            ...(author !== undefined && { author }),
          })
          .finally(() => progress.end());
        output.data(applied);
        const words = say.of(PLAN);
        const columns = say.of(COLUMNS);
        const told = applied.changes.filter(c => c.change !== 'unchanged');
        output.table<AppliedChange>(
          [
            { title: columns.segment, flexible: 'cut', cell: c => c.id },
            { title: columns.change, cell: c => words.change[c.change] },
            { title: columns.version, align: 'right', cell: c => (c.version === null ? '–' : String(c.version)) },
          ],
          told,
        );
        const rest = applied.changes.length - told.length;
        if (rest > 0) output.line(output.paint.dim(words.unchanged(say.counted(rest, 'definition'))));
        await tellApplied(applied, context);
      },
      'may be made',
    ),
};

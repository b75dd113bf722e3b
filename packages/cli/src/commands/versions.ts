import type { Version } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument, textOption, usage, wholeOption } from '../input/options.ts';
import { tellApplied } from '../telling/applied.ts';
import { describeEffect } from '../telling/change.ts';
import { COLUMNS } from '../words/columns.ts';
import { SEGMENTS } from '../words/segments.ts';

export const versions: Command = {
  name: 'versions',
  summary: 'The versions of a definition: list, compare, restore',
  arguments: [
    { form: '<id>', about: 'a segment or segmentation, archived ones too' },
    { form: '[from]', about: 'a version to compare' },
    { form: '[to]', about: 'with this one; the latest if not given' },
  ],
  options: [
    { flags: '--restore <version>', about: 'make an older version hold again' },
    { flags: '--note <text>', about: 'why it is restored' },
  ],
  examples: [
    { line: 'satsuma versions loyal-buyers', does: 'all of them' },
    {
      line: 'satsuma versions loyal-buyers 1 3',
      does: 'what 3 says differently, and whom that brings in and leaves out',
    },
    { line: 'satsuma versions loyal-buyers --restore 2', does: 'version 2 again, as a new version' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const id = argument(input, 0) ?? '';
      const restored = wholeOption(input, 'restore');
      const [from, to] = [versionIn(argument(input, 1)), versionIn(argument(input, 2))];
      if (restored !== undefined)
        return restore(id, { version: restored, note: textOption(input, 'note') }, context, access);
      const all = await access.versions(id);
      if (from === undefined) return list(all, context, access);
      return compare(id, { from, to: to ?? all[0]?.version ?? from }, context, access);
    }),
};

function versionIn(text: string | undefined): number | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
  throw usage('version', `"${text}" is no version`, 'versions are numbers: 1, 2, 3');
}

function list(all: readonly Version[], { output, say }: Context, { settings: { zone } }: Access): void {
  output.data(all);
  const columns = say.of(COLUMNS);
  output.table<Version>(
    [
      { title: columns.version, align: 'right', cell: v => String(v.version) },
      { title: columns.when, cell: v => say.moment(v.created, zone) },
      { title: columns.author, flexible: 'cut', cell: v => v.author ?? '' },
      { title: columns.note, flexible: 'cut', cell: v => v.note ?? '' },
    ],
    all,
  );
}

async function compare(
  id: string,
  which: { readonly from: number; readonly to: number },
  { output, say }: Context,
  access: Access,
): Promise<void> {
  const compared = await access.compareVersions(id, which);
  output.data({ id, ...which, ...compared });
  const words = say.of(SEGMENTS);
  if (compared.differences.length === 0) {
    output.line(words.same);
    return;
  }
  for (const difference of compared.differences) output.line(access.engine.differenceText(difference), '  ');
  if (compared.effect === null) return;
  const names = await access.names();
  output.heading(words.people);
  output.line(describeEffect(compared.effect, id, names, say));
}

async function restore(
  id: string,
  { version, note }: { readonly version: number; readonly note: string | undefined },
  context: Context,
  access: Access,
): Promise<void> {
  const applied = await access.restore(id, version, note);
  context.output.data(applied);
  context.output.line(context.say.of(SEGMENTS).restored(id, String(version)));
  await tellApplied(applied, context);
}

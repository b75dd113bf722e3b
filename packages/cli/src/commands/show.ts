import type { Names } from '@satsuma/core';
import type { Described } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { titleWithId } from '../telling/change.ts';
import { tellFields } from '../telling/fields.ts';
import { inWords } from '../telling/names.ts';
import { SEGMENTS } from '../words/segments.ts';

export const show: Command = {
  name: 'show',
  summary: 'One segment or segmentation: its sentence, its definition, where it is used',
  arguments: [{ form: '<id>', about: 'a stored segment or segmentation' }],
  examples: [
    { line: 'satsuma show loyal-buyers', does: 'everything about it' },
    { line: 'satsuma --lang pl show loyal-buyers', does: 'its sentence in Polish' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const found = await access.describe(argument(input, 0) ?? '');
      await tell(found, await access.names(), context, access.settings.zone);
    }),
};

async function tell(found: Described, names: Names, context: Context, zone: string): Promise<void> {
  const { output, say } = context;
  const { id, archived, definition, versions, usedBy, computed: size, sentence: text } = found;
  const { printDefinition } = await import('@satsuma/core');
  const { stringify } = await import('yaml');
  const [latest] = versions;
  output.data({
    id,
    archived,
    version: latest?.version,
    versions: versions.length,
    sentence: text,
    usedBy,
    computed: size,
    definition: printDefinition(definition),
  });
  const words = say.of(SEGMENTS);
  output.line(output.paint.bold(titleWithId(id, names, say)));
  output.line(text);
  if (definition.description !== undefined) output.line(inWords(definition.description, say));
  if (archived) output.line(output.paint.red(words.archived(id)));
  output.line();
  const title = (other: string): string => titleWithId(other, names, say);
  const people = size && Object.values(size.sizes).reduce((a, b) => a + b, 0);
  tellFields(
    [
      [
        words.size,
        people === null
          ? words.neverComputed
          : words.asComputed(say.counted(people, 'person'), say.date(size?.asOf ?? 0, zone)),
      ],
      [words.levelTitle, definition.level && words.level[definition.level]],
      [words.parent, definition.parent && title(definition.parent)],
      [words.owner, definition.owner],
      [words.tags, definition.tags?.join(', ')],
      [words.usedBy, usedBy.map(title).join(', ')],
      [words.versions, versions.map(v => words.versionOf(String(v.version), say.date(v.created, zone))).join('; ')],
    ],
    output,
  );
  output.heading(words.definition);
  output.verbatim(stringify(printDefinition(definition), { lineWidth: Math.max(60, output.width) }).trimEnd());
}

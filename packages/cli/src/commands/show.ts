import type { Definition, Names } from '@satsuma/core';
import type { ComputedSize, Version, WorkspaceLibrary } from '@satsuma/engine';
import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { orFail } from '../input/result.ts';
import { type Opened, withWorkspace } from '../opened.ts';
import { titleWithId } from '../telling/change.ts';
import { tellFields } from '../telling/fields.ts';
import { inWords, namesOf } from '../telling/names.ts';
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
    withWorkspace(context, async opened => {
      const { engine, workspace } = opened;
      const id = argument(input, 0) ?? '';
      const versions = orFail(await engine.listVersions(workspace, id));
      const library = await engine.loadLibrary(workspace);
      const definition = library.definitions.get(id) ?? versions[0]?.definition;
      if (definition === undefined) throw new Error('a definition with versions has a latest one');
      const sizes = await engine.readComputedSizes(workspace.store.control);
      await tell({ id, definition, versions, library, size: sizes.get(id) }, context, opened);
    }),
};

interface Shown {
  readonly id: string;
  readonly definition: Definition;
  readonly versions: readonly Version[];
  readonly library: WorkspaceLibrary;
  readonly size: ComputedSize | undefined;
}

async function tell(shown: Shown, context: Context, { engine, settings: { zone } }: Opened): Promise<void> {
  const { output, say } = context;
  const { id, definition, versions, library, size } = shown;
  const { printDefinition } = await import('@satsuma/core');
  const { stringify } = await import('yaml');
  const names = await namesOf(library);
  const usedBy = [...library.definitions]
    .filter(
      ([other, d]) => other !== id && (d.parent === id || engine.referencesIn(d, library).some(r => r.name === id)),
    )
    .map(([other]) => other);
  const text = await sentenceOf(shown, names, context);
  const archived = !library.definitions.has(id);
  const [latest] = versions;
  output.data({
    id,
    archived,
    version: latest?.version,
    versions: versions.length,
    sentence: text,
    usedBy,
    computed: size ?? null,
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
        people === undefined
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

/** A segment's condition, or how a segmentation is set up. */
async function sentenceOf(
  { id, definition, library }: Shown,
  names: Names,
  { say, language }: Context,
): Promise<string> {
  const { definitionSentence, METHODS, summaryOf } = await import('@satsuma/core');
  const segmentation = library.segmentations.get(id);
  if (segmentation === undefined) return definitionSentence(definition, language, names);
  return `${say.of(METHODS[segmentation.method].name)}: ${say.of(summaryOf(segmentation))}`;
}

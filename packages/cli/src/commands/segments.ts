import type { Definition, Names } from '@satsuma/core';
import type { ComputedSize, Sizes, WorkspaceLibrary } from '@satsuma/engine';
import type { Command, Context } from '../command.ts';
import { isOn } from '../input/options.ts';
import { orFail } from '../input/result.ts';
import { type Opened, withWorkspace } from '../opened.ts';
import { namesOf, titleOf } from '../telling/names.ts';
import { type Branch, treeOf } from '../telling/tree.ts';
import { COLUMNS } from '../words/columns.ts';
import { SEGMENTS } from '../words/segments.ts';

export const segments: Command = {
  name: 'segments',
  summary: 'All segments and segmentations, with sizes, as a tree of levels',
  options: [{ flags: '--count', about: 'count them now instead of showing what was last computed' }],
  examples: [
    { line: 'satsuma segments', does: 'the list' },
    { line: 'satsuma segments --as-of 2026-03-01', does: 'with the sizes as of 1 March' },
  ],
  run: (input, context) =>
    withWorkspace(context, async opened => {
      const { engine, workspace, ask } = opened;
      const library = await engine.loadLibrary(workspace);
      const computed = await engine.readComputedSizes(workspace.store.control);
      const counting = isOn(input, 'count') || context.asOf !== undefined;
      const counted = counting ? orFail(await engine.segmentSizes(workspace, ask)) : undefined;
      const rows = [...library.definitions].map(([id, definition]) =>
        rowOf(id, definition, library, computed, counted),
      );
      context.output.data({ asOf: counted?.asOf ?? null, base: counted?.base ?? null, segments: rows });
      show(rows, await namesOf(library), counted, context, opened);
    }),
};

interface Row {
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly name: Definition['name'] | null;
  readonly level: Definition['level'] | null;
  readonly parent: string | undefined;
  readonly owner: string | null;
  readonly method: string | null;
  readonly version: number | null;
  readonly parameters: readonly string[];
  /** Null: never computed, or parameters without sample values. */
  readonly size: number | null;
  readonly classes: Readonly<Record<string, number>> | null;
  /** As of when the size was computed; null where it was counted or never computed. */
  readonly computed: number | null;
}

function rowOf(
  id: string,
  definition: Definition,
  { stored }: WorkspaceLibrary,
  computed: ReadonlyMap<string, ComputedSize>,
  counted: Sizes | undefined,
): Row {
  const isSegment = 'segment' in definition;
  const last = counted === undefined ? computed.get(id) : undefined;
  const now = isSegment ? counted?.sizes.get(id) : counted?.base;
  const size = last === undefined ? (now ?? null) : sum(Object.values(last.sizes));
  return {
    id,
    kind: isSegment ? 'segment' : 'segmentation',
    name: definition.name ?? null,
    level: definition.level ?? null,
    parent: definition.parent,
    owner: definition.owner ?? null,
    method: isSegment ? null : definition.method,
    version: stored.get(id)?.version ?? null,
    parameters: isSegment ? Object.keys(definition.parameters ?? {}) : [],
    size,
    classes: isSegment ? null : (last?.sizes ?? null),
    computed: last?.asOf ?? null,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function show(
  rows: readonly Row[],
  names: Names,
  counted: Sizes | undefined,
  { output, say }: Context,
  { settings: { zone } }: Opened,
): void {
  const words = say.of(SEGMENTS);
  const columns = say.of(COLUMNS);
  const plain = rows.filter(row => row.kind === 'segment');
  const divided = rows.filter(row => row.kind === 'segmentation');
  if (rows.length === 0) {
    output.line(words.none);
    return;
  }
  if (counted !== undefined) {
    const base = say.counted(counted.base, 'person');
    output.line(
      output.paint.bold(words.title(say.counted(plain.length, 'segment'), base, say.moment(counted.asOf, zone))),
    );
    output.line();
  }
  const size = (row: Row): string =>
    row.size !== null ? say.number(row.size) : row.parameters.length > 0 ? words.parametric : '–';
  const when = (row: Row): string => (row.computed === null ? '' : say.date(row.computed, zone));
  const computedColumn = <R>(rowIn: (r: R) => Row) =>
    counted === undefined ? [{ title: columns.computed, cell: (r: R) => when(rowIn(r)) }] : [];
  output.table<Branch<Row>>(
    [
      { title: columns.segment, flexible: 'cut', cell: b => `${b.prefix}${titleOf(b.node.id, names, say)}` },
      { title: 'id', flexible: 'cut', cell: b => b.node.id },
      { title: columns.level, cell: b => (b.node.level ? words.level[b.node.level] : '') },
      { title: columns.people, align: 'right', cell: b => size(b.node) },
      ...computedColumn<Branch<Row>>(b => b.node),
    ],
    treeOf(plain),
  );
  if (divided.length > 0) {
    output.heading(words.segmentations);
    output.table<Row>(
      [
        { title: columns.name, flexible: 'cut', cell: row => titleOf(row.id, names, say) },
        { title: 'id', flexible: 'cut', cell: row => row.id },
        { title: columns.method, cell: row => row.method ?? '' },
        {
          title: columns.classes,
          align: 'right',
          cell: row => (row.classes === null ? '–' : say.number(Object.keys(row.classes).length)),
        },
        { title: columns.people, align: 'right', cell: size },
        ...computedColumn<Row>(row => row),
      ],
      divided,
    );
  }
  if (counted === undefined) {
    output.line();
    output.line(output.paint.dim(words.computed));
  }
}

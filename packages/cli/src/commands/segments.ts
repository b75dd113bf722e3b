import type { Names } from '@satsuma/core';
import type { ListedDefinition, ListedDefinitions } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { isOn } from '../input/options.ts';
import { titleOf } from '../telling/names.ts';
import { type Branch, treeOf } from '../telling/tree.ts';
import { COLUMNS } from '../words/columns.ts';
import { SEGMENTS } from '../words/segments.ts';

export const segments: Command = {
  name: 'segments',
  summary: 'All segments and segmentations, with sizes, as a tree of levels',
  options: [{ flags: '--count', about: 'count them now instead of showing what is kept' }],
  examples: [
    { line: 'satsuma segments', does: 'the list' },
    { line: 'satsuma segments --as-of 2026-03-01', does: 'with the sizes as of 1 March' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const listed = await access.list(isOn(input, 'count') || context.asOf !== undefined);
      const segments = listed.segments.map(rowOf);
      context.output.data({ ...listed, segments });
      show({ ...listed, segments }, await access.names(), context, access.settings.zone);
    }),
};

const rowOf = ({
  id,
  kind,
  name,
  level,
  parent,
  owner,
  method,
  version,
  parameters,
  size,
  classes,
  computed,
}: ListedDefinition) => ({
  ...{
    id,
    kind,
    name,
    level,
    parent: parent ?? undefined,
    owner,
    method,
    version,
    parameters,
    size,
    classes,
    computed,
  },
});

type Row = ReturnType<typeof rowOf>;

interface Rows extends Omit<ListedDefinitions, 'segments'> {
  readonly segments: readonly Row[];
}

function show({ segments: rows, asOf, base }: Rows, names: Names, { output, say }: Context, zone: string): void {
  const words = say.of(SEGMENTS);
  const columns = say.of(COLUMNS);
  const plain = rows.filter(row => row.kind === 'segment');
  const divided = rows.filter(row => row.kind === 'segmentation');
  if (rows.length === 0) {
    output.line(words.none);
    return;
  }
  if (asOf !== null) {
    const people = say.counted(base ?? 0, 'person');
    output.line(output.paint.bold(words.title(say.counted(plain.length, 'segment'), people, say.moment(asOf, zone))));
    output.line();
  }
  const size = (row: Row): string =>
    row.size !== null ? say.number(row.size) : row.parameters.length > 0 ? words.parametric : '–';
  const when = (row: Row): string => (row.computed === null ? '' : say.date(row.computed, zone));
  const computedColumn = <R>(rowIn: (r: R) => Row) =>
    asOf === null ? [{ title: columns.computed, cell: (r: R) => when(rowIn(r)) }] : [];
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
  if (asOf === null) {
    output.line();
    output.line(output.paint.dim(words.computed));
  }
}

import type { Transition, Transitions } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { screenWidth } from '../output/screen-width.ts';
import type { Column } from '../output/table.ts';
import { MOVES } from '../words/moves.ts';

/** The largest moves from one class to another, a sentence each. */
export function moveSentences(
  { classes, cells }: Transitions,
  most: number,
  { say }: Pick<Context, 'say'>,
): readonly string[] {
  const words = say.of(MOVES);
  const title = (id: string): string => {
    const info = classes.find(c => c.id === id);
    return info === undefined ? id : say.of(info.name);
  };
  return cells
    .filter(cell => cell.from !== cell.to && cell.to !== null)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ from, to, size, probability }) => {
      const people = say.counted(size, 'person');
      return from === null
        ? words.joined(people, title(to ?? ''))
        : words.sentence(people, title(from), title(to ?? ''), say.share(probability));
    });
}

interface Row {
  readonly title: string;
  readonly size: number;
  readonly cells: ReadonlyMap<string | null, Transition>;
}

/** Rows and columns with the probability of each move; undefined where it would be wider than the terminal. */
export function moveMatrix(
  { classes, cells }: Transitions,
  { say, output }: Context,
): { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] } | undefined {
  const words = say.of(MOVES);
  const known = classes.map(c => ({ id: c.id as string | null, title: say.of(c.name) }));
  const inFrom = (id: string | null) => cells.filter(c => c.from === id);
  const rows = [...known, { id: null, title: words.unknown }]
    .map(({ id, title }) => ({
      title,
      size: inFrom(id).reduce((sum, c) => sum + c.size, 0),
      cells: new Map(inFrom(id).map(c => [c.to, c])),
    }))
    .filter(row => row.size > 0);
  const targets = [...known, { id: null, title: words.gone }].filter(({ id }) => cells.some(c => c.to === id));
  const columns: readonly Column<Row>[] = [
    { title: words.before, cell: row => row.title },
    { title: say.of(PEOPLE), align: 'right', cell: row => say.number(row.size) },
    ...targets.map(
      ({ id, title }): Column<Row> => ({
        title: short(title),
        align: 'right',
        cell: row => {
          const cell = row.cells.get(id);
          return cell === undefined ? '·' : say.share(cell.probability);
        },
      }),
    ),
  ];
  const width = columns.reduce(
    (sum, column) => sum + 2 + Math.max(screenWidth(column.title), ...rows.map(row => screenWidth(column.cell(row)))),
    -2,
  );
  return width > output.width ? undefined : { columns, rows };
}

const PEOPLE = { en: 'people', pl: 'osoby' } as const;

/** Column titles of a matrix: the first letters of each word. */
const short = (title: string): string =>
  title
    .split(/\s+/)
    .map(word => word.slice(0, 5))
    .join(' ')
    .slice(0, 9)
    .trim();

import type { Transition, Transitions } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { screenWidth } from '../output/screen-width.ts';
import type { Column } from '../output/table.ts';
import { COLUMNS } from '../words/columns.ts';
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
    .filter(cell => cell.from !== null && cell.from !== cell.to && cell.to !== null)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ from, to, size, probability }) =>
      words.sentence(say.counted(size, 'person'), title(from ?? ''), title(to ?? ''), say.share(probability)),
    );
}

/** Who was not known before, and where they are now: the most people first. */
export function newcomersText({ classes, cells }: Transitions, { say }: Pick<Context, 'say'>): string | undefined {
  const came = cells.filter(cell => cell.from === null && cell.to !== null).toSorted((a, b) => b.size - a.size);
  if (came.length === 0) return undefined;
  const title = (id: string | null): string => {
    const info = classes.find(c => c.id === id);
    return info === undefined ? (id ?? '') : say.of(info.name);
  };
  const all = came.reduce((sum, cell) => sum + cell.size, 0);
  const where = came.map(({ to, size }) => `${title(to)} ${say.number(size)}`);
  return say.of(MOVES).newcomers(say.counted(all, 'person'), where.join(', '));
}

interface Row {
  readonly title: string;
  readonly size: number;
  readonly cells: ReadonlyMap<string | null, Transition>;
}

/** Rows and columns with the probability of each move; columns are numbers where their names do not fit, undefined where nothing does. */
export function moveMatrix(transitions: Transitions, context: Context): Matrix | undefined {
  const named = matrixOf(transitions, context, (title: string) => short(title));
  if (widthOf(named) <= context.output.width) return named;
  const numbered = matrixOf(transitions, context, (_, place) => String(place + 1), true);
  return widthOf(numbered) <= context.output.width ? numbered : undefined;
}

interface Matrix {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

const widthOf = ({ columns, rows }: Matrix): number =>
  columns.reduce(
    (sum, column) => sum + 2 + Math.max(screenWidth(column.title), ...rows.map(row => screenWidth(column.cell(row)))),
    -2,
  );

function matrixOf(
  { classes, cells }: Transitions,
  { say }: Context,
  heading: (title: string, place: number) => string,
  numbered = false,
): Matrix {
  const words = say.of(MOVES);
  const known = classes.map((c, i) => ({ id: c.id as string | null, place: i, title: say.of(c.name) }));
  const nobody = (title: string) => ({ id: null, place: classes.length, title });
  const inFrom = (id: string | null) => cells.filter(c => c.from === id);
  const rows = [...known, nobody(words.unknown)]
    .map(({ id, place, title }) => ({
      title: numbered && id !== null ? `${place + 1} ${title}` : title,
      size: inFrom(id).reduce((sum, c) => sum + c.size, 0),
      cells: new Map(inFrom(id).map(c => [c.to, c])),
    }))
    .filter(row => row.size > 0);
  const targets = [...known, nobody(words.gone)].filter(({ id }) => cells.some(c => c.to === id));
  const columns: readonly Column<Row>[] = [
    { title: words.before, cell: row => row.title },
    { title: say.of(COLUMNS).people, align: 'right', cell: row => say.number(row.size) },
    ...targets.map(
      ({ id, place, title }): Column<Row> => ({
        title: id === null ? title : heading(title, place),
        align: 'right',
        cell: row => {
          const cell = row.cells.get(id);
          return cell === undefined ? '·' : say.share(cell.probability);
        },
      }),
    ),
  ];
  return { columns, rows };
}

/** Column titles of a matrix: the first letters of each word. */
const short = (title: string): string =>
  title
    .split(/\s+/)
    .map(word => word.slice(0, 5))
    .join(' ')
    .slice(0, 9)
    .trim();

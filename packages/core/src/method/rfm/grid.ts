import Type, { type Static } from 'typebox';
import { Words } from '../../definition.ts';
import { at, type Problems } from '../../problem.ts';

/** One score per place: a digit, `[from-to]`, or `*` for any: `5[4-5]` is 54 and 55. */
const PATTERN = /^(?:[1-9]|\[[1-9]-[1-9]\]|\*)+$/;

const GridClass = Type.Object(
  {
    class: Type.String({
      pattern: '^[a-z0-9][a-z0-9-]{0,79}$',
      description: 'a short name of a-z, 0-9 and -',
    }),
    name: Type.Optional(Words),
    description: Type.Optional(Words),
    cells: Type.Array(
      Type.String({
        pattern: PATTERN.source,
        description: 'cells such as 54, 5[4-5] or 5*, a place each for R, F (and M)',
      }),
      { minItems: 1, description: 'a list of cells' },
    ),
  },
  { additionalProperties: false },
);

/** A grid of one's own. Every cell must be in exactly one class. */
export const CustomGrid = Type.Object(
  {
    levels: Type.Optional(Type.Integer({ minimum: 2, maximum: 9, description: 'how many scores, 2 to 9' })),
    classes: Type.Array(GridClass, { minItems: 1, description: 'classes, best first, each with its cells' }),
  },
  { additionalProperties: false, description: 'a grid: ten, eleven, or {levels, classes: [{class, name, cells}]}' },
);
export type CustomGrid = Static<typeof CustomGrid>;

/** Classes as sets of cells; a cell is its scores written one after another, recency first. */
export interface Grid {
  readonly levels: number;
  /** 2: recency and frequency; 3: monetary too. */
  readonly dimensions: number;
  /** Best first. */
  readonly classes: readonly GridEntry[];
}

export interface GridEntry {
  readonly id: string;
  readonly name: Words;
  readonly description: Words | null;
  readonly cells: readonly string[];
}

export const readGrid = ({ levels = 5, classes }: CustomGrid): Grid => ({
  levels,
  dimensions: places(classes[0]?.cells[0] ?? '').length,
  classes: classes.map(c => ({
    id: c.class,
    name: c.name ?? c.class,
    description: c.description ?? null,
    cells: [...new Set(c.cells.flatMap(pattern => cellsOf(pattern, levels)))],
  })),
});

const places = (pattern: string): readonly string[] => pattern.match(/\[\d-\d\]|./g) ?? [];

/** The cells that a pattern stands for. */
export const cellsOf = (pattern: string, levels: number): readonly string[] =>
  places(pattern).reduce<readonly string[]>(
    (cells, place) => cells.flatMap(cell => digitsOf(place, levels).map(digit => cell + digit)),
    [''],
  );

function digitsOf(place: string, levels: number): readonly string[] {
  const [from, to] = place === '*' ? [1, levels] : ends(place);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
}

const ends = (place: string): readonly [number, number] =>
  place.length === 1 ? [Number(place), Number(place)] : [Number(place[1]), Number(place[3])];

/** Every cell of a grid, lowest scores first. */
export const allCells = (levels: number, dimensions: number): readonly string[] =>
  cellsOf('*'.repeat(dimensions), levels);

/** A custom grid: places of one length within the levels, and every cell in exactly one class. */
export function checkGrid(given: CustomGrid, problems: Problems): void {
  const grid = readGrid(given);
  const place = 'settings.grid';
  const before = problems.list.length;
  if (grid.dimensions !== 2 && grid.dimensions !== 3)
    problems.add('bad-value', at(place, 'classes', 0, 'cells', 0), 'a cell has two places (R, F) or three (R, F, M)');
  given.classes.forEach((c, i) => {
    c.cells.forEach((pattern, j) => {
      checkPattern(pattern, grid, at(place, 'classes', i, 'cells', j), problems);
    });
  });
  if (problems.list.length === before) checkCover(grid, place, problems);
}

function checkPattern(pattern: string, { levels, dimensions }: Grid, place: string, problems: Problems): void {
  if (places(pattern).length !== dimensions)
    problems.add(
      'bad-value',
      place,
      `"${pattern}" has ${places(pattern).length} places, the first cell of the grid has ${dimensions}`,
    );
  const wrong = places(pattern).some(p => p !== '*' && (ends(p)[0] > ends(p)[1] || ends(p)[1] > levels));
  if (wrong) problems.add('bad-range', place, `"${pattern}" is not within the scores 1 to ${levels}`);
}

function checkCover({ levels, dimensions, classes }: Grid, place: string, problems: Problems): void {
  const holders = new Map<string, string[]>();
  for (const { id, cells } of classes) for (const cell of cells) holders.set(cell, [...(holders.get(cell) ?? []), id]);
  const missing = allCells(levels, dimensions).filter(cell => !holders.has(cell));
  if (missing.length > 0)
    problems.add('grid-gap', place, `no class holds ${listed(missing)}`, 'give every cell to exactly one class');
  const shared = [...holders].filter(([, ids]) => ids.length > 1);
  if (shared.length > 0)
    problems.add(
      'grid-overlap',
      place,
      `in more than one class: ${listed(shared.map(([cell, ids]) => `${cell} (${ids.join(', ')})`))}`,
      'give every cell to exactly one class',
    );
  const twice = classes.map(c => c.id).filter((id, i, ids) => ids.indexOf(id) !== i);
  for (const id of twice) problems.add('duplicate', place, `the class "${id}" is given twice`);
}

const MOST_NAMED = 30;
const listed = (items: readonly string[]): string =>
  items.length <= MOST_NAMED
    ? items.join(', ')
    : `${items.slice(0, MOST_NAMED).join(', ')} and ${items.length - MOST_NAMED} more`;

import type { SegmentationDefinition, Subject } from '@satsuma/client';
import { type Cuts, gridOf, type RfmSettings, type RfmThresholds } from '@satsuma/core';
import type { Divided } from '../divided.ts';
import { withSettings } from '../with-settings.ts';

type Grid = ReturnType<typeof gridOf>;

/** A square of recency × frequency, whatever was spent. */
export interface Cell {
  readonly r: number;
  readonly f: number;
  /** The classes that hold it: one, or several where money tells them apart. */
  readonly classes: readonly string[];
}

export const gridIn = ({ settings }: Divided): Grid => gridOf(settings as RfmSettings);
export const cutsIn = ({ thresholds }: Divided): RfmThresholds['cuts'] => (thresholds as RfmThresholds).cuts;

export const scores = ({ levels }: Grid): readonly number[] => Array.from({ length: levels }, (_, i) => i + 1);

export const cellId = (r: number, f: number): string => `r${r}f${f}`;

/** Every square, with the classes that it belongs to. */
export const cellsOf = (grid: Grid): readonly Cell[] =>
  scores(grid).flatMap(r =>
    scores(grid).map(f => ({
      r,
      f,
      classes: grid.classes.flatMap(({ id, cells }) => (cells.some(cell => cell.startsWith(`${r}${f}`)) ? [id] : [])),
    })),
  );

/** The same people with a class for each square: how many are in each. */
export function divisionByCell(definition: SegmentationDefinition, grid: Grid): SegmentationDefinition {
  const classes = cellsOf(grid).map(({ r, f }) => ({ class: cellId(r, f), cells: [`${r}${f}${anyMoney(grid)}`] }));
  return withSettings(definition, { grid: { levels: grid.levels, classes } });
}

/** The people of one square, in few words: an address has to hold them. */
export function subjectOfCell(definition: SegmentationDefinition, grid: Grid, { r, f }: Cell): Subject {
  const { levels } = grid;
  const any = anyMoney(grid);
  const rest = [
    ...around(r, levels).map(others => `${others}*${any}`),
    ...around(f, levels).map(others => `${r}${others}${any}`),
  ];
  const classes = [
    { class: cellId(r, f), name: `R${r} F${f}`, cells: [`${r}${f}${any}`] },
    { class: 'rest', cells: rest },
  ];
  return { class: cellId(r, f), by: withSettings(definition, { grid: { levels, classes } }) };
}

const anyMoney = ({ dimensions }: Grid): string => (dimensions === 3 ? '*' : '');

/** The scores below and above one, as a grid writes them. */
const around = (score: number, levels: number): readonly string[] => [
  ...(score > 1 ? [`[1-${score - 1}]`] : []),
  ...(score < levels ? [`[${score + 1}-${levels}]`] : []),
];

/** The least and the most whole number that a band holds, lowest band first; null where it has no end, or nobody is in it. */
export function bandEnds(cuts: Cuts, band: number): { readonly from: number | null; readonly to: number | null } {
  const end = (at: number): number | null => {
    if (cuts.by === 'rank') return cuts.last[at]?.value ?? null;
    const edge = cuts.by === 'value' ? cuts.edges[at] : cuts.from[at];
    return edge === undefined ? null : cuts.by === 'value' ? Math.floor(edge) : Math.ceil(edge) - 1;
  };
  const [below, to] = [end(band - 2), end(band - 1)];
  // People who tie are on both sides of a cut by rank.
  return { from: below === null ? null : cuts.by === 'rank' ? below : below + 1, to };
}

import Type, { type Static } from 'typebox';
import { Activity } from '../activity.ts';
import { type OrderRules, OrderSettings, orderRules } from '../orders.ts';
import { type Cuts, Scoring } from '../scoring.ts';
import { CustomGrid, type Grid, readGrid } from './grid.ts';
import { type GridName, namedGrid } from './grids.ts';

export const RfmGiven = Type.Object(
  {
    on: Type.Optional(Activity),
    orders: Type.Optional(OrderSettings),
    grid: Type.Optional(
      Type.Union([Type.Literal('ten'), Type.Literal('eleven'), CustomGrid], {
        description: 'ten, eleven, or {levels, classes: [{class, name, cells}]}',
      }),
    ),
    scores: Type.Optional(
      Type.Union(
        [
          Type.Literal('rank'),
          Type.Literal('value'),
          Type.Object(
            {
              recency: Type.Optional(Scoring),
              frequency: Type.Optional(Scoring),
              monetary: Type.Optional(Scoring),
            },
            { additionalProperties: false },
          ),
        ],
        { description: 'rank, value, or {recency, frequency, monetary}, each rank, value or {fixed: [numbers]}' },
      ),
    ),
  },
  { additionalProperties: false, description: 'the settings of rfm: {on, orders, grid, scores}' },
);
export type RfmGiven = Static<typeof RfmGiven>;

/** The three measures. Recency is in whole days, floor((now − last) / 24 h). */
export const MEASURES_OF_RFM = ['recency', 'frequency', 'monetary'] as const;
export type RfmMeasure = (typeof MEASURES_OF_RFM)[number];

export interface RfmSettings {
  readonly on: Activity;
  readonly orders: OrderRules;
  readonly grid: GridName | CustomGrid;
  readonly scores: Readonly<Record<RfmMeasure, Scoring>>;
}

/**
 * Where the bands end, lowest numbers first. Band 1 of recency is the most recent, so its score is `levels + 1 − band`; the score of the
 * others is their band. Only the measures that the grid looks at are cut.
 */
export interface RfmThresholds {
  /** How many people did anything at all. */
  readonly people: number;
  readonly cuts: { readonly recency: Cuts; readonly frequency: Cuts; readonly monetary: Cuts | null };
}

/**
 * Frequency is cut by rank because most people tie there (half of a shop's buyers bought once or twice) and value cut-points would
 * put them all in one band; days and amounts hardly tie.
 */
const DEFAULT_SCORES = { recency: 'value', frequency: 'rank', monetary: 'value' } as const;

export function completeRfm(given: RfmGiven): RfmSettings {
  const { scores = {} } = given;
  return {
    on: given.on ?? 'orders',
    orders: orderRules(given.orders),
    grid: given.grid ?? 'ten',
    scores:
      typeof scores === 'string'
        ? { recency: scores, frequency: scores, monetary: scores }
        : { ...DEFAULT_SCORES, ...scores },
  };
}

export const gridOf = ({ grid, on }: RfmSettings): Grid =>
  typeof grid === 'string' ? namedGrid(grid, on) : readGrid(grid);

/** The class of people who never did any of it; it is not on the grid. */
export const absentClass = ({ on }: RfmSettings): 'prospect' | 'none' => (on === 'orders' ? 'prospect' : 'none');

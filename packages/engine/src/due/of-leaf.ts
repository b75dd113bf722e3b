import type { Leaf, Measure, SequenceStep, Stream, Test } from '../plan/leaf.ts';
import { throughSpan } from './clocks.ts';
import { born, type Crossing, passed, type Source } from './crossing.ts';
import { ofFilter, ofTest } from './of-test.ts';

/** Every leaf but memberships, which are other segments' and classes' answers. */
type OwnLeaf = Exclude<Leaf, { leaf: 'member' }>;

const LEAVES = {
  everyone: () => [],
  random: () => [],
  trait: ({ trait, test }, zone) => [born({ of: 'trait', trait }), ...ofTest(test, { of: 'value', trait }, zone)],
  distance: () => [born({ of: 'trait', trait: 'latitude' }), born({ of: 'trait', trait: 'longitude' })],
  event: ({ stream, filters, span, measure, test }, zone) => [
    born({ of: 'stream', stream }),
    ...filters.flatMap(filter => ofFilter(filter, stream, zone)),
    ...throughSpan({ of: 'stream', stream }, span, zone, filters.length === 0 ? rankOf(measure, test) : null),
    ...periods(measure, stream),
    ...ofTest(test, measuredIn(measure, stream, zone), zone),
  ],
  sequence: ({ steps: [first, ...later], thenNot, span }, zone) => [
    ...(first === undefined ? [] : [...step(first, zone), ...throughSpan(rowsOf(first), span, zone)]),
    ...later.flatMap(one => step(one, zone)),
    ...(thenNot === null ? [] : [...step(thenNot, zone), ...over(later.at(-1) ?? first, thenNot)]),
  ],
} as const satisfies {
  readonly [K in OwnLeaf['leaf']]: (leaf: Extract<Leaf, { leaf: K }>, zone: string) => readonly Crossing[];
};

/**
 * When a leaf's answer about somebody can change by time alone.
 *
 * @param zone the workspace's
 */
export const ofLeaf = (leaf: OwnLeaf, zone: string): readonly Crossing[] =>
  (LEAVES[leaf.leaf] as (leaf: OwnLeaf, zone: string) => readonly Crossing[])(leaf, zone);

/** A count turns over only where it comes down to one of the numbers that it is held against. */
function rankOf({ measure }: Measure, test: Test): number | null {
  if (measure !== 'count' || test.test !== 'number') return null;
  const below = test.min === undefined ? -1 : test.aboveMin ? Math.floor(test.min) : Math.ceil(test.min) - 1;
  return Math.max(below, test.max === undefined ? -1 : Math.floor(test.max));
}

const rowsOf = ({ stream }: SequenceStep): Source => ({ of: 'stream', stream });

const step = (one: SequenceStep, zone: string): readonly Crossing[] => [
  born(rowsOf(one)),
  ...one.filters.flatMap(filter => ofFilter(filter, one.stream, zone)),
];

/** The time in which something must not follow the last step is over. */
const over = (last: SequenceStep | undefined, { within }: SequenceStep): readonly Crossing[] =>
  last === undefined || within === null ? [] : [passed(rowsOf(last), [{ clock: 'behind', ms: within }], 1)];

/** The oldest of the units that are counted falls out when a new one begins. */
const periods = (measure: Measure, stream: Stream): readonly Crossing[] =>
  measure.measure === 'periods'
    ? [
        passed(
          { of: 'stream', stream },
          [{ clock: 'start', unit: measure.unit, offset: 1 - measure.count, zone: measure.zone }],
          0,
        ),
      ]
    : [];

/** What a test of the measure looks at: a property's value, or a row's time. Numbers do not change by time. */
const measuredIn = (measure: Measure, stream: Stream, zone: string): Source =>
  'property' in measure ? { of: 'property', stream, property: measure.property, zone } : { of: 'stream', stream };

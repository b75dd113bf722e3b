import fc from 'fast-check';
import type { Definition, SegmentationDefinition, SegmentDefinition, Words } from '../../src/index.ts';
import { LEVELS } from '../../src/index.ts';
import { CHECKABLE, condition } from './condition.ts';
import { parametrised } from './parameter.ts';
import { type Pools, SHOP } from './pools.ts';
import { record, withSome } from './values.ts';

const slug = fc.constantFrom('vip', 'sleeping-beauties', 'a', '7-days', 'big-spenders-2');
const sentence = fc.constantFrom('Big spenders', 'Śpiące królewny', "it's: a # name", '  ', '"quoted"');
const words: fc.Arbitrary<Words> = fc.oneof(sentence, record({ en: sentence, pl: sentence }));

/** What a segment and a segmentation say about themselves. */
const about = {
  name: words,
  description: words,
  level: fc.constantFrom(...LEVELS),
  parent: slug,
  owner: sentence,
  tags: fc.array(sentence, { maxLength: 2 }),
};

/** A segment without parameters, every name in its place: it passes the check against `catalogOf(pools)`. */
export const segmentDefinition = (pools: Pools = SHOP, kinds = CHECKABLE, depth = 3): fc.Arbitrary<SegmentDefinition> =>
  fc.tuple(slug, condition(pools, kinds, depth)).map(([segment, where]) => ({ segment, where }));

/** A segment some of whose values are parameters, each with its sample. */
export const parametricDefinition = (
  pools: Pools = SHOP,
  kinds = CHECKABLE,
  depth = 2,
): fc.Arbitrary<SegmentDefinition> => segmentDefinition(pools, kinds, depth).chain(parametrised);

/** A segmentation; its settings are the method's and not looked at here. */
const segmentationDefinition: fc.Arbitrary<SegmentationDefinition> = withSome(
  record({ segmentation: slug, method: fc.constantFrom('rfm', 'lifecycle') }),
  { ...about, settings: fc.constantFrom({}, { event: 'Order Completed', grid: [[1, 2], [3]] }) },
) as fc.Arbitrary<SegmentationDefinition>;

/** Any document: segments with and without parameters and texts about them, segmentations. */
export const anyDefinition = (pools: Pools = SHOP, kinds = CHECKABLE): fc.Arbitrary<Definition> =>
  fc.oneof(
    { weight: 4, arbitrary: withSome(segmentDefinition(pools, kinds), about) as fc.Arbitrary<SegmentDefinition> },
    { weight: 2, arbitrary: withSome(parametricDefinition(pools, kinds), about) as fc.Arbitrary<SegmentDefinition> },
    { weight: 1, arbitrary: segmentationDefinition },
  );

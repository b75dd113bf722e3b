/** Random definitions over pools of names and values; histories drawn from the same pools meet them. */
export { CHECKABLE, condition, LEAF_KINDS } from './condition.ts';
export { anyDefinition, parametricDefinition, segmentDefinition } from './definition.ts';
export { type AttributePool, catalogOf, type Pools, SHOP } from './pools.ts';
export { offset } from './values.ts';

import type { Leaf } from '../../plan/leaf.ts';
import type { Check } from '../frame.ts';
import { murmur3 } from '../murmur.ts';

const HASHES = 2 ** 32;

/** Where a person lies between 0 and 1, always the same for a salt. */
export const positionOf = (salt: string, profile: number): number => murmur3(`${salt}:${profile}`) / HASHES;

export const random =
  ({ salt, share }: Extract<Leaf, { leaf: 'random' }>): Check =>
  ({ history }) =>
    share >= 1 || positionOf(salt, history.profile) < share;

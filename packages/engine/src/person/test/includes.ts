import type { Test } from '../../plan/leaf.ts';
import type { Reading } from '../reading.ts';

export const includes =
  ({ values, every }: Extract<Test, { test: 'includes' }>) =>
  ({ list }: Reading): boolean =>
    list.length > 0 && (every ? values.every(v => list.includes(v)) : values.some(v => list.includes(v)));

import type { Test } from '../../plan/leaf.ts';
import { boundsAt } from '../bounds-at.ts';
import type { Reading } from '../reading.ts';

export function moment(
  { span }: Extract<Test, { test: 'moment' }>,
  zone: string,
): (value: Reading, now: number) => boolean {
  const bounds = boundsAt(span, zone);
  return (value, now) => {
    const { moment } = value;
    if (moment === null) return false;
    const { from, to } = bounds(now);
    return from <= moment && moment < to;
  };
}

import { boundsOf } from '../../plan/bounds.ts';
import type { Test } from '../../plan/leaf.ts';
import { perNow } from '../per-now.ts';
import type { Reading } from '../reading.ts';

export function moment(
  { span }: Extract<Test, { test: 'moment' }>,
  zone: string,
): (value: Reading, now: number) => boolean {
  const bounds = perNow(now => boundsOf(span, now, zone));
  return (value, now) => {
    const { moment } = value;
    if (moment === null) return false;
    const { from, to } = bounds(now);
    return from <= moment && moment < to;
  };
}

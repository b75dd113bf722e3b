import type { Test } from '../../plan/leaf.ts';
import type { Reading } from '../reading.ts';
import { age, anniversary } from './calendar-day.ts';
import { includes } from './includes.ts';
import { moment } from './moment.ts';
import { number } from './number.ts';
import { contains, endsWith, matches, oneOf, startsWith } from './text.ts';

/** A compiled test of a value; of one that is not set it is false by itself. */
type Tested = (value: Reading, now: number) => boolean;

const TESTS = {
  set:
    () =>
    ({ text, list }) =>
      text !== '' || list.length > 0,
  oneOf,
  contains,
  startsWith,
  endsWith,
  matches,
  number,
  moment,
  anniversary,
  age,
  includes,
} satisfies { [K in Test['test']]: (test: Extract<Test, { test: K }>, zone: string) => Tested };

/** A question about a value, which may be missing: then the answer is no. `zone` is the workspace's. */
export function compileTest(test: Test, zone: string): (value: Reading | undefined, now: number) => boolean {
  const compile = TESTS[test.test] as (test: Test, zone: string) => Tested;
  const holds = compile(test, zone);
  return (value, now) => value !== undefined && holds(value, now);
}

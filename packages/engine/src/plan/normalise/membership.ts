import { at, type Conditions } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { Instant } from '../leaf.ts';
import { all, any, type Context, leafOf, not } from './context.ts';
import { ago, day } from './predicate.ts';

type Moments = Pick<Conditions['segment'], 'on' | 'ago' | 'since' | 'enteredInTheLast' | 'leftInTheLast'>;

/** Compares memberships as of one or two instants: since = now and then; entered = now, not then; left = then, not now. */
function asked(moments: Moments, context: Context, path: string, member: (instant: Instant) => Formula): Formula {
  const now: Instant = { at: 'now' };
  const then = (period: NonNullable<Moments['ago']>, key: string): Formula =>
    member({ at: 'edge', edge: ago(period, context, at(path, key)) });
  if (moments.on !== undefined) return member({ at: 'edge', edge: day(moments.on, context, at(path, 'on')) });
  if (moments.ago !== undefined) return then(moments.ago, 'ago');
  if (moments.since !== undefined) return all([member(now), then(moments.since, 'since')]);
  if (moments.enteredInTheLast !== undefined)
    return all([member(now), not(then(moments.enteredInTheLast, 'enteredInTheLast'))]);
  if (moments.leftInTheLast !== undefined) return all([then(moments.leftInTheLast, 'leftInTheLast'), not(member(now))]);
  return member(now);
}

/** The name under which a segment with given parameter values is planned: `viewed?{"product":"X"}`. */
function referenceOf(condition: Conditions['segment']): string {
  const values = Object.entries(condition.with ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return values.length === 0 ? condition.segment : `${condition.segment}?${JSON.stringify(Object.fromEntries(values))}`;
}

export function segment(condition: Conditions['segment'], context: Context, path: string): Formula {
  const of = referenceOf(condition);
  return asked(condition, context, path, instant => leafOf(context, { leaf: 'member', of, className: null, instant }));
}

export function classOf(condition: Conditions['class'], context: Context, path: string): Formula {
  const names = Array.isArray(condition.class) ? condition.class : [condition.class];
  return asked(condition, context, path, instant =>
    any(names.map(className => leafOf(context, { leaf: 'member', of: condition.of, className, instant }))),
  );
}

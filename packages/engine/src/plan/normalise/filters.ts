import { at, type Clock, type Filter as FilterKeys, WEEKDAYS, type Window } from '@satsuma/core';
import type { Filter } from '../leaf.ts';
import type { Edge, Span } from '../span.ts';
import type { Context } from './context.ts';
import { ago, askedBy, calendarSpan, day, dayEnd, lastSpan } from './predicate.ts';

export const filtersOf = (
  where: readonly FilterKeys[] | undefined,
  context: Context,
  path: string,
): readonly Filter[] =>
  (where ?? []).map((filter, i) => ({
    filter: 'property',
    property: filter.property,
    ...askedBy(filter, context, at(path, 'where', i)),
  }));

/** A text property that is one of some values. */
export const oneOf = (property: string, values: readonly string[]): Filter => ({
  filter: 'property',
  property,
  test: { test: 'oneOf', values: [...new Set(values)].sort() },
  negated: false,
});

export const clockFilter = (clock: Clock, zone: string): Filter => ({
  filter: 'clock',
  hours: clock.hours ?? null,
  weekdays: (clock.weekdays ?? []).map(d => WEEKDAYS.indexOf(d) + 1).sort(),
  zone,
});

/** The keys of a window, joined by "and": the latest start and the earliest end count. */
export function spanOf(when: Window | undefined, zone: string, context: Context, path: string): Span {
  if (when === undefined) return {};
  const spans: Span[] = [];
  if (when.inTheLast !== undefined) spans.push(lastSpan(when.inTheLast, context, at(path, 'inTheLast')));
  if (when.longerAgoThan !== undefined)
    spans.push({ until: ago(when.longerAgoThan, context, at(path, 'longerAgoThan')) });
  if (when.since !== undefined) spans.push({ from: day(when.since, context, at(path, 'since')) });
  if (when.before !== undefined) spans.push({ to: day(when.before, context, at(path, 'before')) });
  if (when.on !== undefined) spans.push(dates(when.on, when.on, context, at(path, 'on')));
  if (when.between !== undefined) spans.push(dates(when.between[0], when.between[1], context, at(path, 'between')));
  if (when.during !== undefined) spans.push(calendarSpan(when.during, zone));
  return spans.reduce<Span>((joined, span) => joinSpans(joined, span, context, path), {});
}

type Day = NonNullable<Window['on']>;
const dates = (from: Day, to: Day, context: Context, path: string): Span => ({
  from: day(from, context, path),
  to: dayEnd(to, context, path),
});

/** Two spans that both bound the same end can be joined only when both bounds are fixed dates. */
function joinSpans(a: Span, b: Span, context: Context, path: string): Span {
  const joined: { -readonly [K in keyof Span]: Span[K] } = { ...a };
  for (const key of ['after', 'until', 'from', 'to'] as const) {
    const mine = a[key];
    const other = b[key];
    if (other === undefined) continue;
    joined[key] = mine === undefined ? other : tighter(key, mine, other, context, path);
  }
  return joined;
}

const isNow = (edge: Edge): boolean => edge.edge === 'ago' && edge.count === 0;

function tighter(key: keyof Span, a: Edge, b: Edge, context: Context, path: string): Edge {
  if (key === 'until' && isNow(a)) return b;
  if (key === 'until' && isNow(b)) return a;
  if (a.edge === 'at' && b.edge === 'at') return (key === 'from') === a.ms >= b.ms ? a : b;
  context.problems.add('bad-range', path, 'these two bounds of the same end cannot be joined', 'use one of them');
  return a;
}

import type { Filter } from '../../condition/filter.ts';
import type { Condition } from '../../condition/kinds.ts';
import type { Source } from '../source.ts';
import { readPredicate } from './operator.ts';
import type { LeafReader } from './reader.ts';
import { intervalOf, windowOf } from './window.ts';

/** A behavioural condition, by its `value`. */
export const behavioral: LeafReader = (leaf, context) => {
  const value = leaf.inside('value').oneOf(BEHAVIOURS, 'behaviour');
  return value && BEHAVIOURS[value](leaf, context);
};

const SAME = ['type', 'value', 'key', 'event_type', 'negation', 'conditionHash', 'bytecode'] as const;
const TIME = ['time_value', 'time_interval', 'explicit_datetime', 'explicit_datetime_to'] as const;
const LATER = ['seq_time_value', 'seq_time_interval'] as const;

type Event = { readonly event: string; readonly where?: Filter[] };

/** The event a condition looks at, with its filters; an action is a set of events that is not in the document. */
function eventOf(leaf: Source, key: 'key' | 'seq_event'): string | undefined {
  const type = leaf.inside(key === 'key' ? 'event_type' : 'seq_event_type');
  if (type.value === 'actions') return type.refuse('an action is defined elsewhere', 'name its events, joined by any');
  return type.missing || type.oneOf({ events: 0 }, 'kind of event') ? leaf.inside(key).text() : undefined;
}

function filtered(leaf: Source): Event | undefined {
  const event = eventOf(leaf, 'key');
  const list = leaf.inside('event_filters').missing ? [] : leaf.inside('event_filters').list();
  const filters = (list ?? []).map(filterOf);
  const where = filters.filter(f => f !== undefined);
  if (event === undefined || list === undefined || where.length < filters.length) return undefined;
  return where.length === 0 ? { event } : { event, where };
}

function filterOf(filter: Source): Filter | undefined {
  if (!filter.only('type', 'key', 'value', 'operator')) return undefined;
  const type = filter.inside('type').oneOf({ event: 0 }, 'type of filter');
  const property = filter.inside('key').text();
  const keys = readPredicate(filter);
  return type && property !== undefined && keys ? ({ property, ...keys } as Filter) : undefined;
}

const performed: LeafReader = leaf => {
  const known = leaf.only(...SAME, ...TIME, 'event_filters');
  const [event, when] = [filtered(leaf), windowOf(leaf)];
  return known && event && when ? ({ ...event, when } as Condition) : undefined;
};

/** Counts leave out who never did it: at most 3 is 1 to 3. */
const COUNTS: Readonly<Record<string, (n: number) => object | undefined>> = {
  gte: n => ({ atLeast: n }),
  gt: n => ({ greaterThan: n }),
  lte: n => (n < 1 ? undefined : { between: [1, n] }),
  lt: n => (n < 2 ? undefined : { between: [1, n - 1] }),
  exact: n => (n < 1 ? undefined : { is: n }),
  eq: n => (n < 1 ? undefined : { is: n }),
};

const multiple: LeafReader = leaf => {
  const known = leaf.only(...SAME, ...TIME, 'event_filters', 'operator', 'operator_value');
  const operator = leaf.inside('operator');
  const name = operator.missing ? 'exact' : operator.oneOf(COUNTS, 'operator');
  const count = leaf.inside('operator_value').number();
  const [event, when] = [filtered(leaf), windowOf(leaf)];
  if (!known || name === undefined || count === undefined || !event || !when) return undefined;
  const times = Number.isInteger(count) && count >= 0 ? COUNTS[name]?.(count) : undefined;
  if (times === undefined)
    return leaf
      .inside('operator_value')
      .refuse(`${name} ${count} times is nobody there: who never did it is not counted`);
  return { ...event, times, when } as Condition;
};

/** The very first one falls into the window. */
const firstTime: LeafReader = leaf => {
  const known = leaf.only(...SAME, ...TIME, 'event_filters');
  const [event, when] = [filtered(leaf), windowOf(leaf)];
  if (!known || !event || !when) return undefined;
  const moments = Object.entries(when).map(([key, value]) => ({ ...event, firstTime: { [key]: value } }) as Condition);
  const [only] = moments;
  return moments.length === 1 ? only : { all: moments };
};

/** One, then the other at most so long after it. Filters are not read there, so none may be here. */
const sequence: LeafReader = leaf => {
  const known = leaf.only(...SAME, ...TIME, ...LATER, 'seq_event', 'seq_event_type');
  const [first, second] = [eventOf(leaf, 'key'), eventOf(leaf, 'seq_event')];
  const [within, when] = [intervalOf(leaf, 'seq_'), windowOf(leaf)];
  if (!known || first === undefined || second === undefined || within === undefined || !when) return undefined;
  return { sequence: [{ event: first }, { event: second, within }], when };
};

/** Did it in the longer time, but not in the shorter. */
const stopped: LeafReader = leaf => {
  const known = leaf.only(...SAME, ...TIME, ...LATER, 'event_filters');
  const [event, when, recently] = [filtered(leaf), windowOf(leaf), intervalOf(leaf, 'seq_')];
  if (!known || !event || !when || recently === undefined) return undefined;
  return { all: [{ ...event, when }, { not: { ...event, when: { inTheLast: recently } } }] } as Condition;
};

/** Did it before, paused between the longer and the shorter time, and did it again in the shorter. */
const restarted: LeafReader = leaf => {
  const known = leaf.only(...SAME, 'time_value', 'time_interval', ...LATER);
  const [event, long, short] = [eventOf(leaf, 'key'), intervalOf(leaf, ''), intervalOf(leaf, 'seq_')];
  if (!known || event === undefined || long === undefined || short === undefined) return undefined;
  return {
    all: [
      { event, when: { inTheLast: short } },
      { event, when: { longerAgoThan: short } },
      { not: { event, when: { inTheLast: long, longerAgoThan: short } } },
    ],
  };
};

const regularly: LeafReader = leaf =>
  leaf
    .inside('value')
    .refuse(
      'its periods run back from yesterday in steps of their own, ours are calendar weeks, months …',
      'write it by hand: {regularly: event, atLeast: 3, ofLast: 8, unit: week}',
    );

const BEHAVIOURS = {
  performed_event: performed,
  performed_event_multiple: multiple,
  performed_event_first_time: firstTime,
  performed_event_sequence: sequence,
  performed_event_regularly: regularly,
  stopped_performing_event: stopped,
  restarted_performing_event: restarted,
} as const satisfies Record<string, LeafReader>;

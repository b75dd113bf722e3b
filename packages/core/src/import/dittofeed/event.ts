import type { Filter } from '../../condition/filter.ts';
import type { Condition } from '../../condition/kinds.ts';
import type { Window } from '../../window.ts';
import { dateOf } from '../date.ts';
import { periodOfSeconds } from '../period.ts';
import { joinedBy } from '../segments.ts';
import type { Source } from '../source.ts';
import type { NodeReader } from './node.ts';
import { readOperator } from './operator.ts';
import { nameOf } from './path.ts';

const TIMES = { '=': 'is', '>=': 'atLeast', '<': 'lessThan' } as const;

/** `times` and `timesOperator`; without an operator it is `=` for performed events and `>=` for keyed ones. */
function timesOf(node: Source, otherwise: keyof typeof TIMES): object | undefined {
  const operator = node.inside('timesOperator');
  const named = operator.missing ? otherwise : operator.oneOf(TIMES, 'comparison');
  const count = node.inside('times');
  const times = count.missing ? 1 : count.number();
  if (named === undefined || times === undefined) return undefined;
  if (!Number.isInteger(times) || times < 0) return count.refuse(`${times} is no number of times`);
  return { times: { [TIMES[named]]: times } };
}

function windowOf(node: Source): { readonly when?: Window } | undefined {
  const operator = node.inside('timeOperator');
  const within = node.inside('withinSeconds');
  const stamp = node.inside('absoluteTimestamp');
  const kind = operator.missing
    ? within.missing
      ? 'Ever'
      : 'Within'
    : operator.oneOf({ Within: 0, AfterAbsolute: 0, BeforeAbsolute: 0 }, 'time operator');
  switch (kind) {
    case undefined:
      return undefined;
    case 'Ever':
      return stamp.missing ? {} : stamp.refuse('a time without an operator says nothing');
    case 'Within': {
      const period = periodOfSeconds(within);
      return period === undefined ? undefined : { when: { inTheLast: period } };
    }
    default: {
      const date = dateOf(stamp);
      if (date === undefined) return undefined;
      return { when: kind === 'AfterAbsolute' ? { since: date } : { before: date } };
    }
  }
}

/** Filters on properties: `[{path, operator}]`. */
function filtersOf(properties: Source): readonly Filter[] | undefined {
  const list = properties.missing ? [] : properties.list();
  const filters = (list ?? []).map(property => {
    const name = property.only('path', 'operator') ? nameOf(property.inside('path')) : undefined;
    const keys = name === undefined ? undefined : readOperator(property.inside('operator'));
    return keys && name !== undefined ? ({ property: name, ...keys } as Filter) : undefined;
  });
  const all = filters.filter(f => f !== undefined);
  return list === undefined || all.length < filters.length ? undefined : all;
}

const where = (filters: readonly Filter[]): { where?: Filter[] } =>
  filters.length === 0 ? {} : { where: [...filters] };

function eventOf(node: Source): string | undefined {
  const name = node.inside('event').text();
  return name?.endsWith('*')
    ? node.inside('event').refuse('an event is named whole', 'write a condition for each event')
    : name;
}

const COMMON = ['type', 'id', 'name', 'event', 'properties'] as const;
const TIMED = ['times', 'timesOperator', 'timeOperator', 'withinSeconds', 'absoluteTimestamp'] as const;

export const performed: NodeReader = node => {
  const known = node.only(...COMMON, ...TIMED);
  const [event, filters, times, when] = [
    eventOf(node),
    filtersOf(node.inside('properties')),
    timesOf(node, '='),
    windowOf(node),
  ];
  if (!known || event === undefined || !filters || !times || !when) return undefined;
  return { event, ...where(filters), ...times, ...when } as Condition;
};

/** The event's property must equal the one of the event that triggers: a parameter of the same name. */
export const keyedPerformed: NodeReader = (node, { parameters }) => {
  const known = node.only(...COMMON, 'key', ...TIMED);
  const [event, filters, times, when] = [
    eventOf(node),
    filtersOf(node.inside('properties')),
    timesOf(node, '>='),
    windowOf(node),
  ];
  const key = nameOf(node.inside('key'));
  if (!known || event === undefined || key === undefined || !filters || !times || !when) return undefined;
  const parameter = key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^([^A-Za-z])/, 'p$1');
  parameters.set(parameter, { type: 'text' });
  const keyed: Filter = { property: key, is: { param: parameter } };
  return { event, where: [keyed, ...filters], ...times, ...when } as Condition;
};

/** Of the latest event that passes `whereProperties`, every one of `hasProperties`. */
export const lastPerformed: NodeReader = node => {
  const known = node.only('type', 'id', 'name', 'event', 'whereProperties', 'hasProperties');
  const event = eventOf(node);
  const [narrowed, asked] = [filtersOf(node.inside('whereProperties')), filtersOf(node.inside('hasProperties'))];
  if (!known || event === undefined || !narrowed || !asked) return undefined;
  if (asked.length === 0) return node.inside('hasProperties').refuse('nothing is asked of the latest event');
  const each = asked.map(({ property, ...keys }) => ({ event, ...where(narrowed), last: { of: property, ...keys } }));
  return joinedBy('all', each as Condition[]);
};

import type { Filter } from '../../condition/filter.ts';
import type { Condition } from '../../condition/kinds.ts';
import { periodOfSeconds } from '../period.ts';
import type { Source } from '../source.ts';
import { timeframe } from './date.ts';
import { numeric, readFilter } from './filter.ts';
import type { ConditionReader, Klaviyo } from './reader.ts';

/** Klaviyo's own metrics as events of the Segment spec, with the property that is their value. */
const EVENTS: Readonly<Record<string, readonly [event: string, value: string]>> = {
  'Placed Order': ['Order Completed', 'total'],
  'Refunded Order': ['Order Refunded', 'total'],
  'Cancelled Order': ['Order Cancelled', 'total'],
  'Viewed Product': ['Product Viewed', 'value'],
  'Added to Cart': ['Product Added', 'value'],
  'Started Checkout': ['Checkout Started', 'value'],
  'Received Email': ['Email Delivered', 'value'],
  'Opened Email': ['Email Opened', 'value'],
  'Clicked Email': ['Email Link Clicked', 'value'],
  'Bounced Email': ['Email Bounced', 'value'],
  'Marked Email as Spam': ['Email Marked as Spam', 'value'],
  'Unsubscribed from Email Marketing': ['Unsubscribed', 'value'],
};

interface Event {
  readonly event: string;
  readonly value: string;
}

function eventOf(id: Source, { metrics }: Klaviyo): Event | undefined {
  const metric = id.text();
  if (metric === undefined) return undefined;
  const name = metrics.get(metric);
  if (name === undefined)
    return id.refuse(
      `nobody said what the metric ${JSON.stringify(metric)} is`,
      'give it in metrics: {id: Placed Order}',
    );
  const [event, value] = (Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined) ?? [name, 'value'];
  return { event, value };
}

function filtersOf(filters: Source): readonly Filter[] | undefined {
  const list = filters.missing ? [] : filters.list();
  const all = (list ?? []).map(filter => {
    const property = filter.only('property', 'filter') ? filter.inside('property').text() : undefined;
    const read = property === undefined ? undefined : readFilter(filter.inside('filter'));
    if (read?.negated)
      return filter.inside('filter').refuse('"not all of" has no operator of its own', 'only traits can be denied so');
    return read && property !== undefined ? ({ property, ...read.keys } as Filter) : undefined;
  });
  const known = all.filter(f => f !== undefined);
  return list === undefined || known.length < all.length ? undefined : known;
}

const where = (filters: readonly Filter[]): { where?: Filter[] } =>
  filters.length === 0 ? {} : { where: [...filters] };

/** How many times, or for how much in sum, an event happened. */
export const metric: ConditionReader = (condition, context) => {
  const known = condition.only(
    'type',
    'metric_id',
    'measurement',
    'measurement_filter',
    'timeframe_filter',
    'metric_filters',
  );
  const event = eventOf(condition.inside('metric_id'), context);
  const filters = filtersOf(condition.inside('metric_filters'));
  const window = timeframe(condition.inside('timeframe_filter'));
  const measurement = condition.inside('measurement').oneOf({ count: 0, sum: 0 }, 'measurement');
  const number = numeric(condition.inside('measurement_filter'));
  if (!known || !event || !filters || !window || measurement === undefined || number === undefined) return undefined;
  const measure = measurement === 'count' ? { times: number.keys } : { sum: { of: event.value, ...number.keys } };
  return { event: event.event, ...where(filters), ...measure, ...window } as Condition;
};

/** One event after the other. A time limit is for the whole way there, for each step here: alike for two steps. */
export const funnel: ConditionReader = (condition, context) => {
  if (!condition.only('type', 'steps', 'timeframe_filter', 'completion_window_seconds')) return undefined;
  const list = condition.inside('steps').list();
  const limit = condition.inside('completion_window_seconds');
  const within = limit.missing ? undefined : periodOfSeconds(limit);
  const window = timeframe(condition.inside('timeframe_filter'));
  if (list === undefined || window === undefined || (!limit.missing && within === undefined)) return undefined;
  if (within !== undefined && list.length > 2)
    return limit.refuse('a limit for the whole way cannot be asked of more than two steps', 'give each step its own');
  const steps = list.map((step, i) => {
    const known = step.only('metric_id', 'metric_filters');
    const event = eventOf(step.inside('metric_id'), context);
    const filters = filtersOf(step.inside('metric_filters'));
    if (!known || !event || !filters) return undefined;
    return { event: event.event, ...where(filters), ...(i > 0 && within !== undefined && { within }) };
  });
  const sequence = steps.filter(s => s !== undefined);
  return sequence.length < list.length ? undefined : { sequence, ...window };
};

import { at, type Clock, type Conditions, MESSAGE_EVENTS } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { Filter } from '../leaf.ts';
import type { Context } from './context.ts';
import { measured } from './event.ts';
import { clockFilter, oneOf, spanOf } from './filters.ts';
import { textsOf } from './predicate.ts';
import { inZone } from './zones.ts';

const PARTS_OF_DAY = { day: [6, 22], night: [22, 6] } as const satisfies Record<string, Clock['hours']>;

/** Day and night are by the person's own clock unless `clock.zone` says otherwise. */
export function message(condition: Conditions['message'], context: Context, path: string): Formula {
  const stream = { table: 'events', name: MESSAGE_EVENTS[condition.channel][condition.message] } as const;
  const filters: Filter[] = [];
  if (condition.campaign !== undefined) {
    const wanted = textsOf(
      Array.isArray(condition.campaign) ? condition.campaign : [condition.campaign],
      context,
      at(path, 'campaign'),
    );
    filters.push({ filter: 'anyOf', of: [oneOf('campaign_id', wanted), oneOf('campaign_name', wanted)] });
  }
  if (condition.sent !== undefined) filters.push(oneOf('campaign_kind', [condition.sent]));
  const clocks: Clock[] = condition.clock ? [condition.clock] : [];
  if (condition.partOfDay !== undefined) clocks.push({ hours: [...PARTS_OF_DAY[condition.partOfDay]] });
  const clockZone = clocks.length === 0 ? undefined : (condition.clock?.zone ?? 'person');
  return inZone(condition.when?.zone, context, at(path, 'when', 'zone'), windowZone =>
    inZone(clockZone, context, at(path, 'clock', 'zone'), zone => {
      const span = spanOf(condition.when, windowZone, context, at(path, 'when'));
      const rows = { stream, filters: [...filters, ...clocks.map(c => clockFilter(c, zone))], span };
      return measured(context, rows, { measure: 'count' }, condition.times, at(path, 'times'));
    }),
  );
}

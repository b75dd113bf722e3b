import type { AttributeEntry, Catalog, EventEntry, ValueType } from '@satsuma/core';
import type { Store } from '../../store/open.ts';
import { raw } from '../../store/sql.ts';
import { readAttributes } from './attributes.ts';
import type { Attribute } from './survey.ts';
import { VALUE_TYPES } from './tally.ts';
import { workspaceZone } from './zone.ts';

/** What the data holds. What is defined is not in it: see `loadLibrary`. */
export async function readCatalog(store: Store): Promise<Catalog> {
  const all = await readAttributes(store.control);
  const lineRows = raw('select count() as rows from order_lines');
  // Every question begins with it, also one that somebody waits for: the engine knows the number without looking.
  const [lines] = await store.warehouse.rows<{ rows: number }>(lineRows, { isUrgent: true });
  const of = (kind: Attribute['kind'], event = '') => all.filter(a => a.kind === kind && a.event === event);
  const entry = (kind: 'property' | 'line-property', event: string, rows: number): EventEntry => ({
    properties: entries(of(kind, event)),
    currencies: of('currency', event).map(a => a.name),
    rows,
  });
  return {
    events: Object.fromEntries(of('event').map(a => [a.name, entry('property', a.name, a.rows)])),
    lines: entry('line-property', '', lines?.rows ?? 0),
    traits: entries(of('trait')),
    segments: {},
    zone: await workspaceZone(store.control),
    zones: of('zone').map(a => a.name),
  };
}

const entries = (attributes: readonly Attribute[]): Record<string, AttributeEntry> =>
  Object.fromEntries(attributes.map(a => [a.name, { types: typesOf(a) }]));

const typesOf = (attribute: Attribute): ValueType[] => VALUE_TYPES.filter(type => attribute.types[type]);

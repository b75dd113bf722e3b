import { DATE, type ValueType } from '@satsuma/core';
import { changeAttributes } from '../ingest/catalog/attributes.ts';
import type { Attribute } from '../ingest/catalog/survey.ts';
import { addTally } from '../ingest/catalog/tally.ts';
import type { Control } from '../store/control/control.ts';
import type { AttributeKind } from '../store/control/schema.ts';
import { NUMBER } from '../store/reads-as.ts';
import { isPath } from '../store/sql.ts';
import { COLUMNS } from '../store/tables/property-columns.ts';
import type { Canonical, SaidColumns } from '../track/said.ts';
import type { PlacedCall } from './apply/batch.ts';

/** Counts of what calls hold, for the catalog: what is new is written down at once, counts of what is known now and then. */
export interface Stock {
  /** Counts calls that were applied. Returns whether they hold something that was never seen: `write` it then. */
  count(calls: readonly PlacedCall[]): boolean;
  /** How many values wait to be written down. */
  readonly waiting: number;
  write(control: Control): Promise<void>;
}

export function openStock(known: Iterable<Pick<Attribute, 'kind' | 'event' | 'name'>>): Stock {
  const seen = new Set([...known].map(({ kind, event, name }) => keyOf(kind, event, name)));
  let counted = new Map<string, Attribute>();

  /** Returns whether it is the first of its kind. */
  function add(kind: AttributeKind, event: string, name: string, type: ValueType, time: number): boolean {
    const key = keyOf(kind, event, name);
    const one = { rows: 1, types: { [type]: 1 }, first: time, last: time };
    const before = counted.get(key);
    counted.set(key, { kind, event, name, ...(before === undefined ? one : addTally(before, one, 1)) });
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }

  return {
    count(calls) {
      let news = false;
      for (const { said } of calls) {
        const { time } = said;
        const note = (kind: AttributeKind, event: string, name: string, type: ValueType): void => {
          news = add(kind, event, name, type, time) || news;
        };
        for (const { name, text, list } of said.traits) {
          note('trait', '', name, typeOf(list.length > 0 ? list : text));
          if (name === 'timezone' && text !== '') note('zone', '', text, 'text');
        }
        if (said.event === null) continue;
        const { name: event, columns, properties } = said.event;
        note('event', '', event, 'text');
        countColumns('events', columns, (name, type) => note('property', event, name, type));
        countPaths(properties, '', (name, type) => note('property', event, name, type));
        if (columns.currency !== undefined) note('currency', event, String(columns.currency), 'text');
        for (const line of said.lines) {
          countColumns('order_lines', line.columns, (name, type) => note('line-property', '', name, type));
          countPaths(line.properties, '', (name, type) => note('line-property', '', name, type));
          if (line.columns.currency !== undefined) note('currency', '', String(line.columns.currency), 'text');
        }
      }
      return news;
    },
    get waiting() {
      return counted.size;
    },
    async write(control) {
      const added = [...counted.values()];
      if (added.length === 0) return;
      await control.transaction().execute(tx => changeAttributes(tx, { added, removed: [] }));
      counted = new Map();
    },
  };
}

type Note = (name: string, type: ValueType) => void;

const keyOf = (kind: AttributeKind, event: string, name: string): string => `${kind}\0${event}\0${name}`;

function countColumns(table: 'events' | 'order_lines', columns: SaidColumns, note: Note): void {
  for (const column of Object.keys(columns)) {
    const kind = COLUMNS[table][column];
    if (kind !== undefined) note(column, kind === 'text' ? typeOf(String(columns[column])) : 'number');
  }
}

function countPaths(properties: { readonly [name: string]: Canonical }, prefix: string, note: Note): void {
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    const dotted = prefix === '' ? key : `${prefix}.${key}`;
    if (value === undefined || value === '') continue;
    if (typeof value === 'string') {
      if (isPath(dotted)) note(dotted, typeOf(value));
    } else if (isList(value)) {
      if (value.length > 0 && isPath(dotted)) note(dotted, 'list');
    } else countPaths(value, dotted, note);
  }
}

const isList = (value: Exclude<Canonical, string>): value is readonly Canonical[] => Array.isArray(value);

const DIGIT = /^[-\d]/;

/** As the catalog counts types: by what a text looks like. */
function typeOf(value: string | readonly string[]): ValueType {
  if (typeof value !== 'string') return 'list';
  if (value === 'true' || value === 'false') return 'boolean';
  if (!DIGIT.test(value)) return 'text';
  return NUMBER.test(value) ? 'number' : DATE.test(value) ? 'moment' : 'text';
}

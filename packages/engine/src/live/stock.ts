import { DATE, type ValueType } from '@satsuma/core';
import { changeAttributes } from '../ingest/catalog/attributes.ts';
import type { Attribute } from '../ingest/catalog/survey.ts';
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
  write(control: Control): Promise<void>;
}

export function openStock(known: Iterable<Pick<Attribute, 'kind' | 'event' | 'name'>>): Stock {
  const tallies = new Tallies();
  for (const { kind, event, name } of known) tallies.of(kind, event, name);
  tallies.forget();

  function countCall({ said }: PlacedCall): void {
    const { time } = said;
    for (const { name, text, list } of said.traits) {
      tallies.of('trait', '', name).add(typeOf(list.length > 0 ? list : text), time);
      if (name === 'timezone' && text !== '') tallies.of('zone', '', text).add('text', time);
    }
    if (said.event === null) return;
    const { name: event, columns, properties } = said.event;
    tallies.of('event', '', event).add('text', time);
    const property: Note = (name, type) => tallies.of('property', event, name).add(type, time);
    countColumns('events', columns, property);
    countPaths(properties, '', property);
    if (columns.currency !== undefined) tallies.of('currency', event, String(columns.currency)).add('text', time);
    const ofLine: Note = (name, type) => tallies.of('line-property', '', name).add(type, time);
    for (const line of said.lines) {
      countColumns('order_lines', line.columns, ofLine);
      countPaths(line.properties, '', ofLine);
      if (line.columns.currency !== undefined)
        tallies.of('currency', '', String(line.columns.currency)).add('text', time);
    }
  }

  return {
    count(calls) {
      const before = tallies.size;
      for (const call of calls) countCall(call);
      return tallies.size > before;
    },
    async write(control) {
      const added = tallies.counted();
      if (added.length === 0) return;
      await control.transaction().execute(tx => changeAttributes(tx, { added, removed: [] }));
      tallies.forget();
    },
  };
}

/** How many values of each type, since it was last written down. Changed in place: it is done for every value of every call. */
class Counter {
  readonly types: Partial<Record<ValueType, number>> = {};
  rows = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  add(type: ValueType, time: number): void {
    this.rows++;
    this.types[type] = (this.types[type] ?? 0) + 1;
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
  }
}

class Tallies {
  private readonly counters = new Map<
    string,
    { readonly kind: AttributeKind; readonly event: string; readonly names: Map<string, Counter> }
  >();
  size = 0;

  of(kind: AttributeKind, event: string, name: string): Counter {
    const names = this.namesOf(kind, event);
    const known = names.get(name);
    if (known !== undefined) return known;
    const counter = new Counter();
    names.set(name, counter);
    this.size++;
    return counter;
  }

  counted(): readonly Attribute[] {
    const found: Attribute[] = [];
    for (const { kind, event, names } of this.counters.values())
      for (const [name, { rows, types, first, last }] of names)
        if (rows > 0) found.push({ kind, event, name, rows, types: { ...types }, first, last });
    return found;
  }

  private namesOf(kind: AttributeKind, event: string): Map<string, Counter> {
    const key = `${kind} ${event}`;
    const known = this.counters.get(key);
    if (known !== undefined) return known.names;
    const names = new Map<string, Counter>();
    this.counters.set(key, { kind, event, names });
    return names;
  }

  /** Counts from nothing; what was seen stays known. */
  forget(): void {
    for (const { names } of this.counters.values()) for (const name of names.keys()) names.set(name, new Counter());
  }
}

type Note = (name: string, type: ValueType) => void;

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
      if (isName(dotted)) note(dotted, typeOf(value));
    } else if (isList(value)) {
      if (value.length > 0 && isName(dotted)) note(dotted, 'list');
    } else countPaths(value, dotted, note);
  }
}

const isList = (value: Exclude<Canonical, string>): value is readonly Canonical[] => Array.isArray(value);

/** A name that no condition can ask for is no attribute; most names are plain words. */
const isName = (dotted: string): boolean => PLAIN.test(dotted) || isPath(dotted);
const PLAIN = /^\w+(?:\.\w+)*$/;

const DIGIT = /^[-\d]/;

/** As the catalog counts types: by what a text looks like. */
function typeOf(value: string | readonly string[]): ValueType {
  if (typeof value !== 'string') return 'list';
  if (value === 'true' || value === 'false') return 'boolean';
  if (!DIGIT.test(value)) return 'text';
  return NUMBER.test(value) ? 'number' : DATE.test(value) ? 'moment' : 'text';
}

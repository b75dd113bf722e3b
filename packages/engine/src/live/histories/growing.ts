import type { History, Occurrence, TraitValue } from '../../person/history.ts';
import type { Needs } from '../../person/needs.ts';
import { flatten } from '../../person/properties.ts';
import { COLUMNS } from '../../store/tables/property-columns.ts';
import type { Canonical, SaidColumns } from '../../track/said.ts';
import type { PlacedCall } from '../apply/batch.ts';
import type { TraitRow } from '../apply/traits.ts';

/** How much there is of a person. */
export const rowsIn = ({ traits, events, lines }: History): number => {
  let rows = 1;
  for (const lists of [traits, events, lines]) for (const list of lists.values()) rows += list.length;
  return rows;
};

/**
 * A history with the rows that a person's calls and traits became, as reading it again would give it, or undefined where only reading tells: two
 * rows of a stream at one instant stand in the order of ids, which the engine gives. Nothing is changed in place.
 */
export function grown(
  history: History,
  calls: readonly PlacedCall[],
  traits: readonly TraitRow[],
  needs: Needs,
): History | undefined {
  const growing = new Growing(history);
  for (const { name, time, text, number, moment, list } of traits) {
    if (needs.traits.includes(name)) growing.trait(name, { time, text, number, moment, list });
  }
  for (const { said } of calls) {
    growing.begin(said.time);
    if (said.event === null) continue;
    const { name, columns, properties } = said.event;
    if (isNeeded(needs, 'events', name))
      growing.row('events', name, rowOf('events', said.time, columns, properties, needs));
    if (!isNeeded(needs, 'order_lines', name)) continue;
    for (const line of said.lines) {
      growing.row('lines', name, rowOf('order_lines', said.time, line.columns, line.properties, needs));
    }
  }
  return growing.history;
}

const isNeeded = (needs: Needs, table: 'events' | 'order_lines', name: string): boolean =>
  needs.streams.some(stream => stream.table === table && stream.name === name);

/** Undefined: a list of something else than texts, whose text the engine decides. */
function rowOf(
  table: 'events' | 'order_lines',
  time: number,
  columns: SaidColumns,
  properties: { readonly [name: string]: Canonical },
  needs: Needs,
): Occurrence | undefined {
  const read = new Map<string, string | readonly string[]>();
  const wanted = needs.properties[table];
  for (const column of wanted) {
    const kind = COLUMNS[table][column];
    const text = String(columns[column] ?? '');
    if (kind !== undefined && text !== '') read.set(column, kind === 'money' ? shortest(text) : text);
  }
  if (!isPlain(properties)) return undefined;
  if (wanted.some(path => COLUMNS[table][path] === undefined)) {
    const all = new Map<string, string | readonly string[]>();
    flatten(properties, all);
    for (const [path, found] of all) if (isWanted(path, wanted)) read.set(path, found);
  }
  return { time, id: '', properties: read };
}

/** What is asked for, or lies under it. */
const isWanted = (path: string, wanted: readonly string[]): boolean =>
  wanted.some(asked => path === asked || path.startsWith(`${asked}.`));

/** As the engine writes a decimal: without zeros at its end. */
const shortest = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

const isPlain = (value: Canonical): boolean => {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every(item => typeof item === 'string');
  return Object.values(value).every(isPlain);
};

/** Lists are copied the first time that something comes to them. */
class Growing {
  private readonly before: History;
  private readonly lists = new Map<string, (Occurrence | TraitValue)[]>();
  private readonly traits: Map<string, readonly TraitValue[]>;
  private readonly events: Map<string, readonly Occurrence[]>;
  private readonly lines: Map<string, readonly Occurrence[]>;
  private created: number;
  private isKnown = true;

  constructor(before: History) {
    this.before = before;
    this.created = before.created;
    this.traits = new Map(before.traits);
    this.events = new Map(before.events);
    this.lines = new Map(before.lines);
  }

  get history(): History | undefined {
    if (!this.isKnown) return undefined;
    const { profile } = this.before;
    return { profile, created: this.created, traits: this.traits, events: this.events, lines: this.lines };
  }

  begin(time: number): void {
    if (time < this.created) this.created = time;
  }

  trait(name: string, value: TraitValue): void {
    this.traits.set(name, this.with(`trait:${name}`, this.traits.get(name) ?? [], value));
  }

  row(stream: 'events' | 'lines', name: string, row: Occurrence | undefined): void {
    if (row === undefined) this.isKnown = false;
    else this[stream].set(name, this.with(`${stream}:${name}`, this[stream].get(name) ?? [], row));
  }

  private with<T extends Occurrence | TraitValue>(key: string, before: readonly T[], one: T): readonly T[] {
    let list = this.lists.get(key) as T[] | undefined;
    if (list === undefined) {
      list = [...before];
      this.lists.set(key, list);
    }
    let at = list.length;
    while (at > 0 && (list[at - 1]?.time ?? 0) > one.time) at--;
    if (list[at - 1]?.time === one.time) this.isKnown = false;
    list.splice(at, 0, one);
    return list;
  }
}

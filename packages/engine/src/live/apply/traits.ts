import { readMoment, readNumber } from '../../person/reads-as.ts';
import { sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { PlacedCall } from './batch.ts';

/** A trait's value that was seen at an instant. */
interface Sighting {
  readonly name: string;
  readonly profile: number;
  /** Milliseconds. */
  readonly time: number;
  readonly text: string;
  readonly list: readonly string[];
  readonly source: string;
  readonly node: number;
}

interface Stored extends Sighting {
  /** Whether it is a row of `traits`; else of `trait_sightings`. */
  readonly holds: boolean;
  readonly import: number;
}

/** A row of `traits`. */
export interface TraitRow extends Sighting {
  readonly number: number | null;
  /** Milliseconds. */
  readonly moment: number | null;
}

/** Rows of a batch for the tables of the same names. */
export interface TraitRows {
  readonly traits: readonly TraitRow[];
  readonly trait_sightings: readonly object[];
}

/**
 * The batch's traits as rows. A value that differs from the one before it is a row of `traits`; the same value seen again is kept as
 * a sighting, so that it goes on where another value is later put before it. Of two values at one instant the one that came
 * later holds, from a millisecond later on.
 *
 * @param zone for traits that are dates
 */
export async function traitRows(warehouse: Warehouse, calls: readonly PlacedCall[], zone: string): Promise<TraitRows> {
  const seen = groupByTrait(sightingsOf(calls));
  if (seen.size === 0) return { traits: [], trait_sightings: [] };
  const all = [...seen.values()].flat();
  const stored = groupByTrait(await storedTraits(warehouse, all));
  const traits: TraitRow[] = [];
  const again: object[] = [];
  for (const [key, sightings] of seen) {
    const { changes, repeats } = place(sightings, stored.get(key) ?? []);
    for (const one of changes) {
      traits.push({ ...one, number: readNumber(one.text), moment: readMoment(one.text, zone) });
    }
    again.push(...repeats);
  }
  return { traits, trait_sightings: again };
}

function sightingsOf(calls: readonly PlacedCall[]): readonly Sighting[] {
  return calls.flatMap(({ said, profile, node, source }) =>
    profile === 0
      ? []
      : said.traits.map(({ name, text, list }) => ({ name, profile, time: said.time, text, list, source, node })),
  );
}

function groupByTrait<T extends Sighting>(sightings: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of sightings) {
    const key = `${one.profile}:${one.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

async function storedTraits(warehouse: Warehouse, sightings: readonly Sighting[]): Promise<readonly Stored[]> {
  const names = value.texts([...new Set(sightings.map(one => one.name))]);
  const profiles = value.ints([...new Set(sightings.map(one => one.profile))]);
  const columns = sql`toString(name) as name, profile, toUnixTimestamp64Milli(t.time) as time, text, list,
    toString(source) as source, node, import`;
  const where = sql`where name in ${names} and profile in ${profiles}`;
  const rows = await warehouse.rows<Omit<Stored, 'holds'> & { readonly holds: number }>(
    sql`select ${columns}, 1 as holds from traits as t ${where}
      union all select ${columns}, 0 as holds from trait_sightings as t ${where}`,
  );
  return rows.map(row => ({ ...row, holds: row.holds === 1 }));
}

type Row = Sighting & { readonly import: number };

/** Which of the sightings of one trait change it, and which of the stored ones do now that these stand before them. */
function place(
  seen: readonly Sighting[],
  stored: readonly Stored[],
): { changes: readonly Row[]; repeats: readonly Row[] } {
  const taken = new Map<number, Sighting>(stored.filter(one => one.holds).map(one => [one.time, one]));
  const fresh: Row[] = [];
  for (const one of lastOfEachInstant(seen)) {
    let { time } = one;
    while (taken.has(time) && taken.has(time + 1)) time++;
    const last = taken.get(time);
    if (last !== undefined && isSame(last, one)) continue;
    fresh.push({ ...one, time: last === undefined ? time : time + 1, import: 0 });
  }
  const line: (Row & { readonly holds?: boolean })[] = [...stored, ...fresh].sort(
    (a, b) => a.time - b.time || Number('holds' in b && b.holds) - Number('holds' in a && a.holds),
  );
  const changes: Row[] = [];
  const repeats: Row[] = [];
  let before: Row | undefined;
  for (const one of line) {
    const { holds, ...row } = one;
    const differs = before === undefined ? row.text !== '' || row.list.length > 0 : !isSame(before, row);
    if (differs && holds !== true) changes.push(row);
    else if (!differs && holds === undefined) repeats.push(row);
    before = row;
  }
  return { changes, repeats };
}

/** What a batch says twice of one instant, it says the second time. */
function lastOfEachInstant(seen: readonly Sighting[]): readonly Sighting[] {
  return [...new Map(seen.map(one => [one.time, one])).values()].sort((a, b) => a.time - b.time);
}

const isSame = (a: Pick<Sighting, 'text' | 'list'>, b: Pick<Sighting, 'text' | 'list'>): boolean =>
  a.text === b.text && a.list.length === b.list.length && a.list.every((item, i) => item === b.list[i]);

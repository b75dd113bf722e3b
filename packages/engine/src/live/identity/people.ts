import { raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { type Cache, cacheOf } from '../cache.ts';
import type { Decision, Identifier, Owner } from './decision.ts';
import type { Known, Named } from './resolve.ts';

/** Whose every identifier is: the warehouse's `identifiers`, with those that were asked for lately at hand. */
export interface People {
  /** Looks up what deciding about these calls may ask for. */
  lookUp(calls: readonly Named[]): Promise<Known>;
  /** Takes over what was decided, once it is carried out. */
  learn(decision: Decision): void;
  /** The first number that no profile has had. */
  next(): Promise<number>;
  /** Somebody else wrote people. */
  forget(): void;
}

/** @param most identifiers at hand: about 150 bytes each */
export function openPeople(warehouse: Warehouse, apart: (a: number, b: number) => boolean, most = 400_000): People {
  const owners: Cache<string, Owner> = cacheOf(most);
  const held: Cache<number, readonly Identifier[]> = cacheOf(most / 4);
  /** Losers of merges since `owners` was last emptied. */
  const moved = new Map<number, number>();
  let next: number | undefined;

  const current = (profile: number): number => {
    let now = profile;
    for (let then = moved.get(now); then !== undefined; then = moved.get(now)) now = then;
    return now;
  };
  const ownerOf = (identifier: Identifier): Owner | undefined => {
    const owner = owners.get(keyOf(identifier));
    return owner && { profile: current(owner.profile), node: owner.node };
  };

  async function findOwners(wanted: ReadonlyMap<string, Set<string>>): Promise<void> {
    await Promise.all(
      [...wanted].map(async ([kind, values]) => {
        const rows = await warehouse.rows<{ value: string } & Owner>(ownersSql(kind, [...values]));
        for (const { value: text, profile, node } of rows) owners.set(`${kind}\0${text}`, { profile, node });
      }),
    );
  }

  async function findHeld(profiles: readonly number[]): Promise<void> {
    const missing = profiles.filter(profile => held.get(profile) === undefined);
    if (missing.length === 0) return;
    const rows = await warehouse.rows<{ profile: number } & Identifier>(
      sql`select distinct profile, toString(i.kind) as kind, i.value as value from identifiers as i
        where profile in ${value.ints(missing)}`,
    );
    for (const profile of missing) {
      held.set(
        profile,
        rows.filter(row => row.profile === profile).map(({ kind, value: text }) => ({ kind, value: text })),
      );
    }
  }

  return {
    async lookUp(calls) {
      await findOwners(unknownOf(calls, ownerOf));
      await findHeld(inQuestion(calls, ownerOf));
      return {
        owner: ownerOf,
        held: profile => held.get(profile) ?? [],
        areApart: apart,
      };
    },
    learn({ identifiers, merges, people }) {
      for (const { winner, loser } of merges) {
        moved.set(loser, winner);
        for (const profile of [winner, loser]) held.delete(profile);
      }
      if (moved.size > MOST_MOVED) {
        owners.clear();
        moved.clear();
      }
      for (const one of identifiers) {
        owners.set(keyOf(one), { profile: one.profile, node: one.node });
        const before = held.get(one.profile) ?? (people.includes(one.profile) ? [] : undefined);
        if (before !== undefined) held.set(one.profile, [...before, { kind: one.kind, value: one.value }]);
      }
      const used = [...people, ...merges.map(m => m.loser)].reduce((a, b) => Math.max(a, b), 0);
      if (next !== undefined) next = Math.max(next, used + 1);
    },
    async next() {
      if (next === undefined) {
        const [row] = await warehouse.rows<{ last: number }>(LAST_NUMBER);
        next = (row?.last ?? 0) + 1;
      }
      return next;
    },
    forget() {
      owners.clear();
      moved.clear();
      held.clear();
      next = undefined;
    },
  };
}

/** Then everything is looked up again. */
const MOST_MOVED = 100_000;

type OwnerOf = Known['owner'];

const keyOf = ({ kind, value: text }: Identifier): string => `${kind}\0${text}`;

const LAST_NUMBER = raw(
  'select greatest((select max(profile) from profiles), (select max(loser) from merges), (select max(profile) from identifiers)) as last',
);

/** Where an identifier is said to be two people's, the one that had it first has it. */
const ownersSql = (kind: string, values: readonly string[]): Sql => sql`
  select value, first.1 as profile, first.2 as node from (
    select i.value as value, argMin((profile, if(node = 0, profile, node)), (time, profile)) as first
    from identifiers as i where kind = ${value.text(kind)} and value in ${value.texts(values)} and profile > 0
    group by value)`;

/** Values by kind that are not at hand. */
function unknownOf(calls: readonly Named[], ownerOf: OwnerOf): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const identifiers of calls) {
    for (const identifier of identifiers ?? []) {
      if (ownerOf(identifier) !== undefined) continue;
      const values = wanted.get(identifier.kind) ?? new Set();
      wanted.set(identifier.kind, values.add(identifier.value));
    }
  }
  return wanted;
}

/** Profiles whose other identifiers matter: those that a call adds one to, or that it names beside another. */
function inQuestion(calls: readonly Named[], ownerOf: OwnerOf): number[] {
  const profiles = new Set<number>();
  for (const identifiers of calls) {
    if (identifiers === null || identifiers.length < 2) continue;
    const found = identifiers.map(one => ownerOf(one)?.profile);
    if (new Set(found).size > 1) for (const profile of found) if (profile !== undefined) profiles.add(profile);
  }
  return [...profiles];
}

import { failed, knownTraits, nearest, ok, type Problem, type Result } from '@satsuma/core';
import { readCatalog } from '../ingest/catalog/read.ts';
import { instant, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A person as shown in a list. */
export interface Person {
  readonly profile: number;
  /** As they are known today, whatever instant was asked of: they say who it is. */
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  /** The traits asked for that are set, as of the instant. */
  readonly traits: Readonly<Record<string, string | readonly string[]>>;
}

/** Problems for traits that nobody knows. */
export async function checkTraits({ store }: Workspace, traits: readonly string[]): Promise<Result<void>> {
  const known = Object.keys(knownTraits(await readCatalog(store)));
  const problems = traits
    .filter(trait => !known.includes(trait))
    .map((trait): Problem => {
      const near = nearest(trait, known);
      const hint = near === undefined ? `known: ${known.slice(0, 12).join(', ')}` : `did you mean "${near}"?`;
      return { code: 'unknown-trait', path: trait, message: `there is no trait "${trait}"`, hint };
    });
  return problems.length === 0 ? ok(undefined) : failed(problems);
}

/**
 * Rows (profile, name, text, list) of the latest values as of an instant; what was unset has an empty text and list. Read in the order
 * of the table, which is ten times as fast as an aggregate; of values of one instant the greatest text is taken.
 */
export const latestTraits = (traits: readonly string[], people: Sql, asOf: number): Sql =>
  sql`select profile, toString(traits.name) as name, text, list from traits
    where traits.name in ${value.texts(traits)} and ${people} and time <= ${instant(asOf)}
    order by traits.name desc, profile desc, time desc, text desc, list desc limit 1 by traits.name, profile`;

/** The people in the order given. */
export async function readPersons(
  { store }: Workspace,
  profiles: readonly number[],
  traits: readonly string[],
  asOf: number,
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly Person[]> {
  if (profiles.length === 0) return [];
  const people = sql`profile in ${value.ints(profiles)}`;
  const [identifiers, values] = await Promise.all([
    store.warehouse.rows<{ profile: number; kind: string; value: string }>(
      sql`select distinct profile, toString(kind) as kind, value from identifiers where ${people} order by profile, kind, value`,
      cancelledBy(options),
    ),
    store.warehouse.rows<{ profile: number; name: string; text: string; list: readonly string[] }>(
      latestTraits(traits, traits.length === 0 ? raw('false') : people, asOf),
      cancelledBy(options),
    ),
  ]);
  return profiles.map(profile => {
    const own = values.filter(v => v.profile === profile && (v.text !== '' || v.list.length > 0));
    const shown = traits.flatMap(trait => own.filter(v => v.name === trait));
    return {
      profile,
      identifiers: identifiers
        .filter(i => i.profile === profile)
        .map(({ kind, value: text }) => ({ kind, value: text })),
      traits: Object.fromEntries(shown.map(({ name, text, list }) => [name, list.length > 0 ? list : text])),
    };
  });
}

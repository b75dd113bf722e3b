import type { Result } from '@satsuma/core';
import { type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTraits, type Person, readPersons } from './persons.ts';
import { withPeople } from './sets.ts';
import { type AskOptions, type People, peopleOf, type Whom } from './subject.ts';

export interface SampleOptions extends AskOptions {
  /** How many people; 10 when not given. */
  readonly size?: number;
  /** Which traits to show. */
  readonly traits?: readonly string[];
  /** Another seed gives other people; the same one always the same. */
  readonly seed?: string;
}

export interface Sample {
  readonly asOf: number;
  /** How many there are. */
  readonly of: number;
  readonly members: readonly Person[];
  readonly people: People;
}

/** Some of the people, chosen by a hash of their numbers: the same each time, and most of them still there when the segment changes. */
export async function samplePeople(
  workspace: Workspace,
  whom: Whom,
  options: SampleOptions = {},
): Promise<Result<Sample>> {
  const asOf = options.asOf ?? workspace.clock();
  const known = await checkTraits(workspace, options.traits ?? []);
  if (!known.ok) return known;
  const people = peopleOf(whom, asOf);
  return withPeople(workspace, people, bitmap => sampleIn(workspace, bitmap, people, { ...options, asOf }), options);
}

/** Some of the people that a bitmap holds; the traits are known. */
export async function sampleIn(
  workspace: Workspace,
  bitmap: Sql,
  people: People,
  options: SampleOptions & { readonly asOf: number },
): Promise<Sample> {
  const { asOf, traits = [] } = options;
  const { of, profiles } = await chosen(workspace, bitmap, options);
  return { asOf, of, members: await readPersons(workspace, profiles, traits, asOf, options), people };
}

/** The profile numbers behind a number, rising; `after` and `limit` page through them. */
export function listPeople(
  workspace: Workspace,
  whom: Whom,
  options: AskOptions & { readonly after?: number; readonly limit?: number } = {},
): Promise<Result<readonly number[]>> {
  const people = peopleOf(whom, options.asOf ?? workspace.clock());
  const { after = 0, limit = 1000 } = options;
  const page = (bitmap: Sql): Sql =>
    sql`select arraySort(bitmapToArray(bitmapSubsetLimit(${bitmap}, toUInt32(${value.int(after + 1)}), toUInt32(${value.int(limit)})))) as profiles`;
  const list = async (bitmap: Sql): Promise<readonly number[]> => {
    const rows = await workspace.store.warehouse.rows<{ profiles: readonly number[] }>(
      page(bitmap),
      cancelledBy(options),
    );
    return rows[0]?.profiles ?? [];
  };
  return withPeople(workspace, people, list, options);
}

async function chosen(
  { store }: Workspace,
  bitmap: Sql,
  options: SampleOptions,
): Promise<{ readonly of: number; readonly profiles: readonly number[] }> {
  const { size = 10, seed = '' } = options;
  const rows = await store.warehouse.rows<{ profile: number; of: number }>(
    sql`select profile, bitmapCardinality(${bitmap}) as of from (select arrayJoin(bitmapToArray(${bitmap})) as profile)
      order by sipHash64(${value.text(seed)}, profile), profile limit ${value.int(size)}`,
    cancelledBy(options),
  );
  return { of: rows[0]?.of ?? 0, profiles: rows.map(r => r.profile) };
}

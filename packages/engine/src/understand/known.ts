import { ok, type Result } from '@satsuma/core';
import { type Sql, sql } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { combined, withAsked } from './sets.ts';
import { type AskOptions, type People, peopleOf, type Whom } from './subject.ts';

/** People with an identifier of their own, and those who are known by the number of a device alone. */
export interface KnownAndAnonymous {
  readonly asOf: number;
  readonly size: number;
  readonly known: { readonly size: number; readonly people: People };
  readonly anonymous: { readonly size: number; readonly people: People };
}

/**
 * Those of the people who are known by an identifier of their own, or those who are not, as of the instant that the people are of: of
 * several the latest.
 */
export function narrowed(whom: Whom, known: boolean | undefined, asOf: number): People {
  const people = peopleOf(whom, asOf);
  if (known === undefined) return people;
  const at = Math.max(...[...people.in, ...people.out].map(asked => asked.asOf));
  return { ...people, in: [...people.in, { known, asOf: at }] };
}

export async function splitPeople(
  workspace: Workspace,
  whom: Whom,
  options: AskOptions = {},
): Promise<Result<KnownAndAnonymous>> {
  const asOf = options.asOf ?? workspace.clock();
  const people = peopleOf(whom, asOf);
  const [known, anonymous] = [narrowed(whom, true, asOf), narrowed(whom, false, asOf)];
  const { length } = people.in;
  const asked = [...known.in, ...anonymous.in.slice(length), ...people.out];
  const sizes = await withAsked(
    workspace,
    asked,
    async ({ table, positions }) => {
      const all = positions.slice(0, length);
      const outside = positions.slice(length + 2);
      const sizeOf = (...also: readonly number[]): Sql =>
        sql`bitmapCardinality(${combined(table, [...all, ...also.flatMap(i => positions[length + i] ?? [])], outside)})`;
      const [row] = await workspace.store.warehouse.rows<{ size: number; ofKnown: number; ofAnonymous: number }>(
        sql`select ${sizeOf()} as size, ${sizeOf(0)} as ofKnown, ${sizeOf(1)} as ofAnonymous`,
        cancelledBy(options),
      );
      return row ?? { size: 0, ofKnown: 0, ofAnonymous: 0 };
    },
    cancelledBy(options),
  );
  if (!sizes.ok) return sizes;
  const { size, ofKnown, ofAnonymous } = sizes.value;
  return ok({
    asOf,
    size: Number(size),
    known: { size: Number(ofKnown), people: known },
    anonymous: { size: Number(ofAnonymous), people: anonymous },
  });
}

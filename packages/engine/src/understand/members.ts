import { ok, type Result } from '@satsuma/core';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTraits, type Person, readPersons } from './persons.ts';
import { listPeople } from './sample.ts';
import type { AskOptions, Whom } from './subject.ts';

export interface MembersOptions extends AskOptions {
  /** Which traits to show. */
  readonly traits?: readonly string[];
  /** The profile number that the page before ended with. */
  readonly after?: number;
  /** People of a page; 100 when not given. */
  readonly limit?: number;
}

export interface Members {
  readonly asOf: number;
  readonly members: readonly Person[];
  /** To be passed as `after`; null on the last page. */
  readonly next: number | null;
}

/** The people behind a number, a page at a time, by their profile numbers. */
export async function listMembers(
  workspace: Workspace,
  whom: Whom,
  { traits = [], limit = 100, ...options }: MembersOptions = {},
): Promise<Result<Members>> {
  const asOf = options.asOf ?? workspace.clock();
  const known = await checkTraits(workspace, traits);
  if (!known.ok) return known;
  const found = await listPeople(workspace, whom, { ...options, asOf, limit: limit + 1 });
  if (!found.ok) return found;
  const page = found.value.slice(0, limit);
  const members = await readPersons(workspace, page, traits, asOf, options);
  return ok({ asOf, members, next: found.value.length > limit ? (page.at(-1) ?? null) : null });
}

import { ok, type Result } from '@satsuma/core';
import type { Workspace } from '../workspace/workspace.ts';
import { type MemberSince, membersSince } from './logged.ts';
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
  /** Whether to tell since when, where the log knows it: of a stored segment or class. */
  readonly since?: boolean;
}

export interface Member extends Person {
  /** Null: the log does not have them as a member (memberships have not been computed since); not given: not asked for, or no log tells of it. */
  readonly member?: MemberSince | null;
}

export interface Members {
  readonly asOf: number;
  readonly members: readonly Member[];
  /** To be passed as `after`; null on the last page. */
  readonly next: number | null;
}

/** The people behind a number, a page at a time, by their profile numbers. */
export async function listMembers(
  workspace: Workspace,
  whom: Whom,
  { traits = [], limit = 100, since = false, ...options }: MembersOptions = {},
): Promise<Result<Members>> {
  const asOf = options.asOf ?? workspace.clock();
  const checked = await checkTraits(workspace, traits);
  if (!checked.ok) return checked;
  const found = await listPeople(workspace, whom, { ...options, asOf, limit: limit + 1 });
  if (!found.ok) return found;
  const page = found.value.slice(0, limit);
  const persons = await readPersons(workspace, page, traits, asOf, options);
  const stored = since ? storedIn(whom) : undefined;
  const known = stored && (await membersSince(workspace.store, stored.place, page, stored.asOf ?? asOf));
  const members = known ? persons.map(one => ({ ...one, member: known.get(one.profile) ?? null })) : persons;
  return ok({ asOf, members, next: found.value.length > limit ? (page.at(-1) ?? null) : null });
}

/** The stored segment or class whose members they are; undefined where it is something else, or narrowed by something else. */
function storedIn(
  whom: Whom,
): { readonly place: { readonly segment: string; readonly class?: string }; readonly asOf?: number } | undefined {
  if ('in' in whom) {
    const [only, ...others] = whom.in.filter(asked => !('known' in asked));
    if (only === undefined || others.length > 0 || whom.out.length > 0 || 'known' in only) return undefined;
    if ('logged' in only) {
      const { logged: segment, class: name, asOf } = only;
      return { place: { segment, ...(name !== undefined && { class: name }) }, asOf };
    }
    if (!('subject' in only)) return undefined;
    const found = storedIn(only.subject);
    return found && { ...found, asOf: only.asOf };
  }
  if ('segment' in whom) return whom.with === undefined ? { place: { segment: whom.segment } } : undefined;
  if ('class' in whom && 'of' in whom) return { place: { segment: whom.of, class: whom.class } };
  return undefined;
}

import type { Problem } from '@satsuma/core';
import { readCatalog } from '../ingest/catalog/read.ts';
import type { EvaluateOptions } from '../run/evaluate.ts';
import { instant, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { broughtMore, broughtNew, neverImported } from './brought.ts';
import { peopleOfCell } from './cohorts.ts';
import { loggedMembers, neverStored } from './logged.ts';
import { withMoved } from './moved.ts';
import type { Asked } from './subject.ts';
import { unknownIn, withLine } from './values.ts';

/** What is asked for by other things than a definition that is planned. */
export type Sought = Exclude<Asked, { readonly subject: unknown }>;

/** Takes a statement of one row (members), the bitmap of those who are asked for; a row of nobody where there is nobody. */
type Take = (members: Sql) => Promise<void>;

/** Finds these people and hands them over, or says why they cannot be asked for. */
export async function seek(
  workspace: Workspace,
  sought: Sought,
  take: Take,
  options: EvaluateOptions = {},
): Promise<readonly Problem[]> {
  if ('moved' in sought) {
    const found = await withMoved(workspace, sought, take, options);
    return found.ok ? [] : found.problems;
  }
  const problems = await refused(workspace, sought);
  if (problems.length > 0) return problems;
  if ('known' in sought) return taken(take, identified(sought));
  if ('cohort' in sought) {
    const found = await peopleOfCell(workspace, sought);
    return found.ok ? taken(take, bitmapOf(found.value)) : found.problems;
  }
  return taken(take, bitmapOf(await rowsOf(workspace, sought)));
}

const bitmapOf = (rows: Sql): Sql => sql`select groupBitmapState(profile) as members from (${rows})`;

async function taken(take: Take, members: Sql): Promise<readonly Problem[]> {
  await take(members);
  return [];
}

/** What is named and is not there. */
async function refused(workspace: Workspace, sought: Sought): Promise<readonly Problem[]> {
  if ('logged' in sought) return neverStored(workspace, [sought.logged]);
  if ('newBy' in sought) return neverImported(workspace, [sought.newBy]);
  if ('refreshedBy' in sought) return neverImported(workspace, [sought.refreshedBy]);
  return 'line' in sought ? unknownIn({ line: sought.line }, await readCatalog(workspace.store)) : [];
}

/** Rows (profile). */
async function rowsOf(
  { store }: Workspace,
  sought: Extract<Sought, { logged: string } | { newBy: number } | { refreshedBy: number } | { line: string }>,
): Promise<Sql> {
  const { asOf } = sought;
  if ('newBy' in sought) return broughtNew(sought.newBy, asOf);
  if ('refreshedBy' in sought) return broughtMore(sought.refreshedBy, asOf);
  if ('line' in sought) return withLine(sought.line, sought.is, asOf);
  const members = await loggedMembers(store, sought.logged, asOf);
  return sought.class === undefined
    ? members
    : sql`select profile from (${members}) where class = ${value.text(sought.class)}`;
}

function identified({ known, asOf }: Extract<Sought, { known: boolean }>): Sql {
  const bearers = sql`(select groupBitmapState(profile) from identifiers
    where kind != 'anonymous_id' and profile > 0 and time <= ${instant(asOf)})`;
  const everyone = sql`(select groupBitmapState(profile) from profiles where profile > 0 and created <= ${instant(asOf)})`;
  return sql`select ${raw(known ? 'bitmapAnd' : 'bitmapAndnot')}(${everyone}, ${bearers}) as members`;
}

import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { type IdentifierKind, readIdentifier } from '../ingest/typed/identifiers.ts';
import { layered } from '../ingest/typed/layers.ts';
import { commas, raw, sql, value } from '../store/sql.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A person by number, or by anything that names one; `kind` where the same text could be several kinds of identifier. */
export type PersonKey = { readonly profile: number } | { readonly identifier: string; readonly kind?: string };

/** The person's profile number. An identifier may be written as people write it: case of an e-mail and spaces of a phone number do not matter. */
export async function findPerson(workspace: Workspace, key: PersonKey): Promise<Result<number>> {
  return 'profile' in key ? byNumber(workspace, key.profile) : byIdentifier(workspace, key.identifier, key.kind);
}

/** Somebody who was found to be the same person as somebody else is that person. */
async function byNumber({ store }: Workspace, profile: number): Promise<Result<number>> {
  let current = profile;
  for (let step = 0; step < MOST_MERGES; step++) {
    const [row] = await store.warehouse.rows<{ known: number; winner: number; erased: number }>(
      sql`select (select count() from profiles where profile = ${value.int(current)}) as known,
        (select max(winner) from merges where loser = ${value.int(current)}) as winner,
        (select count() from merges where winner = 0 and loser = ${value.int(current)}) as erased`,
    );
    if (row !== undefined && row.known > 0) return ok(current);
    if (row !== undefined && row.erased > 0) return failed([erased(profile)]);
    if (row === undefined || row.winner === 0) break;
    current = row.winner;
  }
  return failed([{ code: 'unknown-person', path: String(profile), message: `there is no profile ${profile}` }]);
}

const MOST_MERGES = 100;

/** Of an erased person the number stays, given out to nobody. */
const erased = (profile: number): Problem => ({
  code: 'erased-person',
  path: String(profile),
  message: `everything held of profile ${profile} was erased`,
});

/** Kinds whose values are kept in a form of their own. */
const NORMALISED: readonly IdentifierKind[] = ['email', 'phone', 'card'];

async function byIdentifier(workspace: Workspace, text: string, kind: string | undefined): Promise<Result<number>> {
  const trimmed = text.trim();
  const exact = await bearers(workspace, kind, [{ kind: 'email', value: trimmed.toLowerCase() }], trimmed);
  const found = exact.length > 0 ? exact : await bearers(workspace, kind, await writings(workspace, trimmed), trimmed);
  const profiles = [...new Set(found.map(r => r.profile))];
  const [only] = profiles;
  if (only !== undefined && profiles.length === 1) return ok(only);
  const what = kind ?? 'identifier';
  if (only === undefined)
    return failed([{ code: 'unknown-person', path: what, message: `nobody has the ${what} "${trimmed}"` }]);
  const who = found.map(r => `${r.kind} of profile ${r.profile}`).join(', ');
  const hint = 'say which kind of identifier, or the profile number';
  return failed([{ code: 'ambiguous', path: what, message: `"${trimmed}" names several people: ${who}`, hint }]);
}

interface Bearer extends Writing {
  readonly profile: number;
}

/** Who has the text as an identifier of whatever kind, or one of the writings. */
async function bearers(
  { store }: Workspace,
  kind: string | undefined,
  written: readonly Writing[],
  text: string,
): Promise<readonly Bearer[]> {
  const ofKind = kind === undefined ? raw('true') : sql`kind = ${value.text(kind)}`;
  const rows = await store.warehouse.rows<Bearer>(
    sql`select distinct toString(i.kind) as kind, i.value as value, profile from identifiers as i
      where profile > 0 and ${ofKind} and value in ${value.texts([text, ...written.map(w => w.value)])}
      order by profile, kind`,
  );
  return rows.filter(r => r.value === text || written.some(w => w.kind === r.kind && w.value === r.value));
}

interface Writing {
  readonly kind: string;
  readonly value: string;
}

/** How the text would be kept as each kind. */
async function writings({ store }: Workspace, text: string): Promise<readonly Writing[]> {
  const { country } = await readSettings(store.control);
  const readings = NORMALISED.map(kind =>
    readIdentifier({ text: raw('given'), prefix: `${kind}_` }, kind, { country, blocked: [] }),
  );
  const pairs = readings.map(r => sql`(${value.text(r.kind)}, ${r.value})`);
  const read = layered(
    sql`select ${value.text(text)} as given`,
    readings.flatMap(r => r.layers),
  );
  return store.warehouse.rows<Writing>(
    sql`select pair.1 as kind, pair.2 as value from (select arrayJoin([${commas(pairs)}]) as pair from (${read}))
      where pair.2 != ''`,
  );
}

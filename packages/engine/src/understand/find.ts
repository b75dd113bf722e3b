import { failed, ok, type Result } from '@satsuma/core';
import { type IdentifierKind, readIdentifier } from '../ingest/typed/identifiers.ts';
import { layered } from '../ingest/typed/layers.ts';
import { commas, raw, type Sql, sql, value } from '../store/sql.ts';
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
    const [row] = await store.warehouse.rows<{ known: number; winner: number }>(
      sql`select (select count() from profiles where profile = ${value.int(current)}) as known,
        (select max(winner) from merges where loser = ${value.int(current)}) as winner`,
    );
    if (row !== undefined && row.known > 0) return ok(current);
    if (row === undefined || row.winner === 0) break;
    current = row.winner;
  }
  return failed([{ code: 'unknown-person', path: String(profile), message: `there is no profile ${profile}` }]);
}

const MOST_MERGES = 100;

/** Kinds whose values are kept in a form of their own. */
const NORMALISED: readonly IdentifierKind[] = ['email', 'phone', 'card'];

async function byIdentifier(workspace: Workspace, text: string, kind: string | undefined): Promise<Result<number>> {
  const { country } = await readSettings(workspace.store.control);
  const trimmed = text.trim();
  const ofKind = kind === undefined ? raw('true') : sql`kind = ${value.text(kind)}`;
  const rows = await workspace.store.warehouse.rows<{ kind: string; profile: number }>(
    sql`select distinct toString(kind) as kind, profile from identifiers
      where profile > 0 and ${ofKind} and (value = ${value.text(trimmed)} or (toString(kind), value) in (${writings(trimmed, country)}))
      order by profile, kind`,
  );
  const profiles = [...new Set(rows.map(r => r.profile))];
  const [only] = profiles;
  if (only !== undefined && profiles.length === 1) return ok(only);
  if (only === undefined) {
    const what = kind === undefined ? 'identifier' : kind;
    return failed([{ code: 'unknown-person', path: what, message: `nobody has the ${what} "${trimmed}"` }]);
  }
  const who = rows.map(r => `${r.kind} of profile ${r.profile}`).join(', ');
  const hint = 'say which kind of identifier, or the profile number';
  return failed([
    { code: 'ambiguous', path: 'identifier', message: `"${trimmed}" names several people: ${who}`, hint },
  ]);
}

/** Rows (kind, value): how the text would be kept as each kind. */
function writings(text: string, country: string): Sql {
  const readings = NORMALISED.map(kind =>
    readIdentifier({ text: raw('given'), prefix: `${kind}_` }, kind, { country, blocked: [] }),
  );
  const pairs = readings.map(r => sql`(${value.text(r.kind)}, ${r.value})`);
  const source = sql`select ${value.text(text)} as given`;
  const kept = layered(
    source,
    readings.flatMap(r => r.layers),
  );
  return sql`select pair.1, pair.2 from (select arrayJoin([${commas(pairs)}]) as pair from (${kept})) where pair.2 != ''`;
}

import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { commas, join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { latestTraits } from '../persons.ts';

/** What to write of each person. */
export interface ExportColumns {
  /** Kinds such as `email`; the value that came last is written. */
  readonly identifiers: readonly string[];
  readonly traits: readonly string[];
}

/** How values are written. */
export interface Writing {
  readonly asOf: number;
  /** Traits that hold lists: written as lists. Without: the elements joined by `; `. */
  readonly lists: ReadonlySet<string>;
  /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
  readonly defused: boolean;
}

/** A trait of the same name as an identifier is written as `trait.email`. */
export function columnTitles({ identifiers, traits }: ExportColumns): Result<readonly string[]> {
  const taken = new Set(['profile', ...identifiers]);
  const titles = ['profile', ...identifiers, ...traits.map(trait => (taken.has(trait) ? `trait.${trait}` : trait))];
  const twice = titles.filter((title, i) => titles.indexOf(title) < i);
  if (twice.length === 0) return ok(titles);
  return failed(
    twice.map(
      (title): Problem => ({ code: 'duplicate', path: title, message: `the column "${title}" is asked for twice` }),
    ),
  );
}

/** A row for each person of a bitmap, ordered by profile, the columns under their titles. */
export function rowsSql(
  members: Sql,
  { identifiers, traits }: ExportColumns,
  titles: readonly string[],
  writing: Writing,
): Sql {
  const own = sql`profile in (select arrayJoin(bitmapToArray(${members})))`;
  const title = (column: number): Sql => name(titles[column] ?? '');
  const columns = [
    sql`m.profile as ${title(0)}`,
    ...identifiers.map((_, i) => sql`${textOf(sql`i.${text(i)}`, writing)} as ${title(1 + i)}`),
    ...traits.map((trait, i) => sql`${traitOf(trait, i, writing)} as ${title(1 + identifiers.length + i)}`),
  ];
  const known = identifiers.map((kind, i) => sql`anyIf(value, kind = ${value.text(kind)}) as ${text(i)}`);
  const values = traits.flatMap((trait, i) => {
    const own = sql`name = ${value.text(trait)}`;
    return [sql`anyIf(text, ${own}) as ${text(i)}`, sql`anyIf(list, ${own}) as ${list(i)}`];
  });
  const joins = [
    ...(identifiers.length > 0 ? [byPerson(known, latestIdentifiers(identifiers, own), 'i')] : []),
    ...(traits.length > 0 ? [byPerson(values, latestTraits(traits, own, writing.asOf), 't')] : []),
  ];
  return sql`select ${commas(columns)} from (select arrayJoin(bitmapToArray(${members})) as profile) as m
    ${join(joins, ' ')} order by m.profile`;
}

const text = (column: number): Sql => name(`text${column}`);
const list = (column: number): Sql => name(`list${column}`);

const byPerson = (columns: readonly Sql[], latest: Sql, alias: 'i' | 't'): Sql =>
  sql`left any join (select profile, ${commas(columns)} from (${latest}) group by profile) as ${raw(alias)}
    on m.profile = ${raw(alias)}.profile`;

/** Rows (profile, kind, value): the identifier of each kind that came last. */
const latestIdentifiers = (kinds: readonly string[], people: Sql): Sql =>
  sql`select profile, toString(identifiers.kind) as kind, value from identifiers
    where identifiers.kind in ${value.texts(kinds)} and ${people}
    order by profile, identifiers.kind, time desc, value desc limit 1 by profile, identifiers.kind`;

const LIST_SEPARATOR = '; ';

function traitOf(trait: string, column: number, writing: Writing): Sql {
  const [one, many] = [sql`t.${text(column)}`, sql`t.${list(column)}`];
  if (writing.lists.has(trait)) return many;
  return textOf(sql`if(notEmpty(${many}), arrayStringConcat(${many}, ${value.text(LIST_SEPARATOR)}), ${one})`, writing);
}

/** What spreadsheets evaluate: OWASP, "CSV injection". A number with a sign is left alone. */
const FORMULA = '^[=+\\-@\\t\\r]';
const SIGNED_NUMBER = '^[+-]?\\d+([.,]\\d+)?$';

const textOf = (given: Sql, { defused }: Writing): Sql =>
  defused
    ? sql`if(match(${given}, ${value.text(FORMULA)}) and not match(${given}, ${value.text(SIGNED_NUMBER)}), concat(${raw(`'\\''`)}, ${given}), ${given})`
    : given;

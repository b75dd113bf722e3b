import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
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

/** A row for each person whose number lies in `[from, to)`: the columns under their titles, ordered by profile. */
export function rowsSql(
  members: Sql,
  { identifiers, traits }: ExportColumns,
  titles: readonly string[],
  writing: Writing,
): Sql {
  const own = sql`profile in (select profile from (${members}))`;
  const columns = [
    sql`m.profile as ${name('profile')}`,
    ...identifiers.map(
      (kind, i) => sql`${textOf(sql`i.known[${value.text(kind)}]`, writing)} as ${name(titles[i + 1] ?? kind)}`,
    ),
    ...traits.map((trait, i) => {
      const held = sql`t.held[${value.text(trait)}]`;
      return sql`${traitOf(trait, held, writing)} as ${name(titles[i + 1 + identifiers.length] ?? trait)}`;
    }),
  ];
  const known = sql`select profile, CAST(groupArray((kind, value)), 'Map(String, String)') as known from (
    select profile, toString(kind) as kind, argMax(value, (time, value)) as value from identifiers
    where kind in ${value.texts(identifiers)} and ${own} group by profile, kind) group by profile`;
  const held = sql`select profile, CAST(groupArray((name, (text, list))), 'Map(String, Tuple(String, Array(String)))') as held
    from (${latestTraits(traits, own, writing.asOf)}) group by profile`;
  return sql`select ${commas(columns)} from (${members}) as m
    left any join (${known}) as i on m.profile = i.profile left any join (${held}) as t on m.profile = t.profile
    order by m.profile`;
}

const LIST_SEPARATOR = '; ';

function traitOf(trait: string, held: Sql, writing: Writing): Sql {
  if (writing.lists.has(trait)) return sql`${held}.2`;
  return textOf(
    sql`if(notEmpty(${held}.2), arrayStringConcat(${held}.2, ${value.text(LIST_SEPARATOR)}), ${held}.1)`,
    writing,
  );
}

/** What spreadsheets evaluate: OWASP, "CSV injection". A number with a sign is left alone. */
const FORMULA = '^[=+\\-@\\t\\r]';
const SIGNED_NUMBER = '^[+-]?\\d+([.,]\\d+)?$';

const textOf = (text: Sql, { defused }: Writing): Sql =>
  defused
    ? sql`if(match(${text}, ${value.text(FORMULA)}) and not match(${text}, ${value.text(SIGNED_NUMBER)}), concat(${raw(`'\\''`)}, ${text}), ${text})`
    : text;

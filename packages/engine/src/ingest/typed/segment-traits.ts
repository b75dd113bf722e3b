import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { cellText, LIST_SEPARATOR } from '../read/json-cells.ts';
import { canonicalJson } from './canonical-json.ts';
import { INCOMING } from './row.ts';

/** The Segment spec's names for traits that we know by others. */
export const RENAMED: Readonly<Record<string, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  birthday: 'birth_date',
  'address.city': 'city',
  'address.state': 'region',
  'address.country': 'country',
  'address.postalCode': 'postal_code',
  createdAt: 'created_at',
};

/** Identifiers: kept as such, not as traits. */
export const WHO = ['email', 'phone'];

/** Levels of nesting that get names of their own (`address.city`); what lies deeper is JSON text. */
export const LEVELS = 3;

/** The traits of a JSON object as `incoming` has them; nested objects give dotted names, `prefix` goes before all. */
export function traitsOfObject(object: Sql, prefix: string): Sql {
  let pairs = sql`JSONExtractKeysAndValuesRaw(${object})`;
  for (let level = 1; level < LEVELS; level++) pairs = unfolded(pairs, level);
  const wanted = sql`arrayFilter(pair -> pair.2 not in ('null', '""', '[]', '{}') and not has(${value.texts(WHO)}, pair.1), ${pairs})`;
  const known = sql`transform(pair.1, ${value.texts(Object.keys(RENAMED))}, ${value.texts(Object.values(RENAMED))}, pair.1)`;
  const text = sql`if(startsWith(pair.2, '"'), JSONExtractString(pair.2), ${cellText(raw('pair.2'))})`;
  const isList = sql`startsWith(pair.2, '[') and not match(pair.2, ${value.text('^\\[\\s*[\\[{]')})`;
  const nested = sql`startsWith(pair.2, '{') or (startsWith(pair.2, '[') and not (${isList}))`;
  const trait = sql`(concat(${value.text(prefix)}, ${known}),
    multiIf(${isList}, '', ${nested}, ${canonicalJson(raw('pair.2'))}, ${text}),
    if(${isList}, splitByString(${value.text(LIST_SEPARATOR)}, ${text}), []))`;
  const none = sql`CAST([] as ${raw(INCOMING.traits)})`;
  return sql`if(${object} in ('', '{}'), ${none}, CAST(arrayMap(pair -> ${trait}, ${wanted}) as ${raw(INCOMING.traits)}))`;
}

/** Members that are objects give way to their own members. */
function unfolded(pairs: Sql, level: number): Sql {
  const [outer, inner] = [raw(`outer${level}`), raw(`inner${level}`)];
  return sql`arrayFlatten(arrayMap(${outer} -> if(startsWith(${outer}.2, '{') and ${outer}.2 != '{}',
    arrayMap(${inner} -> (concat(${outer}.1, '.', ${inner}.1), ${inner}.2), JSONExtractKeysAndValuesRaw(${outer}.2)),
    [${outer}]), ${pairs}))`;
}

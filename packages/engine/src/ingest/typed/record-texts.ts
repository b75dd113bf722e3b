import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { LINE_COLUMN, type Mapping } from '../mapping/mapping.ts';
import type { TextOf } from './mapped.ts';
import type { Noticed } from './reading.ts';
import { cleaned } from './texts.ts';

/** Another file, read into a table `(key String, cells Array(String))`; `cells` in the order of `take`. */
export interface LookupTable {
  readonly as: string;
  readonly table: string;
  /** The column of the imported file that holds the key. */
  readonly ours: string;
  readonly take: readonly string[];
}

/** The texts of a record's cells, each under a name that the mapping knows. */
export interface RecordTexts {
  readonly source: Sql;
  readonly textOf: TextOf;
  readonly remarks: readonly Noticed[];
}

/**
 * Cleans the cells that the mapping reads, and puts those of the files looked up beside them.
 *
 * @param records `recordsOf` the file
 * @param headerNames the file's columns, in order
 */
export function recordTexts(
  records: Sql,
  mapping: Mapping,
  headerNames: readonly string[],
  lookups: readonly LookupTable[],
): RecordTexts {
  const texts = new Map<string, Sql>();
  const own = usedColumns(mapping).flatMap(title => {
    const position = headerNames.indexOf(title) + 1;
    if (title === LINE_COLUMN) texts.set(title, raw('toString(row)'));
    if (position === 0) return [];
    const alias = name(`c${position}`);
    texts.set(title, alias);
    return [sql`${cleaned(sql`cells[${raw(String(position))}]`, mapping.missing)} as ${alias}`];
  });
  const textOf: TextOf = title => {
    const found = texts.get(title);
    if (found === undefined) throw new Error(`checkMapping lets no mapping pass with an unknown column: ${title}`);
    return found;
  };
  const cleanedCells = own.length === 0 ? raw('') : sql`, ${commas(own)}`;
  let source = sql`select row, broken, blank, line ${cleanedCells} from (${records})`;
  for (const [i, lookup] of lookups.entries()) {
    const cells = name(`l${i}`);
    for (const [j, title] of lookup.take.entries()) {
      texts.set(`${lookup.as}.${title}`, cleaned(sql`${cells}[${value.int(j + 1)}]`, mapping.missing));
    }
    source = sql`select r.*, looked.cells as ${cells} from (${source}) as r
      left any join ${name(lookup.table)} as looked on looked.key = r.${textOf(lookup.ours)}`;
  }
  const remarks = lookups.map(
    ({ ours }, i): Noticed => ({
      when: sql`${textOf(ours)} != '' and empty(${name(`l${i}`)})`,
      remark: 'lookup-missed',
    }),
  );
  return { source, textOf, remarks };
}

/** Every column that the mapping reads, whether as a target, in a rule or as a key. */
const usedColumns = (mapping: Mapping): string[] => [
  ...new Set([
    ...Object.keys(mapping.columns),
    ...mapping.cancellations.flatMap(rule => ('column' in rule ? [rule.column] : [])),
    ...mapping.lookups.map(lookup => lookup.key.ours),
  ]),
];

import { commas, type Sql, sql, value } from '../../store/sql.ts';

/** Between the items of a list in a cell that did not come as text: ASCII's unit separator. */
export const LIST_SEPARATOR = '\x1f';

/** Array(String): the values at dotted paths of a JSON object, each as the text of a cell. */
export const jsonCells = (line: Sql, paths: readonly string[]): Sql =>
  sql`CAST([${commas(paths.map(path => jsonText(rawAt(line, path))))}] as Array(String))`;

/** The JSON at `a.b`: of the key b in the object a or, failing that, of the key "a.b". `''` when there is none. */
function rawAt(object: Sql, path: string): Sql {
  const keys = path.split('.');
  const whole = sql`JSONExtractRaw(${object}, ${value.text(path)})`;
  if (keys.length === 1) return whole;
  const nested = sql`JSONExtractRaw(${object}, ${commas(keys.map(key => sql`${value.text(key)}`))})`;
  return sql`if(${nested} != '', ${nested}, ${whole})`;
}

/**
 * Text of a JSON value: a string without its quotes, `''` for null, a list of plain values with `LIST_SEPARATOR`
 * between its items, anything else as JSON.
 */
export function jsonText(json: Sql): Sql {
  const items = sql`arrayMap(item -> multiIf(startsWith(item, '"'), JSONExtractString(item), item = 'null', '', item), JSONExtractArrayRaw(${json}))`;
  const plain = sql`not match(${json}, ${value.text('^\\[\\s*[\\[{]')})`;
  return sql`multiIf(
    startsWith(${json}, '"'), JSONExtractString(${json}),
    ${json} = 'null', '',
    startsWith(${json}, '[') and ${plain}, arrayStringConcat(${items}, ${value.text(LIST_SEPARATOR)}),
    ${json})`;
}

import { type Sql, sql, value } from '../../store/sql.ts';

/** A string (left as it is), a number or a truth value, null, or blanks between them. */
const TOKEN = '("(?:[^"\\\\]|\\\\.)*")|(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false)|(null)|\\s+';

/**
 * Valid JSON with every value inside it as canonical text: `{"a": 25.0, "b": [true, null]}` becomes
 * `{"a":"25","b":["true",""]}`. Keys and nesting stay. Control characters cannot stand in valid JSON, so they serve as
 * marks on the way: \x01 and \x02 around what is to be quoted.
 */
export function canonicalJson(json: Sql): Sql {
  const steps: readonly (readonly [pattern: string, replacement: string])[] = [
    [TOKEN, '\\1\x01\\2\x02\\3'],
    ['\x01\x02null', '""'],
    ['\x01\x02', ''],
    ['\x01(-?\\d+)\\.0+\x02', '\x01\\1\x02'],
    ['\x01(-?\\d+\\.\\d*[1-9])0+\x02', '\x01\\1\x02'],
    ['\x01-0\x02', '\x010\x02'],
    ['[\x01\x02]', '"'],
  ];
  return steps.reduce(
    (text, [pattern, replacement]) =>
      sql`replaceRegexpAll(${text}, ${value.text(pattern)}, ${value.text(replacement)})`,
    json,
  );
}

/** The same of one value as the engine prints it, numbers canonical already: only what is nested takes the long way. */
export const canonicalValue = (json: Sql): Sql =>
  sql`multiIf(startsWith(${json}, '"'), ${json}, startsWith(${json}, '{') or startsWith(${json}, '['), ${canonicalJson(json)}, concat('"', ${json}, '"'))`;

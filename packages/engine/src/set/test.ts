import { anniversaryDays, birthDays, boundsOf } from '../plan/bounds.ts';
import type { NumberTest, Test } from '../plan/leaf.ts';
import type { Bounds } from '../plan/span.ts';
import { instant, join, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Read } from './read.ts';

/** At which instant, and in whose calendar, a test is asked. */
export interface When {
  readonly now: number;
  readonly zone: string;
}

export const TRUE = raw('1');
export const FALSE = raw('0');
const isConstant = (condition: Sql, constant: Sql): boolean => condition === constant;

/** A test as a condition that is 0 or 1, never NULL. */
export function testSql(test: Test, read: Read, when: When): Sql {
  const build = TESTS[test.test] as (test: Test, read: Read, when: When) => Sql;
  return build(test, read, when);
}

type Of<K extends Test['test']> = Extract<Test, { test: K }>;

const TESTS = {
  set: (_, { text, list }) => sql`(notEmpty(${text}) or notEmpty(${list}))`,
  oneOf: ({ values }, { text }) => oneOf(text, values),
  contains: (t, { text }) => sql`position(${text}, ${value.text(textIn(t))}) > 0`,
  startsWith: (t, { text }) => sql`startsWith(${text}, ${value.text(textIn(t))})`,
  endsWith: (t, { text }) => sql`endsWith(${text}, ${value.text(textIn(t))})`,
  matches: ({ pattern }, { text }) => sql`(notEmpty(${text}) and match(${text}, ${value.text(forEngine(pattern))}))`,
  number: (test, { number }) => numberSql(test, number),
  moment: ({ span }, { moment }, { now, zone }) => momentSql(boundsOf(span, now, zone), moment),
  anniversary: ({ span }, read, { now, zone }) => {
    const days = anniversaryDays(span, now, zone);
    if (days === null) return sql`isNotNull(${read.moment})`;
    return sql`(isNotNull(${read.moment}) and ${oneOf(sql`substring(${read.text}, 6, 5)`, days)})`;
  },
  age: ({ years }, read, { now, zone }) => {
    const { from, to } = birthDays(years, now, zone);
    const born = sql`substring(${read.text}, 1, 10)`;
    const after = from === null ? TRUE : sql`${born} >= ${value.text(from)}`;
    const before = to === null ? TRUE : sql`${born} <= ${value.text(to)}`;
    return and([sql`isNotNull(${read.moment})`, after, before]);
  },
  includes: ({ values, every }, { list }) => sql`${raw(every ? 'hasAll' : 'hasAny')}(${list}, ${value.texts(values)})`,
} satisfies { [K in Test['test']]: (test: Of<K>, read: Read, when: When) => Sql };

/**
 * The engine looks first for the texts that a pattern cannot do without, and takes the first bytes of a letter of several bytes for such a
 * text even where `*`, `?` or `{0,2}` follows: `sklepó?w` would not find `sklepw`. In a group of its own the letter is seen as a whole.
 */
const forEngine = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|([^\p{ASCII}])(?=[*?{])/gsu, (found, letter?: string) =>
    letter === undefined ? found : `(?:${letter})`,
  );

const textIn = (test: Of<'contains' | 'startsWith' | 'endsWith'>): string => test.text;

function oneOf(text: Sql, values: readonly string[]): Sql {
  const [first, ...others] = values.filter(v => v !== '');
  if (first === undefined) return FALSE;
  return others.length === 0
    ? sql`${text} = ${value.text(first)}`
    : sql`${text} in ${value.texts(values.filter(v => v !== ''))}`;
}

/** NULL is between no two numbers. */
export function numberSql({ min, max, aboveMin, belowMax }: NumberTest, number: Sql): Sql {
  const parts: Sql[] = [];
  if (min !== undefined) parts.push(sql`${number} ${raw(aboveMin ? '>' : '>=')} ${value.number(min)}`);
  if (max !== undefined) parts.push(sql`${number} ${raw(belowMax ? '<' : '<=')} ${value.number(max)}`);
  return parts.length === 0 ? sql`isNotNull(${number})` : sql`ifNull(${and(parts)}, 0)`;
}

function momentSql(bounds: Bounds, moment: Sql): Sql {
  return sql`(isNotNull(${moment}) and ifNull(${withinSql(bounds, moment)}, 0))`;
}

/** A time column within `[from, to)`. */
export function withinSql({ from, to }: Bounds, time: Sql): Sql {
  if (from >= to) return FALSE;
  return and([
    from === -Infinity ? TRUE : sql`${time} >= ${instant(from)}`,
    to === Infinity ? TRUE : sql`${time} < ${instant(to)}`,
  ]);
}

export function and(conditions: readonly Sql[]): Sql {
  if (conditions.some(c => isConstant(c, FALSE))) return FALSE;
  const needed = conditions.filter(c => !isConstant(c, TRUE));
  const [only] = needed;
  if (only === undefined) return TRUE;
  return needed.length === 1 ? only : sql`(${join(needed, ' and ')})`;
}

/** Whether a number passes, in the process: for what is measured of nothing. */
export function passes({ min, max, aboveMin, belowMax }: NumberTest, x: number): boolean {
  const low = min === undefined || (aboveMin ? x > min : x >= min);
  return low && (max === undefined || (belowMax ? x < max : x <= max));
}

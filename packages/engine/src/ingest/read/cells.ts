import { raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Quote, Separator } from './file-shape.ts';

/** How a line is cut into cells. */
export interface Dialect {
  readonly separator: Separator;
  readonly quote: Quote;
}

/**
 * Patterns of a record, for RE2. A quote opens a cell only at its beginning (spaces may stand before it) and closes it
 * only before a separator or the end; inside, a doubled quote stands for one (RFC 4180). Elsewhere it is a character.
 */
export function patterns({ separator, quote }: Dialect) {
  const s = separator === '|' ? '\\|' : separator;
  const quoted = ` *${quote}(?:[^${quote}]|${quote}${quote})*${quote} *`;
  const bare = ` *[^${s}${quote} ][^${s}]*| *`;
  const cell = `(?:${quoted}|${bare})`;
  const plainCell = `(?:${quote}[^${s}${quote}]*${quote}|[^${s}${quote}]*)`;
  const inside = `(?:[^${quote}]|${quote}${quote})*`;
  return {
    /** Quotes around whole cells, and neither quotes nor separators inside them. */
    plain: `^${plainCell}(?:${s}${plainCell})*$`,
    /** One cell after its separator. */
    piece: `${s}${cell}`,
    /** A record that begins and ends on this line. */
    complete: `^${cell}(?:${s}${cell})*$`,
    /** A record that begins on this line and ends on a later one. */
    open: `^(?:${cell}${s})* *${quote}${inside}$`,
    /** A line inside a cell: the cell goes on, */
    goesOn: `^${inside}$`,
    /** or it ends here and so does the record, */
    closes: `^${inside}${quote} *(?:${s}${cell})*$`,
    /** or it ends here and another one is opened. */
    reopens: `^${inside}${quote} *(?:${s}${cell})*${s} *${quote}${inside}$`,
  };
}

/**
 * Array(String): the cells of `line`, unquoted. What `brokenQuotes` complains about is cut somehow.
 *
 * Most lines need no care: those without quotes, and those whose quotes stand around whole cells that hold neither a quote
 * nor a separator, so that leaving the quotes out leaves the cells. On Online Retail that is three times as fast.
 */
export function cellsOf(line: Sql, dialect: Dialect): Sql {
  if (dialect.separator === 'whitespace') return sql`extractAll(${line}, ${value.text('[^ \\t]+')})`;
  const cut = (text: Sql): Sql => sql`splitByChar(${value.text(dialect.separator)}, ${text})`;
  if (dialect.quote === 'none') return cut(line);
  const quote = value.text(dialect.quote);
  const unquoted = sql`arrayMap(piece -> if(position(piece, ${quote}) = 0, substring(piece, 2), ${unquote(raw('piece'), quote)}), ${piecesOf(line, dialect)})`;
  return sql`multiIf(${hasNoQuotes(line, dialect)}, ${cut(line)}, ${hasPlainQuotes(line, dialect)}, ${cut(sql`replaceAll(${line}, ${quote}, '')`)}, ${unquoted})`;
}

/** UInt8: the quotes of `line` do not pair up by the rule of `patterns`: its cells do not make up the whole line. */
export function brokenQuotes(line: Sql, dialect: Dialect): Sql {
  if (dialect.quote === 'none' || dialect.separator === 'whitespace') return raw('toUInt8(0)');
  const covered = sql`arraySum(piece -> length(piece), ${piecesOf(line, dialect)})`;
  return sql`multiIf(${hasNoQuotes(line, dialect)}, 0, ${hasPlainQuotes(line, dialect)}, 0, ${covered} != length(${line}) + 1)`;
}

const hasNoQuotes = (line: Sql, { quote }: Dialect): Sql => sql`position(${line}, ${value.text(quote)}) = 0`;

function hasPlainQuotes(line: Sql, dialect: Dialect): Sql {
  return sql`match(${line}, ${value.text(patterns(dialect).plain)})`;
}

/**
 * String: why a record does not have the columns of the header, `''` when it has. Empty cells too many at the end are none:
 * some programs end every row with a separator.
 */
export const misfit = (cells: Sql, columns: number): Sql => {
  const count = raw(String(columns));
  return sql`multiIf(length(${cells}) = ${count}, '', length(${cells}) < ${count}, 'too-few-columns',
    arrayExists(cell -> cell != '', arraySlice(${cells}, ${count} + 1)), 'too-many-columns', '')`;
};

const piecesOf = (line: Sql, dialect: Dialect): Sql =>
  sql`extractAll(concat(${value.text(dialect.separator)}, ${line}), ${value.text(patterns(dialect).piece)})`;

/** `,"a ""b"""` → `a "b"`; a piece that only holds a quote somewhere stays as it is. */
function unquote(piece: Sql, quote: ReturnType<typeof value.text>): Sql {
  const trimmed = sql`trimBoth(substring(${piece}, 2), ' ')`;
  const inner = sql`substring(${trimmed}, 2, length(${trimmed}) - 2)`;
  return sql`if(startsWith(${trimmed}, ${quote}), replaceAll(${inner}, concat(${quote}, ${quote}), ${quote}), substring(${piece}, 2))`;
}

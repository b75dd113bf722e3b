import { raw, type Sql, sql } from '../../store/sql.ts';

/** An identifier as 128 bits: narrow in joins and sets, and no two of them meet by chance. */
export const hashOf = (kind: Sql, value: Sql): Sql => sql`reinterpretAsUInt128(sipHash128(${kind}, ${value}))`;

/**
 * The order of identifiers: kinds by how surely they name one person, then shorter before longer, so that
 * customer 999 comes before customer 1000. It decides which person gets the smaller number.
 *
 * @returns expressions over the columns `kind` and `value`, to sort by
 */
export const precedence: Sql = raw(`multiIf(
    kind = 'user_id', 0, kind = 'email', 1, kind = 'phone', 2, kind = 'card', 3, startsWith(kind, 'external:'), 4,
    kind = 'anonymous_id', 5, 6), kind, length(value), value`);

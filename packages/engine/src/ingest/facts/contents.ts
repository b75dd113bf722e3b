import { sql } from '../../store/sql.ts';
import { incoming, rows, type Staging } from '../publish/staging.ts';

/** What kinds of thing a file has at all, so that the rest need not be looked for. */
export interface Contents {
  readonly events: boolean;
  readonly lines: boolean;
  /** Some row has a trait. */
  readonly traits: boolean;
  /** Some row puts two identifiers together. */
  readonly links: boolean;
  readonly severalCurrencies: boolean;
}

export async function contentsOf(s: Staging): Promise<Contents> {
  const [row] = await rows<Record<keyof Contents, number>>(
    s,
    sql`select countIf(kind = 'event') as events, countIf(kind = 'order-line') as lines,
      countIf(notEmpty(i.traits)) as traits, countIf(length(identifiers) > 1) as links,
      uniqUpTo(1)(nullIf(currency, '')) > 1 as severalCurrencies from ${incoming(s)} as i`,
  );
  return {
    events: Number(row?.events) > 0,
    lines: Number(row?.lines) > 0,
    traits: Number(row?.traits) > 0,
    links: Number(row?.links) > 0,
    severalCurrencies: Number(row?.severalCurrencies) > 0,
  };
}

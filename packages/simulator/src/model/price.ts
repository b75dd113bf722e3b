import { raw, type Sql, sql } from '@satsuma/engine';
import { at } from '../chance/lookups.ts';
import { RUNGS } from '../world/catalogue.ts';

/** What an amount in grosze is in somebody's currency, in hundredths: 4.30 PLN to the euro. Needs the column `euro`. */
export const inCurrency = (grosze: Sql): Sql => sql`if(euro, intDiv(${grosze} * 100 + 215, 430), ${grosze})`;

/** The currency that goes with `inCurrency`. */
export const currency: Sql = raw(`if(euro, 'EUR', 'PLN')`);

/** The price of a product, in grosze. */
export const shelfPrice = (product: Sql): Sql => at('product_price', product);

/** The number of the product on a rung of a category's ladder of prices; beyond its ends, the one at the end. */
export const productAt = (category: Sql, rung: Sql): Sql =>
  sql`toUInt16(${category} * ${raw(String(RUNGS))} + greatest(0, least(${raw(String(RUNGS - 1))}, ${rung})))`;

import { raw, sql } from '@satsuma/engine';
import { at } from '../chance/lookups.ts';
import { PRODUCTS } from '../world/catalogue.ts';
import { type FileForm, money } from './file.ts';

const number = raw('number');

/** The catalogue, with prices in PLN. */
export const products: FileForm = {
  file: 'products.csv',
  format: 'CSVWithNames',
  rows: () => sql`
    select ${at('product_id', number)} as product_id, ${at('product_name', number)} as name, ${at('product_category', number)} as category,
      ${at('product_brand', number)} as brand, ${money(at('product_price', number))} as price, 'PLN' as currency
    from numbers(${raw(String(PRODUCTS.length))}) order by number`,
};

import { join } from 'node:path';
import { fileIn, satsumaHere } from './satsuma.ts';

/**
 * Six people, small enough to count on one's fingers:
 *
 *     C1 Anna    Gdynia   orders on 5 Jan (100), 5 Feb (50), 1 Mar (70)
 *     C2 Bartek  Gdynia   order on 10 Jan (200)
 *     C3 Celina  Kraków   orders on 20 Feb (30), 28 Feb (40)
 *     C4 Darek   Kraków   order on 15 Feb (60)
 *     C5 Ewa     Kraków   never bought
 *     C6 Filip   —        order on 2 Jan (10)
 */
const CUSTOMERS = `customer_id,first_name,last_name,email,city,birth_date
C1,Anna,Nowak,anna@shop.pl,Gdynia,1990-05-17
C2,Bartek,Lis,bartek@shop.pl,Gdynia,1985-01-02
C3,Celina,Mak,celina@shop.pl,Kraków,2001-11-30
C4,Darek,Sowa,darek@shop.pl,Kraków,1970-07-07
C5,Ewa,Gaj,ewa@shop.pl,Kraków,1999-09-09
C6,Filip,Kot,filip@shop.pl,,1960-12-24
`;

const ORDERS = `order_id,customer_id,order_date,total,currency
O1,C1,2026-01-05 10:00:00,100.00,PLN
O2,C1,2026-02-05 10:00:00,50.00,PLN
O3,C1,2026-03-01 10:00:00,70.00,PLN
O4,C2,2026-01-10 12:00:00,200.00,PLN
O5,C3,2026-02-20 09:00:00,30.00,PLN
O6,C3,2026-02-28 09:00:00,40.00,PLN
O7,C4,2026-02-15 18:30:00,60.00,PLN
O8,C6,2026-01-02 08:00:00,10.00,PLN
`;

const CUSTOMERS_MAPPING = `as: customers
source: crm
zone: Europe/Warsaw
decimal: .
columns:
  customer_id: user_id
  first_name: {trait: first_name}
  last_name: {trait: last_name}
  email: email
  city: {trait: city}
  birth_date: {trait: birth_date, type: date, formats: [ymd]}
constants:
  fields: {time: '2026-01-01'}
`;

const SEGMENTS = `segment: buyers
name: {en: Buyers, pl: Kupujący}
level: strategic
where: {event: Order Completed}
---
segment: recent-buyers
name: {en: Recent buyers, pl: Niedawni kupujący}
level: derived
parent: buyers
owner: Ewa
where:
  all:
    - {segment: buyers}
    - {event: Order Completed, when: {inTheLast: 30 days}}
    - not: {trait: city, is: Gdynia}
---
segment: from-city
level: micro
parent: buyers
parameters: {city: {type: text, sample: Gdynia}}
where: {trait: city, is: {param: city}}
---
segmentation: loyalty
name: {en: Loyalty, pl: Lojalność}
method: loyalty
settings: {loyalFrom: 3, advocates: {answer: ignore}}
`;

/** The instant that the tests ask as of: noon in Warsaw. */
export const AS_OF = '2026-03-04T12:00:00+01:00';

export interface SmallShop {
  readonly directory: string;
  readonly data: string;
  readonly orders: string;
  readonly customers: string;
  readonly customersMapping: string;
  readonly segments: string;
  /** `--data … --as-of …`, to be put in front of a command. */
  readonly there: readonly string[];
}

/** Writes the files of the shop; nothing is imported yet. */
export function smallShopFiles(directory: string): SmallShop {
  const data = join(directory, 'data');
  return {
    directory,
    data,
    orders: fileIn(directory, 'orders.csv', ORDERS),
    customers: fileIn(directory, 'customers.csv', CUSTOMERS),
    customersMapping: fileIn(directory, 'customers.mapping.yaml', CUSTOMERS_MAPPING),
    segments: fileIn(directory, 'segments.yaml', SEGMENTS),
    there: ['--data', data, '--as-of', AS_OF],
  };
}

/** The shop imported, its segments applied and computed. */
export async function openSmallShop(directory: string): Promise<SmallShop> {
  const shop = smallShopFiles(directory);
  await orFail(['--data', shop.data, 'import', shop.customers, '--mapping', shop.customersMapping]);
  await orFail(['--data', shop.data, 'import', shop.orders, '--as', 'orders', '--source', 'shop']);
  await orFail(['--data', shop.data, 'apply', shop.segments, '--no-compute', '--note', 'first', '--author', 'Ewa']);
  await orFail(['--data', shop.data, '--as-of', '2026-02-01', 'compute']);
  await orFail([...shop.there, 'compute', '--cause', 'test']);
  return shop;
}

async function orFail(args: readonly string[]): Promise<void> {
  const { code, stderr } = await satsumaHere(args);
  if (code !== 0) throw new Error(`satsuma ${args.join(' ')} ended with ${code}: ${stderr}`);
}

import { type Activity, eventsOf, ORDER_REFUNDED, type OrderRules } from '@satsuma/core';
import { isColumnOfNumbers, readProperty } from '../../set/read.ts';
import { commas, instant, join, name, type Sql, sql, value } from '../../store/sql.ts';

/** Which rows are looked at, and what is added up of them. */
export interface ActivityRules {
  readonly on: Activity;
  readonly orders: OrderRules;
  /** The property that is added up; null: nothing is. */
  readonly amount: string | null;
  /** Only rows after this instant (exclusive). */
  readonly after: number | null;
}

export const allTime = { after: null, amount: null } as const;

/** What can be known of a person's rows, as columns. Times are milliseconds. */
const COLUMNS = {
  first: sql`minIf(toUnixTimestamp64Milli(time), counted)`,
  last: sql`maxIf(toUnixTimestamp64Milli(time), counted)`,
  /** The last but one; 0 when there is none. */
  previous: sql`-groupArraySortedIf(2)(-toUnixTimestamp64Milli(time), counted)[2]`,
} as const;

export type ActivityColumn = keyof typeof COLUMNS;

/** Whether money that came back is taken off. */
export const subtracts = ({ on, orders, amount }: ActivityRules): boolean =>
  on === 'orders' && amount !== null && orders.refunds === 'subtract';

/** The events whose rows are looked at. */
export const namesIn = (rules: ActivityRules): readonly string[] =>
  subtracts(rules) ? [...eventsOf(rules.on), ORDER_REFUNDED] : eventsOf(rules.on);

/** Ten-thousandths: numbers that are no money are added up as whole numbers of them, so that their order does not matter. */
export const SCALE = 10_000;
/** Numbers beyond it do not enter a sum. */
export const LARGEST = 1e14;

/** Money columns have exact decimals; every other number is binary. */
export const isMoney = (property: string): boolean => isColumnOfNumbers('events', property) && property !== 'quantity';

/**
 * The rows that count, and the refunds that are taken off: (profile, time, counted UInt8, amount Nullable). `amount` is in money, or
 * in ten-thousandths where it is none; only with an amount asked for.
 */
export function activityRows(rules: ActivityRules, now: number): Sql {
  const refunds = subtracts(rules);
  const back = sql`name = ${value.text(ORDER_REFUNDED)}`;
  const amount =
    rules.amount === null
      ? []
      : [sql`${refunds ? negatedIf(back, amountSql(rules.amount)) : amountSql(rules.amount)} as amount`];
  const columns = [
    sql`profile`,
    sql`time`,
    sql`${refunds ? sql`not (${back})` : sql`toUInt8(1)`} as counted`,
    ...amount,
  ];
  const filters = [
    sql`name in ${value.texts(namesIn(rules))}`,
    sql`profile > 0`,
    sql`time <= ${instant(now)}`,
    ...(rules.after === null ? [] : [sql`time > ${instant(rules.after)}`]),
    ...orderFilters(rules, refunds ? back : null),
  ];
  return sql`select ${commas(columns)} from events where ${join(filters, ' and ')}`;
}

const negatedIf = (condition: Sql, x: Sql): Sql => sql`if(${condition}, -${x}, ${x})`;

/** The rules for orders do not hold for refunds, but their currency does. */
function orderFilters({ on, orders }: ActivityRules, refund: Sql | null): readonly Sql[] {
  if (on !== 'orders') return [];
  const filters: Sql[] = [];
  if (orders.minimumTotal !== 'any') {
    const large = sql`ifNull(total > 0 and total >= ${value.number(orders.minimumTotal)}, 0)`;
    filters.push(refund === null ? large : sql`(${refund} or ${large})`);
  }
  if (orders.currency !== null) filters.push(sql`currency = ${value.text(orders.currency)}`);
  return filters;
}

function amountSql(property: string): Sql {
  const { number } = readProperty('events', property, 'UTC');
  if (isMoney(property)) return number;
  const scaled = sql`toInt64(floor(assumeNotNull(${number}) * ${value.number(SCALE)} + 0.5))`;
  return sql`if(ifNull(abs(${number}) < ${value.number(LARGEST)}, 0), ${scaled}, null)`;
}

/** Amounts of `activityRows` added up, Nullable(Float64): NULL where no row has one. */
export const sumOfAmounts = (property: string): Sql =>
  isMoney(property) ? sql`toFloat64(sumOrNull(amount))` : sql`sumOrNull(amount) / ${value.number(SCALE)}`;

/**
 * A row per person with at least one row that counts: profile, frequency, the columns asked for, and, when an amount is
 * asked for, `amount` (Nullable(Float64): NULL where no row has one).
 *
 * @param daysIn a zone: then `days` is on how many of its calendar days there is such a row
 */
export function activityFacts(
  rules: ActivityRules,
  columns: readonly ActivityColumn[],
  now: number,
  daysIn: string | null = null,
): Sql {
  const wanted = [
    sql`profile`,
    sql`countIf(counted) as frequency`,
    ...columns.map(column => sql`${COLUMNS[column]} as ${name(column)}`),
    ...(daysIn === null ? [] : [sql`uniqExactIf(toDate(time, ${value.text(daysIn)}), counted) as days`]),
    ...(rules.amount === null ? [] : [sql`${sumOfAmounts(rules.amount)} as amount`]),
  ];
  return sql`select ${commas(wanted)} from (${activityRows(rules, now)}) as r group by profile having frequency > 0`;
}

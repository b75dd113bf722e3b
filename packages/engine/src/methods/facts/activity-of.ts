import { eventsOf, ORDER_REFUNDED } from '@satsuma/core';
import type { History, Occurrence } from '../../person/history.ts';
import { readNumber } from '../../person/reads-as.ts';
import { type ActivityRules, isMoney, LARGEST, SCALE, subtracts } from './activity.ts';

/** What is known of one person's rows that count; times are milliseconds, oldest first. */
export interface PersonActivity {
  readonly times: readonly number[];
  /** Null where no row has one, or none is asked for. */
  readonly amount: number | null;
}

/** The same as `activityFacts`, of one history. Somebody without rows that count has no times and no amount. */
export function activityOf(history: History, rules: ActivityRules, now: number): PersonActivity {
  const counted = eventsOf(rules.on)
    .flatMap(name => rowsOf(history, name, rules, now))
    .filter(row => counts(row, rules));
  const times = counted.map(row => row.time).sort((a, b) => a - b);
  if (rules.amount === null || times.length === 0) return { times, amount: null };
  const refunded = subtracts(rules) ? rowsOf(history, ORDER_REFUNDED, rules, now) : [];
  return { times, amount: sumOf(rules.amount, counted, refunded) };
}

const rowsOf = (
  history: History,
  name: string,
  { on, orders, after }: ActivityRules,
  now: number,
): readonly Occurrence[] =>
  (history.events.get(name) ?? []).filter(
    row =>
      row.time <= now &&
      (after === null || row.time > after) &&
      (on !== 'orders' || orders.currency === null || textOf(row, 'currency') === orders.currency),
  );

function counts(row: Occurrence, { on, orders }: ActivityRules): boolean {
  if (on !== 'orders' || orders.minimumTotal === 'any') return true;
  const total = readNumber(textOf(row, 'total'));
  return total !== null && total > 0 && total >= orders.minimumTotal;
}

export function textOf(row: Occurrence, property: string): string {
  const found = row.properties.get(property);
  return typeof found === 'string' ? found : '';
}

function sumOf(property: string, counted: readonly Occurrence[], refunded: readonly Occurrence[]): number | null {
  const money = isMoney(property);
  const units = (rows: readonly Occurrence[]) =>
    rows.map(row => unitsOf(textOf(row, property), money)).filter(u => u !== null);
  const plus = units(counted);
  const minus = units(refunded);
  if (plus.length + minus.length === 0) return null;
  const sum = plus.reduce((s, u) => s + u, 0n) - minus.reduce((s, u) => s + u, 0n);
  return Number(sum) / SCALE;
}

/** Ten-thousandths of a number: of money by its digits, of others rounded. */
function unitsOf(text: string, money: boolean): bigint | null {
  const number = readNumber(text);
  if (number === null) return null;
  if (!money) return Math.abs(number) < LARGEST ? BigInt(Math.floor(number * SCALE + 0.5)) : null;
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.slice(0, 4).padEnd(4, '0'));
}

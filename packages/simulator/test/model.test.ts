import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Sql, sql } from '@satsuma/engine';
import { DROPOUT, ORDER_RATE, SPEND } from '../src/chance/lifetime-law.ts';
import { openShop } from '../src/shop.ts';
import { type Stage, withStage } from '../src/staging.ts';
import { expectedRepeats } from './bg-nbd.ts';
import { scratchWarehouse, UNTIL } from './scratch-warehouse.ts';

const CUSTOMERS = 60_000;

function near(actual: number, expected: number, share: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${what} is ${actual}, theory says ${expected}`);
}

/** Answers about one large shop, asked in one go: making it takes seconds. */
describe('sixty thousand people', () => {
  const found: Record<string, Record<string, number>> = {};
  const repeats: { exposure: number; repeats: number }[] = [];

  before(async () => {
    const shop = openShop({ customers: CUSTOMERS, seed: 7, until: UNTIL, activity: 0.2 });
    await withStage(await scratchWarehouse(), shop, undefined, async stage => {
      await stage.set({ from: 0, count: CUSTOMERS });
      for (const [title, question] of Object.entries(QUESTIONS)) found[title] = await one(stage, question(stage));
      repeats.push(
        ...(await stage.rows<{ exposure: number; repeats: number }>(
          sql`select exposure, length(orders) - 1 as repeats from ${stage.people} where archetype = 0 and notEmpty(orders)`,
        )),
      );
    });
  });

  const QUESTIONS = {
    laws: ({ people }) => sql`
      select avg(rate) as rate_mean, varPop(rate) as rate_variance, avg(dropout) as dropout_mean, varPop(dropout) as dropout_variance,
        avg(mean_order) as mean_order_mean, varPop(mean_order) as mean_order_variance
      from ${people} where archetype = 0`,
    spend: ({ orders }) => sql`
      select avg(goods / 100 / mean_order) as paid, varPop(goods / 100 / mean_order) as paid_variance
      from ${orders} where currency = 'PLN' and archetype != 2 and mean_order > 60`,
    people: ({ people }) => sql`
      select avg(country = 0) as polish, avg(place = 0) / avg(country = 0) as warsaw, avg(gender = '') as gender_unknown,
        avg(phone = '') as without_phone, avg(has_second) as twice, avg(language = 3 and country = 0) as migrants,
        countIf(birth_known and formatDateTime(toDate32(birth_day), '%m-%d') = '02-29') / countIf(birth_known) as leap,
        min(dateDiff('year', toDate32(birth_day), toDate32(shop_first_day))) as youngest
      from ${people}`,
    archetypes: ({ people }) => sql`
      select avg(archetype = 0) as regular, avg(archetype = 1) as impulsive, avg(archetype = 2) as premium,
        avgIf(rate, archetype = 1) / avgIf(rate, archetype = 0) as impulsive_rate,
        avgIf(mean_order, archetype = 2) / avgIf(mean_order, archetype = 0) as premium_order
      from ${people}`,
    orders: ({ orders }) => sql`
      select avg(guest) as guests, avg(in_store) as in_stores, countIf(not guest and archetype = 3) as promotional,
        countIf(not guest and archetype = 3 and lookup_promotion_percent(day) = 0) as outside,
        countIf(not guest and archetype = 4 and toMonth(fromUnixTimestamp64Milli(ordered_at, 'Europe/Warsaw')) in (1, 2, 3, 7, 10)) as off_season,
        sum(arraySum(returned)) / sum(length(returned)) as came_back,
        avgIf(coupon != '', archetype = 3) as promotional_coupons, avgIf(coupon != '', archetype = 2) as premium_coupons,
        countIf(shipping > 0 and ordered_at < shop_fee_from) as charged_too_soon,
        avgIf(shipping > 0, ordered_at >= shop_fee_from and not in_store) as charged
      from ${orders}`,
    year: ({ orders }) => sql`
      select countIf(day between '2025-12-01' and '2025-12-31') / countIf(day between '2025-10-01' and '2025-10-31') as december,
        countIf(product_category = 1 and month in (8, 9)) / countIf(product_category = 1) as school_in_season,
        countIf(day = '2025-11-28') / countIf(day = '2025-11-21') as black_friday
      from (select arrayJoin(products) as product, intDiv(product, 60) as product_category,
        toMonth(fromUnixTimestamp64Milli(ordered_at, 'Europe/Warsaw')) as month,
        toString(toDate(fromUnixTimestamp64Milli(ordered_at, 'Europe/Warsaw'))) as day from ${orders} where not guest)`,
    clock: ({ people }) => sql`
      select avgIf(hour < 12, habit = 0) as morning, avgIf(hour >= 18, habit = 2) as evening, avg(hour between 1 and 4) as asleep
      from (select habit, toHour(fromUnixTimestamp64Milli(arrayJoin(orders), 'Europe/Warsaw')) as hour from ${people}
        where country = 0)`,
  } satisfies Record<string, (stage: Stage) => Sql>;

  async function one(stage: Stage, question: Sql): Promise<Record<string, number>> {
    const [row] = await stage.rows<Record<string, number>>(question);
    return Object.fromEntries(Object.entries(row ?? {}).map(([key, number]) => [key, Number(number)]));
  }

  test('order rates are Gamma(r, α)', () => {
    near(found.laws!.rate_mean!, ORDER_RATE.r / ORDER_RATE.alpha, 0.02, 'mean of λ');
    near(found.laws!.rate_variance!, ORDER_RATE.r / ORDER_RATE.alpha ** 2, 0.05, 'variance of λ');
  });

  test('dropout is Beta(a, b)', () => {
    const { a, b } = DROPOUT;
    near(found.laws!.dropout_mean!, a / (a + b), 0.02, 'mean of p');
    near(found.laws!.dropout_variance!, (a * b) / ((a + b) ** 2 * (a + b + 1)), 0.04, 'variance of p');
  });

  test('mean orders are p/ν with ν ~ Gamma(q, γ)', () => {
    const mean = (SPEND.p * SPEND.gamma) / (SPEND.q - 1);
    near(found.laws!.mean_order_mean!, mean, 0.02, 'mean order');
    near(found.laws!.mean_order_variance!, mean ** 2 / (SPEND.q - 2), 0.08, 'variance of mean orders');
  });

  test('what is paid varies around the mean order as Gamma(p, p): products come near enough to what is wanted', () => {
    near(found.spend!.paid!, 1, 0.02, 'what is paid for one mean order');
    near(found.spend!.paid_variance!, 1 / SPEND.p, 0.08, 'its variance');
  });

  test('repeat orders are as many as BG/NBD expects of regular shoppers', () => {
    const actual = repeats.reduce((sum, row) => sum + Number(row.repeats), 0);
    const expected = repeats.reduce((sum, { exposure }) => sum + expectedRepeats(ORDER_RATE, DROPOUT, exposure), 0);
    near(actual, expected, 0.02, 'number of repeat orders');
    const none = repeats.filter(row => Number(row.repeats) === 0).length;
    const noneExpected = repeats.reduce(
      (sum, { exposure }) => sum + (ORDER_RATE.alpha / (ORDER_RATE.alpha + exposure)) ** ORDER_RATE.r,
      0,
    );
    near(none, noneExpected, 0.02, 'people with one order');
  });

  test('people live where people live, and what is known of them has gaps', () => {
    near(found.people!.polish!, 0.75, 0.02, 'share of Poland');
    near(found.people!.warsaw!, 1861 / 11_100, 0.15, 'share of Warsaw in Poland');
    near(found.people!.migrants!, 0.03, 0.1, 'Ukrainian speakers in Poland');
    near(found.people!.gender_unknown!, 0.08, 0.1, 'gender unknown');
    near(found.people!.without_phone!, 0.3, 0.05, 'without a phone');
    near(found.people!.leap!, 1 / 1461, 0.5, 'born on 29 February');
    assert.ok(found.people!.twice! > 0.01 && found.people!.twice! < 0.04);
    assert.ok(found.people!.youngest! >= 17);
  });

  test('archetypes differ as they should', () => {
    near(found.archetypes!.regular!, 0.45, 0.03, 'regular');
    near(found.archetypes!.impulsive!, 0.17, 0.05, 'impulsive');
    near(found.archetypes!.premium!, 0.08, 0.06, 'premium');
    near(found.archetypes!.impulsive_rate!, 1.6, 0.05, 'order rate of the impulsive');
    near(found.archetypes!.premium_order!, 3.5, 0.05, 'mean order of the premium');
  });

  test('guests, stores, returns, coupons', () => {
    near(found.orders!.guests!, 0.08, 0.05, 'share of guests');
    assert.ok(found.orders!.in_stores! > 0.08 && found.orders!.in_stores! < 0.14);
    near(found.orders!.came_back!, 0.063, 0.1, 'lines that come back');
    assert.ok(found.orders!.promotional_coupons! > 0.8);
    assert.ok(found.orders!.premium_coupons! < 0.1);
  });

  test('who buys in promotions only does; who buys in season only does', () => {
    assert.ok(found.orders!.promotional! > 1000);
    // The hour by one's own clock may be past midnight by the shop's.
    assert.ok(
      found.orders!.outside! / found.orders!.promotional! < 0.01,
      `${found.orders!.outside} of ${found.orders!.promotional}`,
    );
    assert.equal(found.orders!.off_season, 0);
  });

  test('delivery is free until the day it is charged for', () => {
    assert.equal(found.orders!.charged_too_soon, 0);
    assert.ok(found.orders!.charged! > 0.5);
  });

  test('the year has a December, a Black Friday and a school season', () => {
    assert.ok(found.year!.december! > 1.4, `December is ${found.year!.december} of October`);
    assert.ok(found.year!.black_friday! > 3, `Black Friday is ${found.year!.black_friday} of the Friday before`);
    assert.ok(found.year!.school_in_season! > 0.33);
  });

  test('people keep their hours, by their own clock', () => {
    assert.ok(found.clock!.morning! > 0.5);
    assert.ok(found.clock!.evening! > 0.55);
    // Not quite nobody: some register before one o'clock and order after it.
    assert.ok(found.clock!.asleep! < 0.001);
  });
});

import type { Condition } from '@satsuma/core';
import { instant, type Sql, sql, value } from '@satsuma/engine';
import { NOW } from '../shop.ts';

/** A condition, and the subquery by which a product that has one statement per condition would ask it. */
export interface Shape {
  readonly condition: Condition;
  /** `select profile …`. */
  readonly peer: Sql;
  /** The peer takes these people away instead of keeping them. */
  readonly except?: boolean;
}

const DAY = 86_400_000;
const CATEGORIES = ['Toys', 'Fashion', 'School', 'Electronics', 'Garden', 'Pets'];
const REGIONS = ['mazowieckie', 'śląskie', 'małopolskie', 'dolnośląskie', 'wielkopolskie', 'pomorskie', 'łódzkie'];
const CAMPAIGNS = ['welcome', 'nl-2025-11-25', 'nl-2025-12-02', 'nl-2025-12-09', 'nl-2025-12-16'];

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const rows = (event: string, days: number, more: Sql = sql``): Sql =>
  sql`select profile from events where name = ${value.text(event)} and time > ${instant(NOW - days * DAY)} and time <= ${instant(NOW)} ${more}`;
const latest = (trait: string, test: Sql): Sql =>
  sql`select profile from traits where name = ${value.text(trait)} and time <= ${instant(NOW)} group by profile having argMax(text, time) ${test}`;

/** Conditions that marketers write, each with other values for each `i`: no two segments share all of them. */
export const SHAPES: readonly ((i: number) => Shape)[] = [
  i => {
    const [category, days] = [pick(CATEGORIES, i), 7 + ((i * 13) % 180)];
    return {
      condition: {
        event: 'Product Viewed',
        where: [{ property: 'category', is: category }],
        when: { inTheLast: `${days} days` },
      },
      peer: rows('Product Viewed', days, sql`and category = ${value.text(category)}`),
    };
  },
  i => {
    const [times, days] = [2 + (i % 3), 30 + ((i * 17) % 300)];
    return {
      condition: { event: 'Order Completed', times: { atLeast: times }, when: { inTheLast: `${days} days` } },
      peer: rows('Order Completed', days, sql`group by profile having count() >= ${value.int(times)}`),
    };
  },
  i => {
    const regions = [pick(REGIONS, i), pick(REGIONS, i + 3)];
    return { condition: { trait: 'region', in: regions }, peer: latest('region', sql`in ${value.texts(regions)}`) };
  },
  i => {
    const [amount, days] = [100 + ((i * 37) % 900), 60 + ((i * 11) % 300)];
    return {
      condition: {
        event: 'Order Completed',
        sum: { of: 'total', atLeast: amount },
        when: { inTheLast: `${days} days` },
      },
      peer: rows('Order Completed', days, sql`group by profile having sum(total) >= ${value.number(amount)}`),
    };
  },
  i => {
    const days = 10 + ((i * 7) % 90);
    return {
      condition: { not: { event: 'Email Opened', when: { inTheLast: `${days} days` } } },
      peer: rows('Email Opened', days),
      except: true,
    };
  },
  i => {
    const [times, days] = [3 + (i % 4), 20 + ((i * 19) % 200)];
    return {
      condition: { event: 'Product Viewed', times: { atLeast: times }, when: { inTheLast: `${days} days` } },
      peer: rows('Product Viewed', days, sql`group by profile having count() >= ${value.int(times)}`),
    };
  },
  i => {
    const before = `${1960 + (i % 40)}-01-01`;
    return {
      condition: { trait: 'birth_date', before },
      peer: latest('birth_date', sql`< ${value.text(before)} and argMax(text, time) != ''`),
    };
  },
  i => {
    const campaign = pick(CAMPAIGNS, i);
    return {
      condition: { event: 'Email Link Clicked', where: [{ property: 'campaign_id', is: campaign }] },
      peer: rows('Email Link Clicked', 5000, sql`and campaign_id = ${value.text(campaign)}`),
    };
  },
  i => {
    const [category, days] = [pick(CATEGORIES, i + 2), 90 + ((i * 23) % 270)];
    return {
      condition: { bought: { category }, when: { inTheLast: `${days} days` } },
      peer: sql`select profile from order_lines where name = 'Order Completed' and category = ${value.text(category)}
        and time > ${instant(NOW - days * DAY)} and time <= ${instant(NOW)}`,
    };
  },
  i => {
    const gender = pick(['female', 'male'], i);
    return { condition: { trait: 'gender', is: gender }, peer: latest('gender', sql`= ${value.text(gender)}`) };
  },
];

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Definition, parseDefinition, type Result } from '@satsuma/core';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

export const DAY = 86_400_000;
export const START = Date.parse('2026-01-01T12:00:00Z');
export const day = (n: number): number => START + n * DAY;
/** The instant that questions are asked of. */
export const NOW = day(62);

/**
 * Eight people, small enough to count on one's fingers:
 *
 *     1 Anna    Kraków    orders on days 1 (100), 31 (50), 61 (25), all coffee; opened the mailing of day 45
 *     2 Bartek  Kraków    order on day 2 (200), coffee; received the mailing
 *     3 Celina  Warszawa  order on day 40 (30), tea; opened and clicked the mailing
 *     4 Darek   Warszawa  orders on days 50 (40) tea and 55 (60) mugs
 *     5 Ewa     Gdańsk    never bought; received the mailing
 *     6 Filip   —         order on day 5 (10), mugs
 *     7 Gosia   Kraków    known since day 40, order on day 41 (70), coffee
 *     8 Hubert  Warszawa  known since day 60, never bought
 */
const PEOPLE: readonly (readonly [string, string, number])[] = [
  ['Anna', 'Kraków', 0],
  ['Bartek', 'Kraków', 0],
  ['Celina', 'Warszawa', 0],
  ['Darek', 'Warszawa', 0],
  ['Ewa', 'Gdańsk', 0],
  ['Filip', '', 0],
  ['Gosia', 'Kraków', 40],
  ['Hubert', 'Warszawa', 60],
];

/** Person, day, total, category. */
export const ORDERS: readonly (readonly [number, number, number, string])[] = [
  [1, 1, 100, 'coffee'],
  [1, 31, 50, 'coffee'],
  [1, 61, 25, 'coffee'],
  [2, 2, 200, 'coffee'],
  [3, 40, 30, 'tea'],
  [4, 50, 40, 'tea'],
  [4, 55, 60, 'mugs'],
  [6, 5, 10, 'mugs'],
  [7, 41, 70, 'coffee'],
];

const MESSAGES: readonly (readonly [string, readonly number[]])[] = [
  ['Email Delivered', [1, 2, 3, 5]],
  ['Email Opened', [1, 3]],
  ['Email Link Clicked', [3]],
];

export const SEGMENTS = [
  { segment: 'buyers', where: { event: 'Order Completed' } },
  { segment: 'recent', where: { event: 'Order Completed', when: { inTheLast: '30 days' } } },
  { segment: 'krakow', where: { trait: 'city', is: 'Kraków' } },
  { segment: 'lapsed', where: { all: [{ segment: 'buyers' }, { not: { segment: 'recent' } }] } },
  {
    segment: 'bought-category',
    parameters: { category: { type: 'text', sample: 'tea' } },
    where: { bought: { category: [{ param: 'category' }] } },
  },
  {
    segmentation: 'activity',
    method: 'ordered-list',
    settings: {
      classes: [{ class: 'active', where: { segment: 'recent' } }, { segment: 'lapsed' }],
      rest: { class: 'rest' },
    },
  },
  { segmentation: 'cities', method: 'place', settings: { by: 'city', minimumSize: 2 } },
];

/** A workspace in a directory of its own, with the people above and nothing defined. */
export async function openBase(
  servers: { readonly postgresUrl?: string } = {},
): Promise<{ workspace: Workspace; directory: string; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'satsuma-understand-'));
  const workspace = await openWorkspace({ directory, memory: 1e9, ...servers }, () => NOW);
  await fill(workspace);
  const close = async (): Promise<void> => {
    await workspace.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { workspace, directory, close };
}

/** The same with `SEGMENTS` applied. */
export async function openShop(): Promise<Awaited<ReturnType<typeof openBase>>> {
  const base = await openBase();
  const applied = await applyDefinitions(
    base.workspace,
    SEGMENTS.map(input => ({ definition: definition(input) })),
    { compute: false },
  );
  solved(applied);
  return base;
}

export function definition(input: unknown): Definition {
  return solved(parseDefinition(input));
}

export function solved<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems, null, 1));
  return result.value;
}

async function fill({ store }: Workspace): Promise<void> {
  const { warehouse } = store;
  const trait = (profile: number, name: string, text: string, number: number | null = null) => ({
    name,
    profile,
    time: START,
    text,
    number,
  });
  const people = PEOPLE.map(([first, city, since], i) => ({ profile: i + 1, first, city, created: day(since) }));
  await warehouse.insert(
    'profiles',
    people.map(({ profile, created }) => ({ profile, created })),
  );
  await warehouse.insert(
    'traits',
    people.flatMap(({ profile, first, city }) => [
      trait(profile, 'first_name', first),
      trait(profile, 'children', String(profile % 3), profile % 3),
      ...(city === '' ? [] : [trait(profile, 'city', city)]),
    ]),
  );
  await warehouse.insert(
    'identifiers',
    people.flatMap(({ profile, first }) => [
      { kind: 'email', value: `${first.toLowerCase()}@example.com`, profile, time: START },
      { kind: 'user_id', value: `u${profile}`, profile, time: START },
    ]),
  );
  const orders = ORDERS.map(([profile, on, total, category], i) => ({ profile, time: day(on), total, category, i }));
  const event = { name: 'Order Completed', currency: 'PLN' };
  await warehouse.insert('events', [
    ...orders.map(({ i, category: _, ...row }) => ({ ...event, ...row, id: i + 1, order_id: `o${i + 1}` })),
    ...MESSAGES.flatMap(([name, profiles], kind) =>
      profiles.map(profile => ({
        name,
        profile,
        time: day(45) + kind * 3_600_000,
        id: 1000 + kind * 100 + profile,
        campaign_id: 'spring',
        campaign_name: 'Spring',
        channel: 'email',
      })),
    ),
  ]);
  await warehouse.insert(
    'order_lines',
    orders.map(({ i, total, ...row }) => ({
      ...event,
      ...row,
      id: 5000 + i,
      order_id: `o${i + 1}`,
      line: 1,
      product_id: `p-${row.category}`,
      product_name: row.category,
      amount: total,
      quantity: 1,
      price: total,
    })),
  );
  await refreshCatalog(store);
}

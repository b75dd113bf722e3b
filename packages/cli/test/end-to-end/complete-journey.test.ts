import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { answer, ROOT, satsuma, scratchDirectory } from '../satsuma.ts';
import { shared, unless } from './shared-data.ts';

const FOLDER = 'complete-journey';
/** File → its mapping in the example. */
const FILES = {
  transactions_sample: 'transactions',
  demographics: 'demographics',
  campaigns: 'campaigns',
  coupon_redemptions: 'coupon-redemptions',
} as const;
const AS_OF = ['--as-of', '2018-01-01'];

describe('examples/complete-journey, as its README has it', { skip: unless(FOLDER) }, () => {
  const directory = scratchDirectory();
  const data = join(directory, 'data');
  const example = join(ROOT, 'examples/complete-journey');
  const ask = <T>(...args: readonly string[]): Promise<T> => answer<T>(['--data', data, ...args]);
  let expected: readonly string[] = [];

  before(async () => {
    expected = familiesOffDairy();
    await ask('settings', 'zone', 'UTC');
    for (const [file, mapping] of Object.entries(FILES)) {
      await ask(
        ...['import', shared(FOLDER, `${file}.csv.gz`), '--mapping', join(example, 'mappings', `${mapping}.yaml`)],
        ...['--rejects', join(directory, `${file}.rejects.csv`)],
      );
    }
    await ask('apply', join(example, 'segments'), '--no-compute');
  });

  test('the data holds what the files hold', async () => {
    const held = await ask<{ people: number; events: { name: string; rows: number }[]; lines: { rows: number } }>(
      'data',
    );
    const rows = Object.fromEntries(held.events.map(e => [e.name, e.rows]));
    assert.deepEqual(rows, {
      'Order Completed': new Set(transactions().map(t => t.basket_id)).size,
      'Campaign Received': rowsOf('campaigns').length,
      'Coupon Redeemed': rowsOf('coupon_redemptions').length,
    });
    assert.equal(held.lines.rows, transactions().length);
  });

  test('families off dairy: as many as the raw files say, and the same ones', async () => {
    const { size, funnel } = await ask<{ size: number; funnel: { left: number }[] }>(
      ...AS_OF,
      'count',
      'families-off-dairy',
    );
    assert.equal(size, 19);
    assert.equal(size, expected.length);
    assert.deepEqual(
      funnel.map(step => step.left),
      [288, 88, 33, 19],
    );
    const { members } = await ask<{ members: { identifiers: { value: string }[] }[] }>(
      ...[...AS_OF, 'sample', 'families-off-dairy', '-n', '100'],
    );
    assert.deepEqual(members.map(m => m.identifiers[0]?.value).toSorted(), expected.toSorted());
  });

  test('as a sentence, in English and in Polish', async () => {
    const english = await satsuma(['--data', data, ...AS_OF, 'count', 'families-off-dairy'], {
      env: { COLUMNS: '1000' },
    });
    assert.equal(
      english.stdout.split('\n')[0],
      'People whose trait “age_band” is “45-54”, whose trait “kids_count” is “1”, “2” or “3+” and who had the event “Coupon Redeemed” (“campaign_type” is “Type A”), but who did not buy any product of the category “FLUID MILK PRODUCTS”, “MILK BY-PRODUCTS”, “CHEESE”, “CHEESES”, “YOGURT”, “BUTTER” or “MISC. DAIRY” in the last 4 weeks.',
    );
    const polish = await satsuma(['--data', data, ...AS_OF, '--lang', 'pl', 'count', 'families-off-dairy'], {
      env: { COLUMNS: '1000' },
    });
    assert.match(
      polish.stdout,
      /^Osoby, których cecha „age_band” to „45-54”, .*, ale które nie kupiły produktów z kategorii „FLUID MILK PRODUCTS”, .* w ciągu ostatnich 4 tygodni\.\n19 osób z 2 379 /,
    );
  });

  test('explained, with the values found, in both languages', async () => {
    const household = expected[0] ?? '';
    const english = await satsuma(['--data', data, ...AS_OF, 'explain', household, 'families-off-dairy']);
    assert.match(english.stdout, /Families that left our dairy shelf: Is in the segment/);
    assert.match(
      english.stdout,
      /✓ People who had the event “Coupon Redeemed” \(“campaign_type” is “Type A”\)\.\n {6}\d+ times, last on /,
    );
    const polish = await satsuma([
      '--data',
      data,
      ...AS_OF,
      '--lang',
      'pl',
      'explain',
      household,
      'families-off-dairy',
    ]);
    assert.match(polish.stdout, /Rodziny, które porzuciły nasz nabiał: Należy do segmentu/);
  });
});

type Row = Readonly<Record<string, string>>;

/** The rows of a file; none of its cells holds a quote or a line break. */
function rowsOf(name: string): readonly Row[] {
  const text = gunzipSync(readFileSync(shared(FOLDER, `${name}.csv.gz`))).toString('utf8');
  const [header = [], ...lines] = text
    .trimEnd()
    .split(/\r?\n/)
    .map(line => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  return lines.map(cells => Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
}

const transactions = (): readonly Row[] => rowsOf('transactions_sample');

const DAIRY = ['FLUID MILK PRODUCTS', 'MILK BY-PRODUCTS', 'CHEESE', 'CHEESES', 'YOGURT', 'BUTTER', 'MISC. DAIRY'];

/** The members, worked out from the files alone. */
function familiesOffDairy(): readonly string[] {
  const dairy = new Set(
    rowsOf('products')
      .filter(p => DAIRY.includes(p.product_category ?? ''))
      .map(p => p.product_id),
  );
  const typeA = new Set(
    rowsOf('campaign_descriptions')
      .filter(c => c.campaign_type === 'Type A')
      .map(c => c.campaign_id),
  );
  const redeemed = new Set(
    rowsOf('coupon_redemptions')
      .filter(r => typeA.has(r.campaign_id))
      .map(r => r.household_id),
  );
  const bought = new Set(
    transactions()
      .filter(t => dairy.has(t.product_id) && (t.transaction_timestamp ?? '') > '2017-12-04T00:00:00')
      .map(t => t.household_id),
  );
  return rowsOf('demographics')
    .filter(d => d.age === '45-54' && d.kids_count !== '0')
    .map(d => d.household_id ?? '')
    .filter(household => redeemed.has(household) && !bought.has(household));
}

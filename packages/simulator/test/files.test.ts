import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { before, describe, test } from 'node:test';
import { raw, type Sql, sql, value, type Warehouse } from '@satsuma/engine';
import { type ShopFiles, writeShop } from '../src/index.ts';
import { forced, scratchDirectory, scratchWarehouse, UNTIL } from './scratch-warehouse.ts';

const SETTINGS = { customers: 3000, seed: 1, until: UNTIL };

describe('the files of a shop of three thousand', () => {
  let warehouse: Warehouse;
  let files: ShopFiles;

  before(async () => {
    warehouse = await scratchWarehouse();
    files = await writeShop(warehouse, { ...SETTINGS, directory: scratchDirectory() });
    await read('customers', files.customers, 'CSVWithNames', { format_csv_delimiter: ';' });
    await read('order_lines', files.orderLines, 'CSVWithNames');
    await read('web', files.web, 'JSONEachRow');
    await read('messages', files.messages, 'CSVWithNames');
    await read('surveys', files.surveys, 'CSVWithNames');
    await read('truth', files.truth, 'CSVWithNames');
    await warehouse.run(ACCOUNTS);
  });

  /** Everything as text, but for what is asked as a moment or a number below. */
  const read = (table: string, path: string, format: string, settings: Record<string, string | number> = {}) =>
    warehouse.run(
      sql`create table ${raw(table)} engine = MergeTree order by tuple() as select * from file(${value.text(path)}, ${raw(`'${format}'`)})`,
      {
        settings: {
          ...settings,
          input_format_csv_use_default_on_bad_values: 0,
          schema_inference_make_columns_nullable: 0,
          input_format_csv_detect_header: 0,
          ...TEXTS,
        },
      },
    );
  const TEXTS = { input_format_try_infer_datetimes: 0, input_format_try_infer_dates: 0 };

  const one = async (query: Sql): Promise<Record<string, number>> => {
    const [row] = await warehouse.rows<Record<string, number>>(query);
    return Object.fromEntries(Object.entries(row ?? {}).map(([key, number]) => [key, Number(number)]));
  };

  test('a second run on one thread and in other blocks writes the same bytes', async () => {
    const other = forced(warehouse, { max_threads: 1, max_block_size: 777 });
    const again = await writeShop(other, { ...SETTINGS, directory: scratchDirectory() });
    for (const [key, path] of Object.entries(files)) {
      const same = readFileSync(path).equals(readFileSync(again[key as keyof ShopFiles]));
      assert.ok(same, `${basename(path)} differs`);
    }
  });

  test('another seed is another shop', async () => {
    const other = await writeShop(warehouse, { ...SETTINGS, customers: 20, seed: 2, directory: scratchDirectory() });
    const names = (path: string) => readFileSync(path, 'utf8').split('\r\n').slice(1, 10).join();
    assert.notEqual(names(other.customers), names(files.customers));
  });

  test('a larger shop begins with the people of a smaller one', async () => {
    const smaller = await writeShop(warehouse, { ...SETTINGS, customers: 40, directory: scratchDirectory() });
    const people = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, 41);
    assert.deepEqual(people(smaller.truth), people(files.truth));
  });

  test('nothing of the simulator stays in the warehouse', async () => {
    const left = await warehouse.rows(sql`select name from system.tables where name like 'simulator%'`);
    assert.deepEqual(left, []);
  });

  test('the register of customers is what a Polish shop system exports', () => {
    const bytes = readFileSync(files.customers);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [header, first] = bytes.toString('utf8').slice(1).split('\r\n');
    assert.equal(header?.split(';').slice(0, 6).join(';'), '"id klienta";"e-mail";"telefon";"imię";"nazwisko";"płeć"');
    assert.match(first ?? '', /;"\d{2},\d+";"-?\d+,\d+";/);
    assert.match(first ?? '', /;"\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}:\d{2}"$/);
  });

  test('some people have two accounts, with the same e-mail or phone written differently; some addresses are nobody’s', async () => {
    const found = await one(sql`
      select (select count() from customers) as accounts, (select uniqExact(\`id klienta\`) from customers) as ids,
        count() as twice, countIf(a.email != b.email) as written_otherwise,
        countIf(lower(a.email) != lower(b.email) and a.digits != b.digits) as unrelated,
        (select countIf(\`e-mail\` = 'test@test.pl') from customers) as tests
      from accounts as a inner join accounts as b on a.person = b.person where a.second = 0 and b.second = 1`);
    assert.equal(found.accounts, 3000 + found.twice!);
    assert.equal(found.ids, found.accounts);
    assert.ok(found.twice! > 30 && found.written_otherwise === found.twice);
    assert.equal(found.unrelated, 0);
    assert.ok(found.tests! > 1);
  });

  test('nothing happens after the last instant', async () => {
    const latest = await one(sql`
      select (select max(toUnixTimestamp64Milli(parseDateTime64BestEffort(order_time, 3, 'UTC'))) from order_lines) as orders,
        (select max(toUnixTimestamp64Milli(parseDateTime64BestEffort(timestamp, 3, 'UTC'))) from web) as web,
        (select max(toUnixTimestamp64Milli(parseDateTime64BestEffort(time, 3, 'UTC'))) from messages) as messages,
        (select max(toUnixTimestamp64Milli(parseDateTime64BestEffort(answered_at, 3, 'UTC'))) from surveys) as surveys,
        (select max(joined) * 1000 from accounts) as accounts`);
    for (const [file, time] of Object.entries(latest)) {
      assert.ok(time <= UNTIL, file);
      assert.ok(time > UNTIL - 30 * 86_400_000, `${file} goes on to the end`);
    }
  });

  test('nobody who is known orders before they registered; guests are unknown', async () => {
    const found = await one(sql`
      select count() as lines, countIf(customer_id = '' and l.email = '' and loyalty_card = '') / count() as guests,
        countIf(l.email != '') as by_email, countIf(loyalty_card != '') as by_card,
        countIf(customer_id != '' and toUnixTimestamp(parseDateTimeBestEffort(order_time, 'UTC')) < by_id.joined) as early_by_id,
        countIf(l.email != '' and toUnixTimestamp(parseDateTimeBestEffort(order_time, 'UTC')) < by_email.joined) as early_by_email,
        countIf((customer_id != '' and by_id.id = '') or (l.email != '' and by_email.id = '')) as strangers
      from order_lines as l
      left join accounts as by_id on by_id.id = l.customer_id
      left join (select * from accounts where second = 0 and email != 'test@test.pl') as by_email on by_email.email = l.email`);
    assert.ok(found.guests! > 0.06 && found.guests! < 0.1, `guests ${found.guests}`);
    assert.ok(found.by_email! > 100 && found.by_card! > 100);
    assert.deepEqual([found.early_by_id, found.early_by_email, found.strangers], [0, 0, 0]);
  });

  test('what comes back was bought before, for the same price', async () => {
    const found = await one(sql`
      select count() as refunds, countIf(b.order_id = '') as never_bought, countIf(r.order_time <= b.order_time) as too_soon,
        countIf(r.product_id != b.product_id or r.quantity != -b.quantity or r.unit_price != b.unit_price) as other
      from (select * from order_lines where quantity < 0) as r
      left join (select * from order_lines where quantity > 0) as b on b.order_id = r.order_id and b.line = r.line`);
    assert.ok(found.refunds! > 100);
    assert.deepEqual([found.never_bought, found.too_soon, found.other], [0, 0, 0]);
  });

  test('a message is opened after it was delivered, clicked after it was opened, and none is sent after a farewell', async () => {
    const found = await one(sql`
      with (event) -> minIf(time, m.event = event) as at
      select countIf(opened != '') as opens, countIf(clicked != '') as clicks, countIf(bye != '') as farewells,
        countIf(opened != '' and (delivered = '' or opened <= delivered)) as opened_too_soon,
        countIf(clicked != '' and mail and (opened = '' or clicked < opened)) as clicked_too_soon,
        countIf(bounced != '' and delivered != '') as both,
        (select count() from messages as m inner join (select email, min(time) as bye from messages where event = 'Unsubscribed' group by email) as u
          using (email) where m.email != '' and m.event = 'Email Delivered' and m.time > u.bye) as after_farewell
      from (select message_id, any(channel) = 'email' as mail, minIf(time, event in ('Email Delivered', 'SMS Delivered')) as delivered,
          minIf(time, event = 'Email Opened') as opened, minIf(time, event like '%Clicked') as clicked,
          minIf(time, event = 'Email Bounced') as bounced, minIf(time, event = 'Unsubscribed') as bye
        from messages group by message_id)`);
    assert.ok(found.opens! > 1000 && found.clicks! > 100 && found.farewells! > 10);
    assert.deepEqual([found.opened_too_soon, found.clicked_too_soon, found.both, found.after_farewell], [0, 0, 0, 0]);
  });

  test('visitors are anonymous until they log in; a device belongs to one person', async () => {
    const found = await one(sql`
      select count() as calls, countIf(w.userId != '') as known,
        countIf(w.userId != '' and parseDateTime64BestEffort(timestamp, 3, 'UTC') < fromUnixTimestamp64Milli(toInt64(a.joined * 1000), 'UTC')) as before_registration,
        (select count() from (select anonymousId from web where userId != '' group by anonymousId having uniqExact(userId) > 1)) as shared_devices,
        (select uniqExact(anonymousId) from web) - (select uniqExact(anonymousId) from web where userId != '') as never_known,
        (select uniqExact(messageId) from web) as ids
      from web as w left join accounts as a on a.id = w.userId`);
    assert.equal(found.ids, found.calls);
    assert.ok(found.known! > 0.3 * found.calls! && found.known! < 0.8 * found.calls!);
    assert.ok(found.never_known! > 900, 'a thousand visitors never say who they are');
    assert.deepEqual([found.before_registration, found.shared_devices], [0, 0]);
  });

  test('impulsive shoppers buy within the hour after a look, and have not looked before', async () => {
    const found = await one(sql`
      select count() as bought, countIf(seen between bought_at - 3600 and bought_at) / count() as within_the_hour
      from (
        select o.customer_id as customer, o.product_id as product, o.order_id as order_id,
          any(toUnixTimestamp(parseDateTimeBestEffort(o.order_time, 'UTC'))) as bought_at,
          max(if(w.at < toUnixTimestamp(parseDateTimeBestEffort(o.order_time, 'UTC')), w.at, 0)) as seen
        from order_lines as o
        inner join (select customer_id from truth where archetype = 'impulsive' and tracked = 1) as t on t.customer_id = o.customer_id
        left join (select userId, properties.product_id as product_id, toUnixTimestamp(parseDateTime64BestEffort(timestamp, 3, 'UTC')) as at
          from web where event = 'Product Viewed') as w on w.userId = o.customer_id and w.product_id = o.product_id
        where o.quantity > 0 and o.channel = 'web'
        group by customer, product, order_id)`);
    assert.ok(found.bought! > 200);
    // The first order can come so soon after the registration that the look was still anonymous.
    assert.ok(found.within_the_hour! > 0.97, `${found.within_the_hour}`);
  });

  test('the truth says when somebody left: with their last order', async () => {
    const found = await one(sql`
      select countIf(t.alive = 0) as gone, countIf(t.alive = 0 and t.left_at < o.latest) as ordered_after, countIf(t.orders = 0 and o.latest != '') as invented
      from truth as t left join (
        select customer_id, max(order_time) as latest from order_lines where quantity > 0 and customer_id != '' group by customer_id
      ) as o on o.customer_id = t.customer_id`);
    assert.ok(found.gone! > 300);
    assert.deepEqual([found.ordered_after, found.invented], [0, 0]);
  });

  test('surveys are answered by customers after their first order', async () => {
    const found = await one(sql`
      select count() as answers, countIf(s.nps > 10) as beyond, countIf(s.email not in (select email from accounts)) as strangers,
        uniqExact(s.email) as people
      from surveys as s`);
    assert.ok(found.answers! > 150 && found.people === found.answers);
    assert.deepEqual([found.beyond, found.strangers], [0, 0]);
  });
});

/** Accounts by id; `person` is the number that a first and a second account share, `joined` in seconds. */
const ACCOUNTS = sql`
  create table accounts engine = MergeTree order by id as
  select \`id klienta\` as id, intDiv(toUInt32(substring(id, 2)), 2) as person, toUInt32(substring(id, 2)) % 2 as second,
    \`e-mail\` as email, right(replaceRegexpAll(telefon, '[^0-9]', ''), 8) as digits,
    toUnixTimestamp(parseDateTime(\`data rejestracji\`, '%d.%m.%Y %H:%i:%s', 'Europe/Warsaw')) as joined
  from customers`;

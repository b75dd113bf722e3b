import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileIn, type Said, satsuma, satsumaHere, scratchDirectory } from '../satsuma.ts';
import { openSmallShop, type SmallShop } from '../small-shop.ts';

const PASSWORD = 'correct horse battery';

/** Questions whose answers must not depend on whether a directory or a server is asked. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['segments'],
  ['segments', '--count'],
  ['show', 'recent-buyers'],
  ['count', 'recent-buyers'],
  ['count', 'from-city', '--with', 'city=Kraków'],
  ['count', '{trait: citty, is: Gdynia}'],
  ['count', 'buyerz'],
  ['sample', 'buyers', '--traits', 'city'],
  ['explain', 'anna@shop.pl', 'recent-buyers'],
  ['explain', 'C1', 'loyalty'],
  ['explain', 'nobody@shop.pl', 'buyers'],
  ['person', 'anna@shop.pl'],
  ['classes', 'loyalty'],
  ['classes', 'rfm', '--grid', 'eleven'],
  ['classes', 'rfm', '--grid', 'twelve'],
  ['history', 'buyers', '--every', '1 month'],
  ['history', 'loyalty', '--points', '3'],
  ['moves', 'loyalty', '--from', '2026-01-20'],
  ['cohorts'],
  ['pareto'],
  ['overlap', 'buyers', 'loyalty:repeat', '{trait: city, is: Gdynia}'],
  ['compare', 'recent-buyers', 'loyalty:repeat', '--traits', 'city', '--days', '60'],
  ['compare', 'buyers', '--traits', 'citty'],
  ['apart', 'recent-buyers', '--minimum', '1', '--all', '--kinds', 'trait,event'],
  ['apart', 'buyers', '--against', 'buyerz'],
  ['versions', 'buyers'],
  ['versions', 'buyers', '1', '7'],
  ['archive', 'buyers'],
  ['settings'],
  ['settings', 'zone', 'Europe/Nowhere'],
  ['data'],
  ['data', 'Order Completed'],
  ['imports'],
  ['imports', '--undo', '99'],
  ['mapping', 'shop'],
  ['changes', 'buyers'],
  ['changes', '--person', 'anna@shop.pl'],
];

/** Of them, those that are refused. */
const REFUSED = 10;

const said = ({ code, stdout, stderr }: Said) => ({ code, stdout, stderr });

/** Runs `satsuma serve` while `work` asks it; gives the first admin's key. */
async function serving(data: string, work: (url: string, key: string) => Promise<void>): Promise<void> {
  let text = '';
  let worked: Promise<void> | undefined;
  const ran = await satsuma(['--data', data, 'serve', '--port', '0'], {
    onStart: child =>
      child.stderr?.on('data', (more: Buffer) => {
        text += more;
        const [, url = ''] = /answers at (http:\/\/\S+);/.exec(text) ?? [];
        const [, token = ''] = /welcome#([\w-]+)/.exec(text) ?? [];
        if (worked !== undefined || !text.includes('Ctrl-C')) return;
        worked = adminKey(url, token).then(key => work(url, key));
        void worked.catch(() => undefined).finally(() => child.kill('SIGINT'));
      }),
  });
  await worked;
  assert.equal(ran.code, 0, ran.stderr);
}

async function adminKey(url: string, token: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const account = { email: 'admin@example.com', name: 'Admin', language: 'en' };
  const accepted = await fetch(`${url}/api/v1/invitations/accept`, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ token, password: PASSWORD, account }),
  });
  const { csrfToken } = (await accepted.json()) as { csrfToken: string };
  const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const made = await fetch(`${url}/api/v1/keys`, {
    ...{ method: 'POST', headers: { ...headers, cookie, 'x-csrf-token': csrfToken } },
    body: JSON.stringify({ name: 'command line', scope: 'admin' }),
  });
  return ((await made.json()) as { secret: string }).secret;
}

const MORE = `order_id,customer_id,order_date,total,currency
O9,C5,2026-03-03 10:00:00,15.00,PLN
O10,,not a date,1.00,PLN
`;
const CHANGED =
  'segment: buyers\nname: {en: Buyers, pl: Kupujący}\nwhere: {event: Order Completed, times: {atLeast: 2}}\n';

describe('commands that ask a running server', () => {
  const directory = scratchDirectory();

  test('answer as they do on the directory, and change it as they do there', async () => {
    const shop: SmallShop = await openSmallShop(directory);
    const there = ['--as-of', '2026-03-04T12:00:00+01:00'];
    // A running server keeps memberships as of now; the directory is to have them so too.
    assert.equal((await satsumaHere(['--data', shop.data, 'compute'])).code, 0);
    const expected: ReturnType<typeof said>[] = [];
    const questions = [...QUESTIONS, ['mapping', shop.orders]];
    for (const question of questions) expected.push(said(await satsumaHere([...shop.there, ...question])));
    assert.equal(expected.filter(e => e.code !== 0).length, REFUSED, JSON.stringify(expected, null, 1));
    await serving(shop.data, async (url, key) => {
      const env = { SATSUMA_SERVER: url, SATSUMA_KEY: key };
      for (const [i, question] of questions.entries()) {
        assert.deepEqual(await satsumaHere([...there, ...question], env), expected[i], question.join(' '));
      }
      await changes(shop, directory, env);
      await lockedOut(shop, key);
    });
  });
});

async function changes(shop: SmallShop, directory: string, env: Readonly<Record<string, string>>): Promise<void> {
  const file = fileIn(directory, 'changed.yaml', CHANGED);
  const planned = await satsuma(['plan', file], { env });
  assert.match(planned.stdout, /~ buyers {2}changed: 5 → 2 people: 3 leave/, planned.stderr);
  const applied = await satsuma(['apply', file, '--note', 'only regulars'], { env });
  assert.match(applied.stdout, /buyers +changed +2\n/, applied.stderr);
  const wrong = await satsuma(['plan', fileIn(directory, 'wrong.yaml', CHANGED.replace('Completed', 'Complete'))], {
    env,
  });
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /wrong\.yaml:3:9 where\.event: there is no event "Order Complete"/);
  const more = fileIn(directory, 'more.csv', MORE);
  const imported = await satsuma(['import', more, '--as', 'orders', '--source', 'shop'], { env });
  assert.match(imported.stdout, /2 read, 1 taken, 1 put aside/, imported.stdout + imported.stderr);
  assert.match(readFileSync(`${more}.rejects.csv`, 'utf8'), /not a date/);
  const computed = await satsuma(['compute', 'loyalty'], { env });
  assert.match(computed.stdout, /loyalty +6 +/, computed.stderr);
  const out = join(directory, 'out.csv');
  const exported = await satsuma(['export', 'everyone', out, '--identifiers', 'user_id'], { env });
  assert.equal(exported.code, 0, exported.stderr);
  assert.equal(readFileSync(out, 'utf8').trim().split('\r\n').length, 7);
  const again = await satsuma(['export', 'everyone', out], { env });
  assert.match(again.stderr, /out\.csv: this file is there already/);
  assert.equal(shop.directory, directory);
}

/** The directory is the server's: without a key the command says so, with one it asks the server by itself. */
async function lockedOut(shop: SmallShop, key: string): Promise<void> {
  const without = await satsuma(['--data', shop.data, 'count', 'everyone']);
  assert.equal(without.code, 3);
  assert.match(without.stderr, /is in use by the server at http:\/\/127\.0\.0\.1:\d+\.\n {2}SATSUMA_KEY=/);
  const found = await satsuma(['--data', shop.data, 'count', 'everyone'], { env: { SATSUMA_KEY: key } });
  assert.match(found.stdout, /6 people of 6/, found.stderr);
  const wrong = await satsuma(['--data', shop.data, 'count', 'everyone'], { env: { SATSUMA_KEY: 'x' } });
  assert.deepEqual([wrong.code, wrong.stdout], [3, '']);
  const alone = await satsuma(['--server', 'http://127.0.0.1:1', 'sql', 'select 1']);
  assert.equal(alone.code, 2);
  assert.match(alone.stderr, /--server: this command works on a data directory that it opens itself/);
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asJson, json, PASSWORD, type Person, personOf, problemsOf, type Running } from './running.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What accounts promise, whichever control store carries them. */
export function accountsSuite(start: () => Promise<Running>): void {
  let server: Running;
  let admin: Person;
  before(async () => {
    server = await start();
    admin = await server.person('admin', 'admin@example.com');
  });
  after(() => server[Symbol.asyncDispose]());

  const signIn = (email: string, password: string) =>
    server.fetch('/api/v1/session', json('POST', { email, password }));
  const signedIn = async (email: string) => personOf(server.fetch, await signIn(email, PASSWORD));
  const status = async (reply: Promise<Response>) => (await reply).status;
  const tokenOf = async (reply: Response) => String((await asJson(reply)).link).split('#')[1] ?? '';
  const accept = (token: string, email: string, password = PASSWORD) =>
    server.fetch(
      '/api/v1/invitations/accept',
      json('POST', { token, password, account: { email, name: 'Someone', language: 'pl' } }),
    );
  const invited = async () => tokenOf(await admin.fetch('/api/v1/invitations', json('POST', { role: 'viewer' })));

  describe('one-time links', () => {
    test('the first start prints one, and it made the first admin', async () => {
      const { user } = await asJson(await admin.fetch('/api/v1/session'));
      assert.deepEqual(
        { ...(user as object), created: 0 },
        {
          ...{ id: 1, email: 'admin@example.com', name: 'Test Person', role: 'admin' },
          ...{ language: 'en', created: 0, disabled: null },
        },
      );
    });

    test('a link works once, also when it is used twice at the same moment', async () => {
      const token = await invited();
      const replies = await Promise.all(['one', 'two'].map(who => status(accept(token, `${who}.twice@example.com`))));
      assert.deepEqual(replies.sort(), [200, 403]);
      const [problem] = await problemsOf(await accept(token, 'three.twice@example.com'));
      assert.deepEqual([problem?.code, problem?.path], ['forbidden', 'body.token']);
    });

    test('a link holds for a day', async () => {
      const [early, late] = [await invited(), await invited()];
      server.clock.advance(DAY - 1);
      assert.equal(await status(accept(early, 'early@example.com')), 200);
      server.clock.advance(1);
      assert.equal(await status(accept(late, 'late@example.com')), 403);
    });

    test('an address that is taken is refused, and the link still holds', async () => {
      const token = await invited();
      const reply = await accept(token, 'ADMIN@example.com');
      assert.equal(reply.status, 409);
      assert.equal((await problemsOf(reply))[0]?.path, 'body.email');
      assert.equal(await status(accept(token, 'not.taken@example.com')), 200);
    });

    test('a link without a name for the new account is refused, and still holds', async () => {
      const token = await invited();
      const reply = await server.fetch('/api/v1/invitations/accept', json('POST', { token, password: PASSWORD }));
      assert.deepEqual([reply.status, (await problemsOf(reply))[0]?.path], [422, 'body.account']);
      assert.equal(await status(accept(token, 'named@example.com')), 200);
    });

    test('a link for a password sets it, and signs out everywhere else', async () => {
      const person = await server.person('viewer');
      const link = await admin.fetch(`/api/v1/users/${person.id}/password-link`, { method: 'POST' });
      const token = await tokenOf(link);
      const body = json('POST', { token, password: 'quite another password' });
      const back = await personOf(server.fetch, await server.fetch('/api/v1/invitations/accept', body));
      assert.equal(back.id, person.id);
      assert.equal(await status(person.fetch('/api/v1/session')), 401);
      assert.equal(await status(signIn(person.email, PASSWORD)), 401);
      assert.equal(await status(signIn(person.email, 'quite another password')), 200);
    });
  });

  describe('signing in', () => {
    test('the cookie is for this site alone and out of reach of scripts', async () => {
      const reply = await signIn('Admin@Example.com', PASSWORD);
      assert.match(
        reply.headers.get('set-cookie') ?? '',
        /^satsuma_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/,
      );
    });

    test('a wrong password, an unknown address and a disabled account are told the same', async () => {
      const person = await server.person('viewer');
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { disabled: true }));
      const tries = [
        signIn('admin@example.com', 'wrong'),
        signIn('nobody@example.com', PASSWORD),
        signIn(person.email, PASSWORD),
      ];
      const told = await Promise.all(tries.map(async reply => [(await reply).status, await problemsOf(await reply)]));
      assert.deepEqual(told[1], told[0]);
      assert.deepEqual(told[2], told[0]);
      assert.equal(told[0]?.[0], 401);
    });

    test('after ten wrong passwords an account waits, known or not, and then may try again', async () => {
      for (const email of [(await server.person('viewer')).email, 'no.such.account@example.com']) {
        server.clock.advance(HOUR);
        for (let i = 0; i < 10; i++) assert.equal(await status(signIn(email, 'wrong')), 401);
        const reply = await signIn(email, PASSWORD);
        assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, '90']);
        server.clock.advance(90_000);
        assert.notEqual(await status(signIn(email, PASSWORD)), 429);
      }
    });

    test('after thirty attempts an address waits, whatever the accounts', async () => {
      server.clock.advance(HOUR);
      const replies: number[] = [];
      for (let i = 0; i < 31; i++) replies.push(await status(signIn(`guess${i}@example.com`, 'wrong')));
      assert.deepEqual(replies.slice(29), [401, 429]);
      server.clock.advance(HOUR);
    });

    test('a session ends a week after its last request, and thirty days after it began', async () => {
      const one = await signedIn('admin@example.com');
      for (let day = 0; day < 30; day += 5) {
        assert.equal(await status(one.fetch('/api/v1/session')), 200, `day ${day}`);
        server.clock.advance(5 * DAY);
      }
      assert.equal(await status(one.fetch('/api/v1/session')), 401);
      const other = await signedIn('admin@example.com');
      server.clock.advance(7 * DAY);
      assert.equal(await status(other.fetch('/api/v1/session')), 401);
      admin = await signedIn('admin@example.com');
    });

    test('signing out ends this session, signing out everywhere all of them', async () => {
      const { email } = await server.person('viewer');
      const [one, two, three] = [await signedIn(email), await signedIn(email), await signedIn(email)];
      assert.equal(await status(one.fetch('/api/v1/session', { method: 'DELETE' })), 204);
      assert.deepEqual(await Promise.all([one, two].map(p => status(p.fetch('/api/v1/session')))), [401, 200]);
      assert.equal(await status(two.fetch('/api/v1/sessions', { method: 'DELETE' })), 204);
      assert.equal(await status(three.fetch('/api/v1/session')), 401);
    });

    test('changing the password takes the old one, and ends the other sessions', async () => {
      const here = await server.person('viewer');
      const there = await signedIn(here.email);
      const change = (current: string) =>
        here.fetch('/api/v1/session/password', json('PUT', { current, password: 'a brand new password' }));
      assert.equal(await status(change('wrong')), 403);
      assert.equal(await status(change(PASSWORD)), 204);
      assert.deepEqual(
        [await status(here.fetch('/api/v1/session')), await status(there.fetch('/api/v1/session'))],
        [200, 401],
      );
      assert.equal(await status(signIn(here.email, 'a brand new password')), 200);
    });
  });

  describe('requests forged by another site', () => {
    test('an unsafe request with the cookie alone is refused; a safe one is not', async () => {
      const { cookie, csrfToken } = admin;
      const ask = (method: string, headers: Record<string, string>) =>
        server.fetch('/api/v1/invitations', {
          ...json(method, { role: 'viewer' }),
          headers: { 'content-type': 'application/json', ...headers },
        });
      const forged = await ask('POST', { cookie });
      assert.deepEqual([forged.status, (await problemsOf(forged))[0]?.path], [403, 'headers.x-csrf-token']);
      assert.equal(await status(ask('POST', { cookie, 'x-csrf-token': `${csrfToken}x` })), 403);
      assert.equal(await status(ask('POST', { cookie, 'x-csrf-token': csrfToken })), 201);
      assert.equal(await status(server.fetch('/api/v1/users', { headers: { cookie } })), 200);
    });

    test('what is open to everybody takes no token from who happens to be signed in', async () => {
      const { cookie } = admin;
      const again = json('POST', { email: 'admin@example.com', password: PASSWORD });
      const headers = { 'content-type': 'application/json', cookie };
      assert.equal(await status(server.fetch('/api/v1/session', { ...again, headers })), 200);
    });

    test('a form’s types of body are not read', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        const body = JSON.stringify({ email: 'admin@example.com', password: PASSWORD });
        const reply = await server.fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        assert.equal(reply.status, 415, type);
      }
    });
  });

  describe('API keys', () => {
    test('a key is shown once, kept as a hash, and listed by its beginning', async () => {
      const { secret, id } = await server.key('read');
      const listed = (await (await admin.fetch('/api/v1/keys')).json()) as { id: number; prefix: string }[];
      const found = listed.find(key => key.id === id);
      assert.equal(found?.prefix, secret.slice(0, 9));
      assert.doesNotMatch(JSON.stringify(listed), new RegExp(secret.slice(9)));
      const rows = await server.workspace.store.control.selectFrom('api_keys').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret.slice(9)));
    });

    test('a revoked key is refused at once, and stays so', async () => {
      const { id, fetch: withKey } = await server.key('admin');
      assert.equal(await status(withKey('/api/v1/users')), 200);
      assert.equal(await status(admin.fetch(`/api/v1/keys/${id}`, { method: 'DELETE' })), 204);
      assert.equal(await status(withKey('/api/v1/users')), 401);
      assert.equal(await status(admin.fetch(`/api/v1/keys/${id}`, { method: 'DELETE' })), 404);
    });

    test('a key may also stand as the user name of Basic authentication', async () => {
      const { secret } = await server.key('admin');
      const authorization = `Basic ${Buffer.from(`${secret}:`).toString('base64')}`;
      assert.equal(await status(server.fetch('/api/v1/users', { headers: { authorization } })), 200);
    });

    test('a write key has a source, and no other key has', async () => {
      const make = (body: object) => admin.fetch('/api/v1/keys', json('POST', { name: 'x', ...body }));
      for (const body of [{ scope: 'write' }, { scope: 'read', source: 'shop' }]) {
        const reply = await make(body);
        assert.deepEqual([reply.status, (await problemsOf(reply))[0]?.path], [422, 'body.source']);
      }
    });

    test('what is no key is nobody’s, whatever it looks like', async () => {
      for (const header of ['Bearer x', 'Bearer', 'Basic !!!', 'Digest a', `Bearer sa_${'a'.repeat(43)}`, 'Bearer ą']) {
        const reply = await server.fetch('/api/v1/users', {
          headers: { authorization: Buffer.from(header).toString('latin1') },
        });
        assert.equal(reply.status, 401, header);
      }
    });
  });

  describe('users', () => {
    test('the last admin stays one, also when two are changed at the same moment', async () => {
      const alone = await admin.fetch('/api/v1/users/1', json('PATCH', { role: 'viewer' }));
      const before = (await (await admin.fetch('/api/v1/users')).json()) as { role: string; disabled: null | number }[];
      assert.equal(before.filter(user => user.role === 'admin' && user.disabled === null).length, 1);
      assert.equal(alone.status, 409);
      const second = await server.person('admin');
      const demote = (by: Person, id: number) =>
        status(by.fetch(`/api/v1/users/${id}`, json('PATCH', { role: 'viewer' })));
      const replies = await Promise.all([demote(admin, second.id), demote(admin, 1)]);
      assert.deepEqual(replies.toSorted(), [200, 409]);
      const { control } = server.workspace.store;
      // Whichever of them it was: the rest begins with the first alone.
      await control.updateTable('users').set({ role: 'viewer' }).where('id', '=', second.id).execute();
      await control.updateTable('users').set({ role: 'admin' }).where('id', '=', 1).execute();
    });

    test('a user who is disabled is signed out at once, and may come back', async () => {
      const person = await server.person('analyst');
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { disabled: true }));
      assert.equal(await status(person.fetch('/api/v1/session')), 401);
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { disabled: false }));
      assert.equal(await status(signIn(person.email, PASSWORD)), 200);
    });

    test('a role that changes holds from the next request on', async () => {
      const person = await server.person('viewer');
      assert.equal(await status(person.fetch('/api/v1/users')), 403);
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { role: 'admin' }));
      assert.equal(await status(person.fetch('/api/v1/users')), 200);
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { role: 'viewer' }));
    });

    test('everybody may change their own name and language, and nothing else', async () => {
      const person = await server.person('viewer');
      const reply = await person.fetch('/api/v1/session', json('PATCH', { name: 'Zofia', language: 'pl' }));
      const { user } = await asJson(reply);
      assert.deepEqual([(user as { name: string }).name, (user as { language: string }).language], ['Zofia', 'pl']);
      assert.equal(await status(person.fetch('/api/v1/session', json('PATCH', { role: 'admin' }))), 400);
    });
  });

  describe('the audit log', () => {
    test('says who did what to what, the newest first, page by page, without personal data', async () => {
      const person = await server.person('marketer', 'audited@example.com');
      await admin.fetch(`/api/v1/users/${person.id}`, json('PATCH', { role: 'analyst' }));
      const page = async (query: string) =>
        (await (await admin.fetch(`/api/v1/audit?${query}`)).json()) as {
          id: number;
          actor: string;
          action: string;
          subject: string;
          details: object;
        }[];
      const [changed, joined, asked] = await page('limit=3');
      assert.deepEqual(
        { ...changed, id: 0, time: 0 },
        {
          ...{ id: 0, time: 0, actor: 'user:1', action: 'user.changed' },
          ...{ subject: `user:${person.id}`, details: { role: 'analyst' } },
        },
      );
      assert.deepEqual([joined?.action, asked?.action], ['user.joined', 'user.invited']);
      const all = await page('limit=1000');
      assert.deepEqual(await page(`limit=1000&before=${all[4]?.id}`), all.slice(5));
      assert.doesNotMatch(JSON.stringify(all), /@|Test Person|correct horse/);
    });

    test('a change that fails leaves no entry', async () => {
      const newest = async () =>
        ((await (await admin.fetch('/api/v1/audit?limit=1')).json()) as { id: number }[])[0]?.id;
      const before = await newest();
      assert.equal(await status(admin.fetch('/api/v1/users/1', json('PATCH', { role: 'viewer' }))), 409);
      assert.equal(await newest(), before);
    });
  });

  test('nothing of a person is in the log: no address, name, password, key, token or cookie', () => {
    const log = JSON.stringify(server.log);
    assert.ok(server.log.length > 100, 'there is a log');
    for (const secret of ['@example', 'Test Person', PASSWORD, admin.cookie.slice(16), admin.csrfToken, '127.0.0.1"']) {
      assert.equal(log.includes(secret), false, secret);
    }
  });
}

import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { START, type Tracked, tracked } from '../track/tracked.ts';
import { answer, connect, deliver, SECRET } from './connected.ts';

/** Our own data in the shape of https://developers.hubspot.com/docs/guides/api/app-management/webhooks */
const event = (subscriptionType: string, more: object = {}) => ({
  ...{
    eventId: 100,
    subscriptionId: 1234,
    portalId: 62515,
    appId: 54321,
    occurredAt: Date.parse('2026-03-01T10:00:00Z'),
  },
  ...{ subscriptionType, attemptNumber: 0, objectId: 65059681032, changeSource: 'CRM', ...more },
});
const changed = (propertyName: string, propertyValue: string, eventId: number) =>
  event('contact.propertyChange', { propertyName, propertyValue, eventId });

describe('webhooks of HubSpot', () => {
  let shop: Tracked;
  before(async () => {
    shop = await tracked();
    await connect(shop, 'crm', 'hubspot');
  });
  after(() => shop[Symbol.asyncDispose]());

  /** As https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests has it, version 3. */
  const third = (body: string, time = START, uri = `${shop.server.address}/sources/crm/hubspot?from=eu/1`) => ({
    'x-hubspot-request-timestamp': String(time),
    'x-hubspot-signature-v3': createHmac('sha256', SECRET).update(`POST${uri}${body}${time}`).digest('base64'),
  });
  const send = (body: string, headers: Record<string, string>) =>
    deliver(shop, '/sources/crm/hubspot?from=eu%2F1', body, headers);

  test('what a contact is becomes identifiers, traits and consents of one person', async () => {
    const body = JSON.stringify([
      event('contact.creation'),
      changed('email', 'Ala@Poczta.pl', 101),
      changed('firstname', 'Ala', 102),
      changed('lifecyclestage', 'customer', 103),
      changed('hs_email_optout', 'true', 104),
      event('company.creation', { eventId: 105 }),
    ]);
    assert.deepEqual(await answer(send(body, third(body))), [200, { accepted: 5, aside: 1, refused: 0 }]);
    assert.deepEqual(await answer(send(body, third(body))), [200, { accepted: 5, aside: 1, refused: 0 }]);
    assert.deepEqual(await shop.rows('select kind, value from identifiers order by kind'), [
      ...['email ala@poczta.pl', 'external:hubspot 65059681032'],
    ]);
    assert.deepEqual(await shop.rows('select name, text, count() from traits group by name, text order by name'), [
      'consent.email false 1',
      'created_at 2026-03-01T10:00:00.000Z 1',
      'first_name Ala 1',
      'lifecyclestage customer 1',
    ]);
  });

  test('a signature of version 3 holds for five minutes, its address and its body', async () => {
    const body = JSON.stringify([event('contact.deletion', { eventId: 200 })]);
    assert.equal((await send(body, third(body, START - 6 * 60_000))).status, 401);
    assert.equal((await send(body, third(`${body} `))).status, 401);
    assert.equal((await send(body, third(body, START, 'https://elsewhere.test/'))).status, 401);
    assert.equal((await send(body, {})).status, 401);
    assert.deepEqual(await shop.rows('select count() from events'), ['0']);
  });

  test('a signature of version 1 is taken where there is no newer one', async () => {
    const body = JSON.stringify([event('contact.deletion', { eventId: 201 })]);
    const first = createHash('sha256')
      .update(SECRET + body)
      .digest('hex');
    const headers = { 'x-hubspot-signature-version': 'v1', 'x-hubspot-signature': first };
    assert.equal((await send(body, headers)).status, 200);
    assert.equal((await send(body, { ...headers, 'x-hubspot-signature-v3': 'x' })).status, 401);
    assert.deepEqual(await shop.rows('select name, profile > 0 from events'), ['Contact Deleted 1']);
  });
});

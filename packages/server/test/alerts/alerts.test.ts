import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { BUYERS, type OutgoingShop, outgoingShop, type Receiver, receiver } from '../outgoing/outgoing-shop.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Mailbox {
  readonly url: string;
  /** Whole messages, as they came. */
  readonly mails: { readonly to: readonly string[]; readonly text: string }[];
  refuse: boolean;
  close(): Promise<void>;
}

async function mailbox(): Promise<Mailbox> {
  const mails: Mailbox['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      text(stream).then(whole => {
        if (box.refuse) return done(Object.assign(new Error('come back later'), { responseCode: 451 }));
        mails.push({ to: session.envelope.rcptTo.map(each => each.address), text: whole });
        done();
      }, done);
    },
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const box: Mailbox = {
    ...{ url: `smtp://127.0.0.1:${port}`, mails, refuse: false },
    close: () => new Promise(resolve => server.close(resolve)),
  };
  return box;
}

/** What a mail says, of its quoted-printable body and encoded subject. */
const readable = (mail: string): string =>
  Buffer.from(
    mail
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('alerts', () => {
  let shop: OutgoingShop;
  let mail: Mailbox;
  let hook: Receiver;
  before(async () => {
    [mail, hook] = await Promise.all([mailbox(), receiver()]);
    shop = await outgoingShop({ smtpUrl: mail.url, mailFrom: 'Satsuma <satsuma@shop.example>' });
    await shop.define(BUYERS, {
      segment: 'recent',
      where: { event: 'Order Completed', when: { inTheLast: '2 days' } },
    });
  });
  after(async () => {
    await shop[Symbol.asyncDispose]();
    await Promise.all([mail.close(), hook.close()]);
  });

  const alert = async (more: object) => {
    const made = await shop.ask('/api/v1/alerts', 'POST', {
      ...{ name: 'Recent buyers', language: 'en', notify: { emails: ['crm@shop.example'], webhooks: [] } },
      ...more,
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body.id as number;
  };
  const size = (of: string, range: object, per = 'day') => ({ kind: 'segment', of, measure: 'size', per, range });
  const history = async (id: number) => (await shop.ask(`/api/v1/alerts/${id}/history`)).body;
  const kinds = async (id: number) => (await history(id)).map((event: { kind: string }) => event.kind);

  test('a limit that is passed is told once, by e-mail and by webhook, with the reason; and again after it was over', async () => {
    const made = await shop.ask('/api/v1/webhooks', 'POST', {
      name: 'alerts',
      url: hook.url,
      segments: ['recent'],
      kinds: ['moved'],
    });
    await shop.order('anna', 'bea', 'cyryl');
    const id = await alert({
      watch: size('recent', { kind: 'limits', below: 2 }, 'hour'),
      notify: { emails: ['crm@shop.example', 'boss@shop.example'], webhooks: [made.body.webhook.id] },
    });
    await shop.settle();
    assert.deepEqual(await kinds(id), []);
    await shop.wait(3 * DAY);
    await shop.wait(10 * MINUTE);
    assert.deepEqual(await kinds(id), ['raised']);
    assert.deepEqual(mail.mails.map(each => each.to).sort(), [['boss@shop.example'], ['crm@shop.example']]);
    assert.match(readable(mail.mails[0]?.text ?? ''), /Segment “recent” has 0 people; the limit is at least 2\./);
    assert.match(mail.mails[0]?.text ?? '', /Subject: Alert: Recent buyers/);
    const [posted] = hook.received;
    assert.deepEqual([posted?.json.type, posted?.json.data.verdict.kind], ['alert.raised', 'below']);
    assert.match(String(posted?.headers['webhook-signature']), /^v1,/);
    await shop.order('anna', 'bea', 'cyryl');
    await shop.wait(10 * MINUTE);
    assert.deepEqual(await kinds(id), ['raised'], 'back inside, but not for long');
    await shop.wait(2 * HOUR);
    assert.deepEqual(await kinds(id), ['over', 'raised']);
    await shop.wait(3 * DAY);
    assert.deepEqual(await kinds(id), ['raised', 'over', 'raised']);
    assert.equal(hook.received.length, 2);
    await shop.ask(`/api/v1/alerts/${id}`, 'DELETE');
  });

  test('what could not be mailed is tried again, and the history says so', async () => {
    const before = mail.mails.length;
    mail.refuse = true;
    const id = await alert({
      watch: size('recent', { kind: 'limits', above: 0 }, 'hour'),
      language: 'pl',
      name: 'Świeżo kupili',
    });
    await shop.order('dora');
    await shop.wait(10 * MINUTE);
    assert.deepEqual((await history(id))[0].notices, [
      {
        channel: 'email',
        address: 'crm@shop.example',
        status: 'waiting',
        attempts: 1,
        error: 'the mail server answered 451',
      },
    ]);
    mail.refuse = false;
    await shop.wait(MINUTE);
    assert.deepEqual((await history(id))[0].notices[0].status, 'sent');
    assert.equal(mail.mails.length, before + 1);
    assert.match(
      readable(mail.mails.at(-1)?.text ?? ''),
      /Segment „recent” – obecnie 1 osoba; próg to co najwyżej 0\./,
    );
    await shop.ask(`/api/v1/alerts/${id}`, 'DELETE');
  });

  test('muted, it is noted and told to nobody; a test is told all the same', async () => {
    const before = mail.mails.length;
    const id = await alert({ watch: size('buyers', { kind: 'limits', below: 1_000 }) });
    await shop.ask(`/api/v1/alerts/${id}/mute`, 'PUT', { until: shop.now() + DAY });
    await shop.settle();
    const [event] = await history(id);
    assert.deepEqual([event.kind, event.muted, event.notices], ['raised', true, []]);
    assert.equal((await shop.ask(`/api/v1/alerts/${id}/test`, 'POST')).status, 202);
    await shop.settle();
    assert.equal(mail.mails.length, before + 1);
    assert.match(mail.mails.at(-1)?.text ?? '', /Subject: Test: Recent buyers/);
    await shop.ask(`/api/v1/alerts/${id}`, 'DELETE');
  });

  test('what is watched must be there', async () => {
    const refused = async (watch: object, notify = { emails: [], webhooks: [] as number[] }) => {
      const { status, body } = await shop.ask('/api/v1/alerts', 'POST', { name: 'x', language: 'en', watch, notify });
      return [status, body.problems[0].path];
    };
    assert.deepEqual(await refused(size('byers', { kind: 'usual' })), [404, 'body.watch.of']);
    assert.deepEqual(await refused({ ...size('buyers', { kind: 'usual' }), class: 'a' }), [422, 'body.watch.class']);
    assert.deepEqual(await refused(size('buyers', { kind: 'limits' })), [422, 'body.watch.range']);
    assert.deepEqual(await refused(size('buyers', { kind: 'usual' }), { emails: [], webhooks: [99] }), [
      422,
      'body.notify.webhooks[0]',
    ]);
  });

  test('live memberships that are wrong are an alarm', async () => {
    const id = await alert({ watch: { kind: 'oracle' }, name: 'Oracle' });
    const { live } = shop.server.tracking;
    live.memberships.setIn('buyers', 1, !live.memberships.isIn('buyers', 1));
    const { difference } = await live.check('buyers');
    assert.ok(difference);
    await shop.outgoing.alerts.differs(difference);
    await shop.settle();
    assert.match(
      (await history(id))[0].reason,
      /Live memberships of “buyers” were wrong and have been mended: 1 missing, 0 too many/,
    );
    assert.match(readable(mail.mails.at(-1)?.text ?? ''), /for example profile 1\./);
    await shop.ask(`/api/v1/alerts/${id}`, 'DELETE');
  });

  test('a usual range of its own past: nothing is said before three weeks, then a day that is unlike its weekday is told', async () => {
    const sizes = await alert({ watch: size('recent', { kind: 'usual' }), name: 'Sizes' });
    const entered = await alert({
      ...{
        name: 'Entered',
        watch: { kind: 'segment', of: 'buyers', measure: 'entered', per: 'day', range: { kind: 'usual' } },
      },
    });
    await shop.settle();
    assert.equal((await shop.ask(`/api/v1/alerts/${sizes}`)).body.verdict.kind, 'not enough history');
    assert.equal((await shop.ask(`/api/v1/alerts/${entered}`)).body.verdict.kind, 'not enough history');
    for (let day = 0, who = 0; day < 34; day++) {
      const many = day === 33 ? 60 : [6, 7, 6, 8, 7, 14, 15][day % 7]! + (day % 3);
      await shop.order(...Array.from({ length: many }, () => `daily${who++}`));
      await shop.wait(DAY);
    }
    assert.deepEqual(await kinds(entered), ['raised']);
    const [event] = await history(entered);
    assert.deepEqual([event.verdict.kind, event.verdict.value], ['above', 60]);
    assert.match(
      event.reason,
      /^60 people entered segment “buyers” on \w+, \d+ April 2026; on a \w+ \d+–\d+ are usual\.$/,
    );
    assert.equal((await shop.ask(`/api/v1/alerts/${sizes}`)).body.state, 'outside');
    assert.match((await history(sizes))[0].reason, /^Segment “recent” has \d+ people; on a \w+ \d+–\d+ are usual\.$/);
  });
});

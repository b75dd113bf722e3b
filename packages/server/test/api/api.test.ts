import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { json, problemsOf } from '../running.ts';
import { type Asking, asking, read } from './asking.ts';

const BUYERS = { where: { event: 'Order Completed' } };
const CITY = { where: { all: [{ trait: 'city', isSet: true }, { event: 'Order Completed' }] } };
const WRONG = { where: { all: [{ trait: 'citty', is: 'Gdynia' }] } };

describe('the API over a small shop', () => {
  let shop: Asking;
  before(async () => {
    shop = await asking();
  });
  after(() => shop[Symbol.asyncDispose]());

  const admin: Asking['admin'] = (...asked) => shop.admin(...asked);
  const viewer: Asking['viewer'] = (...asked) => shop.viewer(...asked);
  const get = (path: string) => shop.get(path);
  const post = (path: string, body: unknown) => shop.send('POST', path, body);
  const refused = (path: string, body: unknown) => shop.refused('POST', path, body);
  const ended = async (path: string, body: unknown) => {
    let job = await post(path, body);
    while (job.status === 'running') {
      await new Promise(resolve => setTimeout(resolve, 50));
      job = await get(`/api/v1/jobs/${job.id}`);
    }
    return job;
  };

  test('segments: listed with sizes and sentences, described, compared, asked of a day', async () => {
    const { segments } = await get('/api/v1/segments?language=pl');
    const rfm = segments.find((s: { id: string }) => s.id === 'rfm');
    assert.equal(rfm.size, 400);
    assert.match(segments[0].sentence, /^Osoby/);
    const counted = await get('/api/v1/segments?asOf=2026-05-01');
    assert.equal(counted.asOf, Date.parse('2026-05-01T00:00:00+02:00'));
    const found = await get('/api/v1/segments/regulars');
    assert.deepEqual([found.archived, found.versions.length], [false, 1]);
    assert.match(found.yaml, /^segment: regulars\n/);
    await get('/api/v1/segments/regulars/versions');
    await get('/api/v1/segments/regulars/versions/1/1');
    const { logged, computed } = await get('/api/v1/segments/regulars/membership');
    assert.equal(logged.size, computed.size);
    assert.equal((await admin('/api/v1/segments/nope')).status, 404);
    assert.equal((await viewer('/api/v1/segments')).status, 200);
  });

  test('definitions: checked, planned, applied as a job, restored, archived; a viewer may not', async () => {
    const draft = { segment: 'draft', where: { trait: 'city', is: 'Gdynia' } };
    const text = 'segment: draft\nwhere:\n  trait: citty\n  is: Gdynia\n';
    const checked = await post('/api/v1/definitions/check', { text });
    assert.deepEqual([checked.problems[0].line, checked.problems[0].column], [3, 3]);
    const bad = { definitions: [draft, { segment: 'other', where: { trait: 'citty', is: 'x' } }] };
    assert.deepEqual(await refused('/api/v1/definitions/plan', bad), [
      422,
      'unknown-trait body.definitions[1].where.trait',
    ]);
    const [change] = await post('/api/v1/definitions/plan', { definitions: [draft] });
    assert.deepEqual([change.change, change.effect.kind], ['created', 'segment']);
    const applied = await ended('/api/v1/definitions/apply', { definitions: [draft], note: 'a test' });
    assert.deepEqual(applied.result.changes, [{ id: 'draft', change: 'created', version: 1 }]);
    const [version] = await get('/api/v1/segments/draft/versions');
    assert.deepEqual([version.note, /^key:\d+$/.test(version.author)], ['a test', true]);
    assert.equal((await ended('/api/v1/segments/draft/versions/1/restore', {})).status, 'done');
    assert.equal((await admin('/api/v1/segments/draft', { method: 'DELETE' })).status, 204);
    assert.equal((await get('/api/v1/segments/draft')).archived, true);
    const denied = await viewer('/api/v1/definitions/apply', json('POST', { definitions: [draft] }));
    assert.equal(denied.status, 403);
    const audit = (await get('/api/v1/audit')).map((entry: { action: string }) => entry.action);
    assert.ok(audit.includes('definitions.applied') && audit.includes('segment.archived'), audit.join());
    assert.equal(Object.keys(await get('/api/v1/definitions/schema')).includes('$defs'), true);
    assert.equal((await refused('/api/v1/definitions/convert', { tool: 'posthog', document: 1 }))[0], 422);
  });

  test('questions: count, sample, members by page, history; what is wrong is said at its place', async () => {
    const counted = await post('/api/v1/count', { subject: CITY });
    assert.deepEqual([counted.base, counted.funnel.length], [400, 2]);
    assert.match(counted.sentence, /^People who/);
    const sample = await post('/api/v1/sample', { whom: counted.people, size: 3, traits: ['city'] });
    assert.deepEqual([sample.of, sample.members.length], [counted.size, 3]);
    const seen = new Set<number>();
    for (let after: number | null = null, first = true; first || after !== null; first = false) {
      const body: object = { whom: CITY, limit: 50, ...(after !== null && { after }) };
      const page: { members: { profile: number }[]; next: number | null } = await post('/api/v1/members', body);
      for (const { profile } of page.members) seen.add(profile);
      after = page.next;
    }
    assert.equal(seen.size, counted.size);
    const points = await post('/api/v1/history', { subject: BUYERS, points: 4 });
    assert.equal(points.length, 4);
    assert.deepEqual(await refused('/api/v1/count', { subject: WRONG }), [
      422,
      'unknown-trait body.subject.where.all[0].trait',
    ]);
    assert.deepEqual(await refused('/api/v1/count', { subject: { segment: 'nope' } }), [
      404,
      'unknown-segment body.subject.segment',
    ]);
    assert.deepEqual(await refused('/api/v1/count?asOf=soon', { subject: BUYERS }), [422, 'bad-date query.asOf']);
    assert.equal((await viewer('/api/v1/sample', json('POST', { whom: BUYERS }))).status, 403);
  });

  test('a preview: everything beside a number in one answer, people for those alone who may read them', async () => {
    const asked = { subject: CITY, also: [BUYERS], sample: { size: 2, traits: ['city'] } };
    const { also, sample, contactable, ...counted } = await post('/api/v1/preview?language=pl', asked);
    const { asOf, ...alone } = await post('/api/v1/count?language=pl', { subject: CITY });
    assert.deepEqual([counted.size, counted.sentence, counted.base], [alone.size, alone.sentence, alone.base]);
    assert.ok(asOf >= counted.asOf);
    assert.deepEqual([sample.members.length, contactable.size], [2, counted.size]);
    assert.equal((await post('/api/v1/members', { whom: also[0].people, limit: 1000 })).members.length, also[0].size);
    assert.deepEqual(await refused('/api/v1/preview', { subject: CITY, also: [BUYERS, WRONG] }), [
      422,
      'unknown-trait body.also[1].where.all[0].trait',
    ]);
    assert.equal((await viewer('/api/v1/preview', json('POST', asked))).status, 403);
    const { status } = await viewer('/api/v1/preview', json('POST', { subject: CITY }));
    assert.equal(status, 200);
  });

  test('sets: overlap, side by side, apart', async () => {
    const found = await post('/api/v1/overlap', { subjects: [BUYERS, { segment: 'regulars' }] });
    assert.equal(found.pairs.length, 1);
    const compared = await post('/api/v1/compare', { subjects: [BUYERS], days: 90 });
    assert.equal(compared.base.size, 400);
    const apart = await post('/api/v1/apart', { subject: BUYERS });
    assert.equal(apart.inside.size + apart.outside.size, 400);
    assert.deepEqual(await refused('/api/v1/overlap', { subjects: [BUYERS, WRONG] }), [
      422,
      'unknown-trait body.subjects[1].where.all[0].trait',
    ]);
  });

  test('segmentations: classes, their history, moves, cohorts, Pareto', async () => {
    const which = { segmentation: 'rfm' };
    const divided = await post('/api/v1/classes', { which });
    assert.equal(divided.people, 400);
    const history = await post('/api/v1/class-history', { segmentation: 'rfm', points: 2 });
    assert.equal(history.points.length, 2);
    const moves = await post('/api/v1/moves', { division: which, from: '2026-04-01' });
    assert.equal(
      moves.cells
        .filter((c: { to: unknown }) => c.to !== null)
        .reduce((n: number, c: { size: number }) => n + c.size, 0),
      400,
    );
    const method = (name: string, settings = {}) => ({
      which: { definition: { segmentation: 'x', method: name, settings } },
    });
    assert.ok((await post('/api/v1/cohorts', method('cohorts'))).cohorts.length > 0);
    assert.equal(
      (await post('/api/v1/pareto', method('value-tiers', { orders: { currency: 'PLN' } }))).best.at(-1).bring,
      1,
    );
    const wrong = { which: { definition: { segmentation: 'x', method: 'rfm', settings: { grid: 'twelve' } } } };
    assert.match(String((await refused('/api/v1/classes', wrong))[1]), /body\.which\.definition\.settings\.grid/);
    assert.deepEqual(await refused('/api/v1/class-history', { segmentation: 'no' }), [
      404,
      'unknown-segment body.segmentation.no',
    ]);
  });

  test('people: found by an identifier in the body, their page, events by page, why', async () => {
    const { members } = await post('/api/v1/sample', { whom: BUYERS, size: 1 });
    const identifier = members[0].identifiers.find((i: { kind: string }) => i.kind === 'email').value;
    const { profile } = await post('/api/v1/people/find', { identifier });
    assert.equal(profile, members[0].profile);
    const page = await get(`/api/v1/people/${profile}?rows=2`);
    assert.ok(page.traits.length > 0 && page.traitHistory[page.traits[0].name].length > 0);
    const times: number[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const part: { events: { time: number }[]; count: number; next: string | null } = await get(
        `/api/v1/people/${profile}/events?limit=7${after === '' ? '' : `&after=${after}`}`,
      );
      times.push(...part.events.map(e => e.time));
      after = part.next;
      if (after === null) assert.equal(times.length, part.count);
    }
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    const why = await post(`/api/v1/people/${profile}/explain?language=pl`, { subject: CITY });
    assert.match(why.text.summary, /^(Należy|Nie należy) do segmentu/);
    const inClass = await post(`/api/v1/people/${profile}/class`, { segmentation: 'rfm' });
    assert.equal(inClass.class.id, inClass.verdict.class);
    const { changes, next } = await get('/api/v1/log?limit=5');
    assert.equal(changes.length, 5);
    const following = await get(`/api/v1/log?limit=5&after=${encodeURIComponent(next)}`);
    assert.notDeepEqual(following.changes[0], changes[0]);
    assert.deepEqual((await refused('/api/v1/people/find', { identifier: 'nobody@example.com' }))[0], 404);
    assert.equal((await viewer(`/api/v1/people/${profile}`)).status, 403);
  });

  test('data: inventory, catalog, names; a file uploaded, looked at, tried, imported, taken out; members exported', async () => {
    assert.equal((await get('/api/v1/inventory')).people, 400);
    assert.ok((await get('/api/v1/catalog')).events['Order Completed'].properties.total);
    assert.ok((await get('/api/v1/names')).classes.rfm.champions);
    const body = `order_id,customer_id,order_date,total,currency
${['Z1', 'Z3', 'Z4']
  .map(
    id => `${id},${id},2026-05-01 10:00:00,5.00,PLN
`,
  )
  .join('')}Z2,Z2,,1.00,PLN
`;
    const headers = { 'content-type': 'application/octet-stream' };
    const upload = await read(await admin('/api/v1/uploads?name=orders.csv', { method: 'POST', headers, body }));
    const guessed = await post(`/api/v1/uploads/${upload.id}/mapping`, { as: 'orders' });
    assert.deepEqual([guessed.mapping.as, guessed.problems], ['orders', []]);
    assert.deepEqual([guessed.shape.separator, guessed.shape.encoding, guessed.shape.header], [',', 'utf-8', true]);
    const told = await post(`/api/v1/uploads/${upload.id}/mapping`, { as: 'orders', file: { separator: ';' } });
    assert.deepEqual([told.shape.separator, told.mapping.file.separator], [';', ';']);
    const asked = { upload: upload.id, mapping: guessed.mapping };
    const tried = await ended('/api/v1/imports', { ...asked, dryRun: true });
    assert.deepEqual([tried.result.outcome, tried.result.rows.accepted], ['tried', 3]);
    const done = await ended('/api/v1/imports', asked);
    assert.equal(done.result.rows.rejected, 1);
    const rejects = await (await admin(`/api/v1/downloads/${done.result.rejects}`)).text();
    assert.match(rejects, /^5,order_date,/m);
    const { line, column, reason } = done.result.examples[0];
    assert.deepEqual([line, column, reason], [5, 'order_date', Object.keys(done.result.rows.byReason)[0]]);
    const lookup = {
      ...guessed.mapping,
      lookups: [{ file: '/etc/passwd', as: 'x', key: 'order_id = a', take: ['b'] }],
    };
    assert.equal((await refused('/api/v1/imports', { ...asked, mapping: lookup }))[0], 422);
    assert.equal((await get('/api/v1/imports')).length, 1);
    assert.deepEqual(
      (await get('/api/v1/sources')).map((s: { name: string }) => s.name),
      ['orders'],
    );
    assert.equal((await get('/api/v1/sources/orders/mapping')).mapping.as, 'orders');
    const exported = await ended('/api/v1/exports', { whom: BUYERS, format: 'jsonl', traits: ['city'] });
    const lines = await (await admin(`/api/v1/downloads/${exported.result.download}`)).text();
    assert.equal(lines.trim().split('\n').length, exported.result.people);
    const undoing = await read(await admin(`/api/v1/imports/${done.result.import}`, { method: 'DELETE' }));
    assert.equal(undoing.kind, 'undo');
    const key = await shop.server.key('read');
    assert.equal((await key.fetch(`/api/v1/downloads/${exported.result.download}`)).status, 404);
    assert.equal((await viewer('/api/v1/uploads?name=a.csv', { method: 'POST', headers, body })).status, 403);
  });

  test('settings, identity rules, runs, merges: read and changed', async () => {
    const changed = await read(await admin('/api/v1/settings', json('PATCH', { currency: 'EUR' })));
    assert.equal(changed.currency, 'EUR');
    const wrong = await admin('/api/v1/settings', json('PATCH', { zone: 'Mars/Base' }));
    assert.deepEqual([wrong.status, (await problemsOf(wrong))[0]?.path], [422, 'body.zone']);
    const rules = await get('/api/v1/identity/rules');
    const review = await read(
      await admin('/api/v1/identity/rules', json('PUT', { ...rules, whenKnownMeet: 'review' })),
    );
    assert.equal(review.whenKnownMeet, 'review');
    assert.deepEqual(await get('/api/v1/identity/merges'), []);
    assert.deepEqual(await get('/api/v1/identity/meetings?status=apart'), []);
    const computed = await ended('/api/v1/compute', { only: ['regulars'] });
    assert.equal(computed.result.segments.length, 1);
    assert.ok((await get('/api/v1/runs')).length >= 2);
    assert.equal((await viewer('/api/v1/settings', json('PATCH', { currency: 'PLN' }))).status, 403);
  });
});

import { play, scenario } from './scenario.ts';

const viewed = (more: object = {}): object => ({ event: 'Viewed', ...more });

/** Definitions that change, and answers made of several. */
play('2026-06-01T10:00:00+02:00', [
  scenario('a definition that asks for less lets people in, and says why', viewed({ times: { atLeast: 2 } }), s =>
    s.does('Viewed').stays().becomes(viewed()).enteredByVersion(),
  ),
  scenario('a definition that asks for more lets people go', viewed(), s =>
    s
      .does('Viewed')
      .entered()
      .becomes(viewed({ times: { atLeast: 2 } }))
      .leftByVersion()
      .does('Viewed')
      .entered(),
  ),
  scenario('a definition that says the same otherwise moves nobody', viewed({ times: { atLeast: 1 } }), s =>
    s.does('Viewed').entered().becomes(viewed()).stays(),
  ),
  scenario(
    'a new window holds from the change on, and closes by its own length',
    viewed({ when: { inTheLast: '1 hour' } }),
    s =>
      s
        .does('Viewed', {}, '2026-06-01T10:00:00+02:00')
        .entered()
        .until('2026-06-01T11:30:00+02:00')
        .left('2026-06-01T11:00:00+02:00')
        .becomes(viewed({ when: { inTheLast: '3 hours' } }))
        .enteredByVersion()
        .until('2026-06-01T14:00:00+02:00')
        .left('2026-06-01T13:00:00+02:00'),
  ),
  scenario('a restart after a change keeps the change', viewed({ times: { atLeast: 2 } }), s =>
    s.does('Viewed').becomes(viewed()).enteredByVersion().restarts().stays(),
  ),
]);

/** Sequences, regularity, and measures. */
play('2026-06-01T10:00:00+02:00', [
  scenario('A then B: not in the other order', { sequence: [{ event: 'Started' }, { event: 'Finished' }] }, s =>
    s
      .does('Finished')
      .stays()
      .until('2026-06-01T10:01:00+02:00')
      .does('Started')
      .stays()
      .until('2026-06-01T10:02:00+02:00')
      .does('Finished')
      .entered(),
  ),
  scenario(
    'A then B within an hour: what comes too late does not count',
    { sequence: [{ event: 'Started' }, { event: 'Finished', within: '1 hour' }] },
    s =>
      s
        .does('Started', {}, '2026-06-01T08:00:00+02:00')
        .does('Finished', {}, '2026-06-01T09:30:00+02:00')
        .stays()
        .does('Finished', {}, '2026-06-01T08:30:00+02:00')
        .entered(),
  ),
  scenario(
    'A and not B within an hour: enters when the hour is over',
    { sequence: [{ event: 'Started' }], thenNot: { event: 'Finished', within: '1 hour' } },
    s =>
      s
        .until('2026-06-01T11:00:00+02:00')
        .does('Started')
        .stays()
        .until('2026-06-01T12:30:00+02:00')
        .entered('2026-06-01T12:00:00+02:00'),
  ),
  scenario(
    'A and not B within an hour: B in time keeps out',
    { sequence: [{ event: 'Started' }], thenNot: { event: 'Finished', within: '1 hour' } },
    s =>
      s.does('Started').until('2026-06-01T13:00:00+02:00').does('Finished').until('2026-06-01T15:00:00+02:00').stays(),
  ),
  scenario(
    'a late B takes somebody out again',
    { sequence: [{ event: 'Started' }], thenNot: { event: 'Finished', within: '1 hour' } },
    s =>
      s
        .does('Started', {}, '2026-06-01T13:30:00+02:00')
        .entered()
        .does('Finished', {}, '2026-06-01T14:00:00+02:00')
        .left(),
  ),
  scenario('A and never B since', { sequence: [{ event: 'Started' }], thenNot: { event: 'Finished' } }, s =>
    s.does('Started').entered().until('2026-06-01T16:00:00+02:00').does('Finished').left(),
  ),
  scenario('on at least two of the last three days', { regularly: 'Viewed', atLeast: 2, ofLast: 3, unit: 'day' }, s =>
    s
      .until('2026-06-01T20:00:00+02:00')
      .does('Viewed')
      .stays()
      .until('2026-06-02T20:00:00+02:00')
      .does('Viewed')
      .entered()
      .until('2026-06-04T12:00:00+02:00')
      .left('2026-06-04T00:00:00+02:00'),
  ),
  scenario('the last value of a property decides', { event: 'Bought', last: { of: 'price', atLeast: 50 } }, s =>
    s.does('Bought', { price: 80 }).entered().until('2026-06-04T13:00:00+02:00').does('Bought', { price: 20 }).left(),
  ),
  scenario('an average', { event: 'Bought', average: { of: 'price', atLeast: 50 } }, s =>
    s
      .does('Bought', { price: 80 })
      .entered()
      .does('Bought', { price: 10 })
      .left()
      .does('Bought', { price: 90 })
      .entered(),
  ),
  scenario('distinct values', { event: 'Viewed', distinct: { of: 'category', atLeast: 2 } }, s =>
    s
      .does('Viewed', { category: 'a' })
      .does('Viewed', { category: 'a' })
      .stays()
      .does('Viewed', { category: 'b' })
      .entered(),
  ),
  scenario('the first time lies long back', { event: 'Viewed', firstTime: { before: '2026-06-02' } }, s =>
    s.does('Viewed').stays().does('Viewed', {}, '2026-06-01T12:00:00+02:00').entered(),
  ),
]);

const ORDER = { total: 50, currency: 'PLN', order_id: 'o' };

/** Classes of segmentations: exactly one, always. */
play('2026-06-01T10:00:00+02:00', [
  scenario(
    'lifecycle by days: new, at risk, lost, and back',
    { method: 'lifecycle', settings: { days: { atRiskAfter: 1, lostAfter: 2 } } },
    s =>
      s
        .is({ city: 'Ełk' })
        .entered()
        .does('Order Completed', ORDER, '2026-06-01T10:00:00+02:00')
        .moved('prospect', 'new')
        .until('2026-06-02T12:00:00+02:00')
        .moved('new', 'at-risk', '2026-06-02T10:00:00.001+02:00')
        .until('2026-06-03T12:00:00+02:00')
        .moved('at-risk', 'lost', '2026-06-03T10:00:00.001+02:00')
        .does('Order Completed', { ...ORDER, order_id: 'p' }, '2026-06-03T12:00:00+02:00')
        .moved('lost', 'won-back'),
  ),
  scenario('an age band, from the birthday on', { method: 'age-band' }, s =>
    s
      .is({ birth_date: '2001-06-05' })
      .entered()
      .until('2026-06-05T12:00:00+02:00')
      .moved('18-24', '25-34', '2026-06-05T00:00:00+02:00'),
  ),
  scenario(
    'an ordered list: the first that fits',
    {
      method: 'ordered-list',
      settings: {
        classes: [
          { class: 'buyers', where: { event: 'Bought' } },
          { class: 'lookers', where: viewed() },
        ],
      },
    },
    s =>
      s
        .is({ city: 'Piła' })
        .entered()
        .does('Viewed')
        .moved('other', 'lookers')
        .does('Bought')
        .moved('lookers', 'buyers')
        .does('Viewed')
        .stays(),
  ),
  scenario(
    'an ordered list whose window closes',
    {
      method: 'ordered-list',
      settings: {
        classes: [
          { class: 'now', where: viewed({ when: { inTheLast: '1 hour' } }) },
          { class: 'before', where: viewed() },
        ],
      },
    },
    s =>
      s
        .does('Viewed', {}, '2026-06-05T12:00:00+02:00')
        .entered()
        .until('2026-06-05T14:00:00+02:00')
        .moved('now', 'before', '2026-06-05T13:00:00+02:00'),
  ),
  scenario('a class is a condition like any other, also when the clock moves it', { class: 'at-risk', of: 's0' }, s =>
    s
      .does('Order Completed', { ...ORDER, order_id: 'q' }, '2026-06-05T14:00:00+02:00')
      .stays()
      .until('2026-06-06T15:00:00+02:00')
      .entered('2026-06-06T14:00:00.001+02:00')
      .until('2026-06-07T15:00:00+02:00')
      .left('2026-06-07T14:00:00.001+02:00'),
  ),
  scenario('a segment of a segment', { all: [{ segment: 's4' }, { not: viewed() }] }, s =>
    s
      .does('Order Completed', { ...ORDER, order_id: 'r' }, '2026-06-07T15:00:00+02:00')
      .stays()
      .until('2026-06-08T16:00:00+02:00')
      .entered('2026-06-08T15:00:00.001+02:00')
      .does('Viewed')
      .left(),
  ),
]);

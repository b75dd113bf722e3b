import { play, scenario } from './scenario.ts';

const viewed = (when: object, more: object = {}): object => ({ event: 'Viewed', ...more, when });

/** Monday, a quarter past nine in Warsaw (winter, UTC+1). Each scenario goes on where the one before ended. */
play('2026-03-02T09:15:00+01:00', [
  scenario(
    'in the last 30 minutes: leaves when they are over, at that very millisecond',
    viewed({ inTheLast: '30 minutes' }),
    s =>
      s
        .does('Viewed', {}, '2026-03-02T09:15:00+01:00')
        .entered()
        .until('2026-03-02T09:44:59.999+01:00')
        .stays()
        .until('2026-03-02T09:45:00+01:00')
        .left('2026-03-02T09:45:00+01:00'),
  ),
  scenario('a second event keeps somebody in until it is over too', viewed({ inTheLast: '30 minutes' }), s =>
    s
      .until('2026-03-02T09:46:00+01:00')
      .does('Viewed', {}, '2026-03-02T09:46:00+01:00')
      .entered()
      .until('2026-03-02T10:00:00+01:00')
      .does('Viewed', {}, '2026-03-02T10:00:00+01:00')
      .stays()
      .until('2026-03-02T10:16:00+01:00')
      .stays()
      .until('2026-03-02T10:31:00+01:00')
      .left('2026-03-02T10:30:00+01:00'),
  ),
  scenario(
    'at least three in an hour: the oldest of the three decides',
    viewed({ inTheLast: '1 hour' }, { times: { atLeast: 3 } }),
    s =>
      s
        .until('2026-03-02T11:00:00+01:00')
        .does('Viewed', {}, '2026-03-02T11:00:00+01:00')
        .stays()
        .until('2026-03-02T11:10:00+01:00')
        .does('Viewed', {}, '2026-03-02T11:10:00+01:00')
        .stays()
        .until('2026-03-02T11:20:00+01:00')
        .does('Viewed', {}, '2026-03-02T11:20:00+01:00')
        .entered()
        .until('2026-03-02T13:00:00+01:00')
        .left('2026-03-02T12:00:00+01:00'),
  ),
  scenario(
    'longer ago than two hours: enters when the event has become old enough',
    viewed({ longerAgoThan: '2 hours' }),
    s =>
      s
        .does('Viewed', {}, '2026-03-02T13:00:00+01:00')
        .stays()
        .until('2026-03-02T14:59:59.999+01:00')
        .stays()
        .until('2026-03-02T15:00:00+01:00')
        .entered('2026-03-02T15:00:00+01:00'),
  ),
  scenario('not in the last hour: enters when the last one is over', { not: viewed({ inTheLast: '1 hour' }) }, s =>
    s
      .is({ city: 'Gdynia' })
      .entered()
      .does('Viewed', {}, '2026-03-02T15:00:00+01:00')
      .left()
      .until('2026-03-02T16:30:00+01:00')
      .entered('2026-03-02T16:00:00+01:00'),
  ),
  scenario('a late event that has aged out already moves nobody', viewed({ inTheLast: '1 hour' }), s =>
    s.does('Viewed', {}, '2026-03-02T14:00:00+01:00').stays().until('2026-03-02T17:00:00+01:00').stays(),
  ),
  scenario('a late event counts for what is left of its window', viewed({ inTheLast: '1 hour' }), s =>
    s
      .does('Viewed', {}, '2026-03-02T16:10:00+01:00')
      .entered()
      .until('2026-03-02T17:30:00+01:00')
      .left('2026-03-02T17:10:00+01:00'),
  ),
  scenario('events out of order: the latest decides, whenever it came', viewed({ inTheLast: '1 hour' }), s =>
    s
      .does('Viewed', {}, '2026-03-02T17:30:00+01:00')
      .entered()
      .does('Viewed', {}, '2026-03-02T16:45:00+01:00')
      .stays()
      .until('2026-03-02T18:45:00+01:00')
      .left('2026-03-02T18:30:00+01:00'),
  ),
  scenario('an event of the future counts when its time comes', viewed({ inTheLast: '1 hour' }), s =>
    s
      .is({ city: 'Sopot' })
      .does('Viewed', {}, '2026-03-02T20:00:00+01:00')
      .stays()
      .until('2026-03-02T19:59:59.999+01:00')
      .stays()
      .until('2026-03-02T20:00:00+01:00')
      .entered('2026-03-02T20:00:00+01:00')
      .until('2026-03-02T21:05:00+01:00')
      .left('2026-03-02T21:00:00+01:00'),
  ),
  scenario('somebody of whom only the future is known is there when it comes', { not: { event: 'Bought' } }, s =>
    s
      .does('Viewed', {}, '2026-03-02T22:00:00+01:00')
      .stays()
      .until('2026-03-02T22:30:00+01:00')
      .entered('2026-03-02T22:00:00+01:00'),
  ),
  scenario('today: everybody leaves at midnight, local time', viewed({ during: 'today' }), s =>
    s
      .does('Viewed', {}, '2026-03-02T22:30:00+01:00')
      .entered()
      .until('2026-03-02T23:59:59.999+01:00')
      .stays()
      .until('2026-03-03T00:00:00+01:00')
      .left('2026-03-03T00:00:00+01:00'),
  ),
  scenario('yesterday: enters at midnight, leaves at the next', viewed({ during: 'yesterday' }), s =>
    s
      .does('Viewed', {}, '2026-03-03T00:00:00+01:00')
      .stays()
      .until('2026-03-04T00:00:00+01:00')
      .entered('2026-03-04T00:00:00+01:00')
      .until('2026-03-05T01:00:00+01:00')
      .left('2026-03-05T00:00:00+01:00'),
  ),
  scenario(
    'in the last 3 days and longer ago than 1 day: in between',
    viewed({ inTheLast: '3 days', longerAgoThan: '1 day' }),
    s =>
      s
        .does('Viewed', {}, '2026-03-05T01:00:00+01:00')
        .stays()
        .until('2026-03-06T02:00:00+01:00')
        .entered('2026-03-06T01:00:00+01:00')
        .until('2026-03-08T02:00:00+01:00')
        .left('2026-03-08T01:00:00+01:00'),
  ),
  scenario(
    'the sum of what lies in the window',
    { event: 'Bought', sum: { of: 'price', atLeast: 100 }, when: { inTheLast: '1 day' } },
    s =>
      s
        .does('Bought', { price: 60 }, '2026-03-08T02:00:00+01:00')
        .stays()
        .until('2026-03-08T12:00:00+01:00')
        .does('Bought', { price: 50 }, '2026-03-08T12:00:00+01:00')
        .entered()
        .until('2026-03-09T03:00:00+01:00')
        .left('2026-03-09T02:00:00+01:00'),
  ),
  scenario(
    'at most one in the window: who does more leaves, and comes back',
    viewed({ inTheLast: '2 hours' }, { times: { atMost: 1 } }),
    s =>
      s
        .does('Viewed', {}, '2026-03-09T03:00:00+01:00')
        .entered()
        .until('2026-03-09T03:30:00+01:00')
        .does('Viewed', {}, '2026-03-09T03:30:00+01:00')
        .left()
        .until('2026-03-09T05:15:00+01:00')
        .entered('2026-03-09T05:00:00+01:00'),
  ),
  scenario(
    'a filter on a property: other rows do not keep anybody in',
    viewed({ inTheLast: '1 hour' }, { where: [{ property: 'category', is: 'shoes' }] }),
    s =>
      s
        .does('Viewed', { category: 'hats' }, '2026-03-09T05:15:00+01:00')
        .stays()
        .does('Viewed', { category: 'shoes' }, '2026-03-09T05:15:00+01:00')
        .entered()
        .until('2026-03-09T06:00:00+01:00')
        .does('Viewed', { category: 'hats' }, '2026-03-09T06:00:00+01:00')
        .stays()
        .until('2026-03-09T06:30:00+01:00')
        .left('2026-03-09T06:15:00+01:00'),
  ),
  scenario(
    'two windows joined by all: the first to close decides',
    { all: [viewed({ inTheLast: '1 hour' }), { event: 'Bought', when: { inTheLast: '2 hours' } }] },
    s =>
      s
        .does('Bought', {}, '2026-03-09T06:30:00+01:00')
        .stays()
        .does('Viewed', {}, '2026-03-09T06:30:00+01:00')
        .entered()
        .until('2026-03-09T07:45:00+01:00')
        .left('2026-03-09T07:30:00+01:00'),
  ),
  scenario(
    'two windows joined by any: the last to close decides',
    { any: [viewed({ inTheLast: '1 hour' }), { event: 'Bought', when: { inTheLast: '2 hours' } }] },
    s =>
      s
        .does('Bought', {}, '2026-03-09T07:45:00+01:00')
        .entered()
        .does('Viewed', {}, '2026-03-09T07:45:00+01:00')
        .stays()
        .until('2026-03-09T10:00:00+01:00')
        .left('2026-03-09T09:45:00+01:00'),
  ),
  scenario('a fixed date: everybody whose event lies behind it, once it has come', viewed({ since: '2026-03-10' }), s =>
    s
      .does('Viewed', {}, '2026-03-09T10:00:00+01:00')
      .stays()
      .does('Viewed', {}, '2026-03-10T08:00:00+01:00')
      .stays()
      .until('2026-03-10T09:00:00+01:00')
      .entered('2026-03-10T08:00:00+01:00'),
  ),
  scenario('a restart in the middle of a window closes it all the same', viewed({ inTheLast: '1 hour' }), s =>
    s
      .does('Viewed', {}, '2026-03-10T09:00:00+01:00')
      .entered()
      .restarts()
      .until('2026-03-10T10:30:00+01:00')
      .left('2026-03-10T10:00:00+01:00'),
  ),
]);

import { play, scenario } from './scenario.ts';

const viewed = (when: object): object => ({ event: 'Viewed', when });

/** The night in which the clocks of Warsaw go forward: 02:00 becomes 03:00 on 29 March 2026. */
play('2026-03-28T12:00:00+01:00', [
  scenario('a day is 24 hours, also in the night that has 23', viewed({ inTheLast: '1 day' }), s =>
    s
      .does('Viewed', {}, '2026-03-28T12:00:00+01:00')
      .entered()
      .until('2026-03-29T14:00:00+02:00')
      .left('2026-03-29T13:00:00+02:00'),
  ),
  scenario('today ends at the midnight of the new clock', viewed({ during: 'today' }), s =>
    s
      .does('Viewed', {}, '2026-03-29T14:00:00+02:00')
      .entered()
      .until('2026-03-30T01:00:00+02:00')
      .left('2026-03-30T00:00:00+02:00'),
  ),
  scenario(
    'longer ago than a month: from the same day and hour of the next month on',
    viewed({ longerAgoThan: '1 month' }),
    s =>
      s
        .does('Viewed', {}, '2026-03-01T03:30:00+01:00')
        .stays()
        .until('2026-04-01T12:00:00+02:00')
        .entered('2026-04-01T03:30:00+02:00'),
  ),
]);

/** The last evening of a month. */
play('2026-04-30T20:00:00+02:00', [
  scenario('last month begins when it is over', viewed({ during: 'last month' }), s =>
    s.does('Viewed').stays().until('2026-05-01T01:00:00+02:00').entered('2026-05-01T00:00:00+02:00'),
  ),
]);

/** Its last hour. */
play('2026-04-30T23:00:00+02:00', [
  scenario('this month ends with the month', viewed({ during: 'this month' }), s =>
    s.does('Viewed').entered().until('2026-05-01T12:00:00+02:00').left('2026-05-01T00:00:00+02:00'),
  ),
]);

/** The night in which they go back: 03:00 becomes 02:00 on 25 October 2026. */
play('2026-10-24T12:00:00+02:00', [
  scenario('a day is 24 hours, also in the night that has 25', viewed({ inTheLast: '1 day' }), s =>
    s
      .does('Viewed', {}, '2026-10-24T12:00:00+02:00')
      .entered()
      .until('2026-10-25T12:30:00+01:00')
      .left('2026-10-25T11:00:00+01:00'),
  ),
  scenario('what happens in the hour that comes twice keeps its order', viewed({ inTheLast: '30 minutes' }), s =>
    s
      .does('Viewed', {}, '2026-10-25T12:30:00+01:00')
      .entered()
      .until('2026-10-25T13:30:00+01:00')
      .left('2026-10-25T13:00:00+01:00'),
  ),
  scenario('the day with the hour that comes twice ends at its midnight', viewed({ during: 'today' }), s =>
    s
      .does('Viewed', {}, '2026-10-25T13:30:00+01:00')
      .entered()
      .until('2026-10-26T00:30:00+01:00')
      .left('2026-10-26T00:00:00+01:00'),
  ),
  scenario('this week ends on Sunday at midnight', viewed({ during: 'this week' }), s =>
    s
      .does('Viewed', {}, '2026-10-26T00:30:00+01:00')
      .entered()
      .until('2026-11-02T08:00:00+01:00')
      .left('2026-11-02T00:00:00+01:00'),
  ),
]);

/** The last hours of a year. */
play('2026-12-31T20:00:00+01:00', [
  scenario('this year ends with it', viewed({ during: 'this year' }), s =>
    s
      .does('Viewed', {}, '2026-12-31T20:00:00+01:00')
      .entered()
      .until('2027-01-01T00:00:00+01:00')
      .left('2027-01-01T00:00:00+01:00'),
  ),
  scenario('last quarter, from the first minute of the year on', viewed({ during: 'last quarter' }), s =>
    s.does('Viewed', {}, '2026-12-01T12:00:00+01:00').entered().until('2027-01-01T01:00:00+01:00').stays(),
  ),
  scenario('a birthday: on its day, local time', { trait: 'birth_date', anniversaryInTheNext: '1 day' }, s =>
    s.is({ birth_date: '1984-01-03' }).stays().until('2027-01-02T12:00:00+01:00').entered('2027-01-02T00:00:00+01:00'),
  ),
  scenario('somebody turns forty at the midnight of the birthday', { age: { atLeast: 40 } }, s =>
    s.is({ birth_date: '1987-01-03' }).stays().until('2027-01-03T06:00:00+01:00').entered('2027-01-03T00:00:00+01:00'),
  ),
  scenario('somebody born on 29 February turns on 1 March of a common year', { age: { is: 31 } }, s =>
    s.is({ birth_date: '1996-02-29' }).stays().until('2027-01-05T00:00:00+01:00').stays(),
  ),
  scenario(
    'a trait that is a moment: in the next 3 days, until it is past',
    { trait: 'trial_ends', inTheNext: '3 days' },
    s =>
      s
        .is({ trial_ends: '2027-01-09T10:00:00+01:00' })
        .stays()
        .until('2027-01-06T12:00:00+01:00')
        .entered('2027-01-06T10:00:00+01:00')
        .until('2027-01-09T12:00:00+01:00')
        .left('2027-01-09T10:00:00+01:00'),
  ),
]);

import { play, scenario } from './scenario.ts';

const looked = { event: 'Viewed' };
const twice = { event: 'Viewed', times: { atLeast: 2 } };
const call = (type: string, who: object, more: object = {}): object => ({ type, ...who, ...more });
const views = (who: object, more: object = {}): object => call('track', who, { event: 'Viewed', ...more });
const identify = (who: object, traits: object = {}): object => call('identify', who, { traits });

/** Who somebody is: visits, merges, and merges taken back. */
play('2026-05-04T10:00:00+02:00', [
  scenario('what was done anonymously counts from the log-in on, for who logs in for the first time', twice, s =>
    s
      .sends(views({ anonymousId: 'a-$me' }))
      .sends(identify({ anonymousId: 'a-$me', userId: '$me' }))
      .stays()
      .does('Viewed')
      .entered(),
  ),
  scenario('a visit on another device joins the history at once', twice, s =>
    s
      .does('Viewed')
      .stays()
      .sends(views({ anonymousId: 'b-$me' }))
      .stays()
      .sends(identify({ anonymousId: 'b-$me', userId: '$me' }))
      .entered(),
  ),
  scenario('a merge that is taken back takes its rows along', twice, s =>
    s
      .does('Viewed')
      .sends(views({ anonymousId: 'c-$me' }))
      .sends(identify({ anonymousId: 'c-$me', userId: '$me' }))
      .entered()
      .undoesMerge()
      .left(),
  ),
  scenario('after an undo the two are not made one again by the same call', twice, s =>
    s
      .does('Viewed')
      .sends(views({ anonymousId: 'd-$me' }))
      .sends(identify({ anonymousId: 'd-$me', userId: '$me' }))
      .entered()
      .undoesMerge()
      .left()
      .sends(identify({ anonymousId: 'd-$me', userId: '$me' }))
      .stays(),
  ),
  scenario('an undo outlives a restart', twice, s =>
    s
      .does('Viewed')
      .sends(views({ anonymousId: 'e-$me' }))
      .sends(identify({ anonymousId: 'e-$me', userId: '$me' }))
      .entered()
      .undoesMerge()
      .left()
      .restarts()
      .sends(views({ anonymousId: 'e-$me' }))
      .stays()
      .does('Viewed')
      .entered(),
  ),
  scenario('an order with an e-mail names the person', twice, s =>
    s
      .sends(identify({ userId: '$me' }, { email: '$me@poczta.pl' }))
      .does('Viewed')
      .stays()
      .sends(views({ anonymousId: 'f-$me' }))
      .stays()
      .sends(
        call(
          'track',
          { anonymousId: 'f-$me' },
          {
            event: 'Order Completed',
            properties: { total: 5, currency: 'PLN' },
            context: { traits: { email: '$me@poczta.pl' } },
          },
        ),
      )
      .entered(),
  ),
  scenario('alias: the visitor of before is the user of now', twice, s =>
    s
      .does('Viewed')
      .sends(views({ anonymousId: 'g-$me' }))
      .sends(call('alias', { userId: '$me', previousId: 'g-$me' }))
      .entered(),
  ),
  scenario('the same call twice counts once', twice, s =>
    s
      .sends(views({ userId: '$me' }, { messageId: 'once-$me' }))
      .sends(views({ userId: '$me' }, { messageId: 'once-$me' }))
      .stays()
      .does('Viewed')
      .entered(),
  ),
  scenario('the same call once more after a restart counts once', twice, s =>
    s
      .sends(views({ userId: '$me' }, { messageId: 'again-$me' }))
      .restarts()
      .sends(views({ userId: '$me' }, { messageId: 'again-$me', timestamp: '2026-05-04T07:00:00Z' }))
      .stays(),
  ),
  scenario('the same call days later counts once', twice, s =>
    s
      .sends(views({ userId: '$me' }, { messageId: 'days-$me' }))
      .until('2026-05-07T10:00:00+02:00')
      .sends(views({ userId: '$me' }, { messageId: 'days-$me' }))
      .stays(),
  ),
  scenario(
    'a window that closes after a merge closes for the person it became',
    { ...looked, when: { inTheLast: '1 hour' } },
    s =>
      s
        .is({ city: 'Opole' })
        .until('2026-05-07T12:00:00+02:00')
        .sends(views({ anonymousId: 'h-$me' }))
        .stays()
        .sends(identify({ anonymousId: 'h-$me', userId: '$me' }))
        .entered()
        .until('2026-05-07T14:00:00+02:00')
        .left('2026-05-07T13:00:00+02:00'),
  ),
]);

/** What is learnt of somebody. */
play('2026-05-04T10:00:00+02:00', [
  scenario('a trait is set and set otherwise', { trait: 'city', is: 'Kraków' }, s =>
    s.is({ city: 'Kraków' }).entered().is({ city: 'Łódź' }).left().is({ city: 'Kraków' }).entered(),
  ),
  scenario('the same value again is no news', { trait: 'city', is: 'Kraków' }, s =>
    s.is({ city: 'Kraków' }).entered().is({ city: 'Kraków' }).stays(),
  ),
  scenario('a value that comes late does not undo what is known by now', { trait: 'city', is: 'Kraków' }, s =>
    s.is({ city: 'Kraków' }).entered().is({ city: 'Łódź' }, '2026-05-03T10:00:00+02:00').stays(),
  ),
  scenario(
    'a late value between two sightings of another changes nothing in the end',
    { trait: 'city', is: 'Kraków' },
    s =>
      s
        .is({ city: 'Kraków' }, '2026-05-01T10:00:00+02:00')
        .entered()
        .is({ city: 'Kraków' }, '2026-05-03T10:00:00+02:00')
        .stays()
        .is({ city: 'Łódź' }, '2026-05-02T10:00:00+02:00')
        .stays(),
  ),
  scenario('a value of the future holds when its time comes', { trait: 'city', is: 'Kraków' }, s =>
    s
      .is({ city: 'Łódź' })
      .stays()
      .is({ city: 'Kraków' }, '2026-05-04T12:00:00+02:00')
      .stays()
      .until('2026-05-04T13:00:00+02:00')
      .entered('2026-05-04T12:00:00+02:00'),
  ),
  scenario('somebody who has no such trait', { not: { trait: 'plan', isSet: true } }, s =>
    s.is({ city: 'Kraków' }).entered().is({ plan: 'gold' }).left(),
  ),
  scenario('a number, compared', { trait: 'points', atLeast: 10 }, s =>
    s.is({ points: 9 }).stays().is({ points: 10 }).entered().is({ points: 3.5 }).left(),
  ),
]);

import { type CorpusCase, lines, mapped, time } from './corpus-case.ts';

const TRAITS = 'select name, text, list from traits order by name, text';

/** People, what they answered, and what they were sent. */
export const PEOPLE: readonly CorpusCase[] = [
  {
    name: 'traits of every type, empty ones, and cells that are none of theirs',
    content: lines(
      'id;zgoda;tagi;urodzony;punkty;ostatnio',
      '7;tak;a|b;31.12.1990;1 234,50;01.02.2026 10:00',
      '8;NIE;;;;',
      '9;może;;;;',
      '10;;;31.02.1990;;',
      '11;;;;dużo;wczoraj',
    ),
    options: mapped(
      'customers',
      {
        id: 'user_id',
        zgoda: { kind: 'trait', name: 'consent.email', type: 'boolean' },
        tagi: { kind: 'trait', name: 'tags', type: 'list', separator: '|' },
        urodzony: { kind: 'trait', name: 'birth_date', type: 'date', formats: ['dmy'] },
        punkty: { kind: 'trait', name: 'points', type: 'number' },
        ostatnio: { kind: 'trait', name: 'last', type: 'time', formats: ['dmy'] },
      },
      { decimal: ',', zone: 'Europe/Warsaw' },
    ),
    expect: {
      accepted: 2,
      rejects: [
        [4, 'zgoda', 'może', 'bad-boolean'],
        [5, 'urodzony', '31.02.1990', 'no-such-time'],
        [6, 'ostatnio', 'wczoraj', 'bad-time'],
        [6, 'punkty', 'dużo', 'bad-number'],
      ],
      sees: {
        [TRAITS]: [
          'birth_date 1990-12-31 []',
          'consent.email false []',
          'consent.email true []',
          'last 2026-02-01T09:00:00.000Z []',
          'points 1234.5 []',
          'tags  ["a","b"]',
        ],
      },
    },
  },
  {
    name: 'values that the mapping does not list are put aside, kept or taken for nothing, as it says',
    content: lines('id,sex,tier,size', '7,M,gold,L', '8,x,tin,XXL', '9,K,silver,huge'),
    options: mapped('customers', {
      id: 'user_id',
      sex: { kind: 'trait', name: 'gender', type: 'text', values: { m: 'male', k: 'female' }, otherwise: 'reject' },
      tier: { kind: 'trait', name: 'tier', type: 'text', values: { gold: '1' } },
      size: { kind: 'trait', name: 'size', type: 'text', values: { l: 'large' }, otherwise: 'empty' },
    }),
    expect: {
      accepted: 2,
      rejects: [[3, 'sex', 'x', 'unlisted-value']],
      sees: { [TRAITS]: ['gender female []', 'gender male []', 'size large []', 'tier 1 []', 'tier silver []'] },
    },
  },
  {
    name: 'people told twice in one file: what is said later holds',
    content: lines(
      'customer_id,city,updated_at',
      '7,Hel,2026-01-02',
      '7,Sopot,2026-02-02',
      '8,Hel,2026-01-02',
      '8,Hel,2026-03-02',
    ),
    expect: {
      accepted: 4,
      sees: {
        'select profile, toDate(time), text from traits order by profile, time': [
          '1 2026-01-02 Hel',
          '1 2026-02-02 Sopot',
          '2 2026-01-02 Hel',
        ],
      },
    },
  },
  {
    name: 'a survey with a column per question',
    content: lines(
      'email;data ankiety;Jak nas oceniasz?;Co poprawić?',
      'ann@x.pl;2026-01-02;9;cenę',
      'bob@x.pl;2026-01-03;;',
      'brak;2026-01-03;3;',
    ),
    file: 'nps.csv',
    options: { as: 'survey' },
    expect: {
      accepted: 3,
      guests: 1,
      sees: {
        'select properties.survey, properties.question, properties.answer, profile > 0 from events order by toString(properties.answer)':
          ['nps Jak nas oceniasz? 3 0', 'nps Jak nas oceniasz? 9 1', 'nps Co poprawić? cenę 1'],
      },
    },
  },
  {
    name: 'a survey with a row per answer, and rows without a question',
    content: lines('user_id,answered_at,question,answer', '7,2026-01-02,nps,9', '7,2026-01-02,,9', '8,2026-01-02,nps,'),
    file: 'survey.csv',
    expect: {
      accepted: 2,
      rejects: [[3, 'question', '', 'no-answer']],
      sees: { 'select properties.question, properties.answer from events': ['nps 9'] },
    },
  },
  {
    name: 'messages: words for what happened become events of the spec, others are put aside',
    content: lines(
      'email,sent_at,action,campaign',
      'ann@x.pl,2026-01-02 10:00,sent,xmas',
      'ann@x.pl,2026-01-02 11:00,opened,xmas',
      'ann@x.pl,2026-01-02 12:00,eaten,xmas',
      'ann@x.pl,2026-01-02 12:00,,xmas',
    ),
    file: 'messages.csv',
    options: mapped('messages', {
      email: 'email',
      sent_at: time('ymd'),
      action: { kind: 'field', field: 'event', values: { sent: 'Email Delivered', opened: 'Email Opened' } },
      campaign: 'campaign_id',
    }),
    expect: {
      accepted: 2,
      rejects: [
        [4, 'action', 'eaten', 'unlisted-value'],
        [5, 'action', '', 'no-event'],
      ],
      sees: { 'select name, campaign_id from events order by name': ['Email Delivered xmas', 'Email Opened xmas'] },
    },
  },
  {
    name: 'people without any id: the line stands in, and that is said',
    content: lines('imię,miasto', 'Ann,Hel', 'Ann,Hel'),
    options: { as: 'customers' },
    expect: {
      accepted: 2,
      notes: [/the number of the line stands in/],
      sees: { 'select value from identifiers order by value': ['2', '3'] },
    },
  },
  {
    name: 'a list of things and not of people',
    content: lines('product_id,department,size', '1,dairy,1 L', '2,bread,500 g'),
    expect: { problem: /No column says who a customer is/ },
  },
  {
    name: 'orders that do not say when',
    content: lines('order_id,customer_id,total', 'a,7,10'),
    options: { as: 'orders' },
    expect: { problem: /No column says when it happened/ },
  },
];

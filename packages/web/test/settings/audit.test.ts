import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { DATA } from '../../src/screens/data/words.ts';
import { actionSaid, detailsSaid, type Telling, thingSaid } from '../../src/screens/settings/audit-said.ts';
import { SETTINGS } from '../../src/screens/settings/words.ts';
import { AUDIT, KNOWN_ACTIONS, THINGS } from '../../src/screens/settings/words-audit.ts';
import { formatsOf } from '../../src/words/format.ts';
import { catalogues, LANGUAGES, type Language } from '../../src/words/language.ts';

await i18next.init({
  fallbackLng: false,
  ns: [],
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    LANGUAGES.map(language => [
      language,
      Object.fromEntries([...catalogues].map(([part, words]) => [part, words[language]])),
    ]),
  ),
});

const telling = (language: Language): Telling => {
  const words = (part: string) => {
    const t = i18next.getFixedT(language, part);
    return (key: string, filled = {}) => t(key, { ...filled }) as string;
  };
  return {
    ...{ say: words(AUDIT), saySettings: words(SETTINGS), sayData: words(DATA) },
    formats: formatsOf(language, 'Europe/Warsaw', 'PLN'),
    segment: id => (id === 'vip' ? 'VIPs' : id),
    user: id => (id === '3' ? 'Ada' : undefined),
  };
};

describe('the audit log', () => {
  test('says who and what by what they are called', () => {
    const said = (thing: string) => LANGUAGES.map(language => thingSaid(thing, telling(language)));
    assert.deepEqual(said('user:3'), ['Ada', 'Ada']);
    assert.deepEqual(said('user:4'), ['User 4', 'Konto 4']);
    assert.deepEqual(said('segment:vip'), ['VIPs', 'VIPs']);
    assert.deepEqual(said('source:web'), ['Source web', 'Źródło web']);
    assert.deepEqual(said('profile:77'), ['Profile 77', 'Profil 77']);
    assert.deepEqual(said('attribute:trait.consent.email'), ['Consent to e-mails', 'Zgoda na e-maile']);
    assert.deepEqual(said('attribute:event.Order Completed.total'), ['Order: Total', 'Zamówienie: Kwota']);
    assert.deepEqual(said('zone,currency'), ['Time zone and Currency', 'Strefa czasowa i Waluta']);
    assert.deepEqual(said('stages'), ['Purchase path', 'Ścieżka zakupowa']);
    assert.deepEqual(said('command line'), ['Command line', 'Wiersz poleceń']);
    assert.deepEqual(said('something new'), ['something new', 'something new']);
  });

  test('has words for everything that the server writes down', async () => {
    const server = fileURLToPath(new URL('../../../server/src/', import.meta.url));
    const files = (await readdir(server, { recursive: true })).filter(file => file.endsWith('.ts'));
    const sources = await Promise.all(files.map(file => readFile(join(server, file), 'utf8')));
    const written = sources.flatMap(source =>
      [...source.matchAll(/(?:action: |audited\(request, )'([a-z]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
    );
    assert.ok(written.length > 25, String(written.length));
    assert.deepEqual(
      written.filter(action => !KNOWN_ACTIONS.has(action)),
      [],
    );
    assert.deepEqual(
      written.filter(action => !THINGS.some(thing => action.startsWith(`${thing}.`))),
      [],
    );
  });

  /** Every action with the details that the server writes: what is said of it in English and Polish. */
  const ENTRIES: readonly (readonly [string, Parameters<typeof detailsSaid>[0]['details'], string, string])[] = [
    ['user.invited', { role: 'analyst' }, 'Role: Analyst', 'Rola: Analityk'],
    [
      'user.changed',
      { role: 'viewer', disabled: true },
      'Role: Viewer · The account was closed.',
      'Rola: Obserwator · Konto zamknięto.',
    ],
    ['user.changed', { disabled: false }, 'The account was opened again.', 'Konto otwarto ponownie.'],
    [
      'key.created',
      { scope: 'write', source: 'web' },
      'It may: Send data (tracking) · Source web',
      'Co może: Wysyłać dane (śledzenie) · Źródło web',
    ],
    ['key.created', { scope: 'read', source: null }, 'It may: Read', 'Co może: Czytać'],
    [
      'plan.changed',
      { enforced: true, events: 2 },
      'What breaks the plan is counted. · 2 events were decided on',
      'Odstępstwa od planu są liczone. · Ustalono 2 zdarzenia',
    ],
    ['connection.made', { kind: 'shopify' }, 'Shopify', 'Shopify'],
    ['connection.changed', { status: 'paused' }, 'Paused', 'Wstrzymane'],
    ['connection.changed', { status: null }, '', ''],
    ['definitions.applied', { definitions: 17, prune: false }, '17 definitions', '17 definicji'],
    [
      'definitions.applied',
      { definitions: 1, prune: true },
      '1 definition · Those that were not given were archived.',
      '1 definicja · Niewymienione zarchiwizowano.',
    ],
    ['segment.restored', { version: 3 }, 'Version 3', 'Wersja 3'],
    ['people.exported', { format: 'csv' }, 'As CSV', 'Format: CSV'],
    [
      'profiles.merged',
      { profile: 4, merged: 9 },
      'Profile 9 became part of profile 4.',
      'Profil 9 stał się częścią profilu 4.',
    ],
    [
      'merge.undone',
      { loser: 9, holder: 4 },
      'Profiles 9 and 4 are two people again.',
      'Profile 9 i 4 to znowu dwie osoby.',
    ],
    [
      'profiles.kept-apart',
      { from: 9 },
      'It is not the same person as profile 9.',
      'To nie jest ta sama osoba co profil 9.',
    ],
    ['webhook.resent', { letter: 12 }, 'Message 12', 'Wiadomość 12'],
    ['person.erased', {}, '', ''],
    ['future.done', { speed: 3 }, 'speed: 3', 'speed: 3'],
  ];
  for (const [action, details, en, pl] of ENTRIES)
    test(`says in words what is known of ${action} ${JSON.stringify(details)}`, () => {
      assert.deepEqual(
        LANGUAGES.map(language => detailsSaid({ action, details }, telling(language))),
        [en, pl],
      );
      if (action !== 'future.done') assert.notEqual(actionSaid(action, telling('en')), action);
    });
});

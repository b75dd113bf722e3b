import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { shownAnew, UNSENT, unsent } from '../src/app/unsent.ts';
import { peopleSearch } from '../src/screens/people/search.ts';

const ANNA = 'anna+1@example.com';
const who = { where: { trait: 'email', is: ANNA } };

/** A router like that of the application, at an address as a browser has it. */
function at(address: string) {
  const root = createRootRoute();
  const people = createRoute({ getParentRoute: () => root, path: '/people', validateSearch: peopleSearch });
  const history = createMemoryHistory({ initialEntries: [address] });
  return createRouter({ routeTree: root.addChildren([people]), history, rewrite: unsent });
}
const shownOf = (search: object): string =>
  at('/').buildLocation({ to: '/people', search: peopleSearch({ ...search }) }).publicHref;
const readAt = (address: string) => peopleSearch({ ...at(address).latestLocation.search });
const sent = (address: string): string => decodeURIComponent(address.split('#')[0] ?? '');

describe('an address with a person in it', () => {
  test('has them behind #, and asks for the same people when it is opened elsewhere', () => {
    const address = shownOf({ who, asOf: '2026-10-07' });
    assert.doesNotMatch(sent(address), /anna|email/);
    assert.match(sent(address), /^\/people\?who=&asOf=2026-10-07$/);
    assert.deepEqual(readAt(address), { who, asOf: '2026-10-07' });
  });

  test('is shown like this too where it was one of before, with all of it in the query', () => {
    const before = `/people?who=${encodeURIComponent(JSON.stringify(who))}`;
    assert.deepEqual(readAt(before), { who });
    const shown = shownAnew(`https://shop.example${before}`).slice('https://shop.example'.length);
    assert.equal(sent(shown), '/people?who=');
    assert.deepEqual(readAt(shown), { who });
    assert.equal(shownAnew(`https://shop.example${shown}`), `https://shop.example${shown}`);
    const others = 'https://shop.example/welcome?a=1&b=%20#c29tZS10b2tlbg';
    assert.equal(shownAnew(others), others);
  });

  test('that lost its end, or some of it, asks for nobody: not for everybody', () => {
    const address = shownOf({ who });
    for (let length = address.indexOf('?who=') + '?who='.length; length < address.length; length++)
      assert.deepEqual(readAt(address.slice(0, length)), { who: null }, address.slice(0, length));
  });

  test('takes nothing else from behind #: a token there is none of ours', () => {
    assert.deepEqual(readAt('/people#?known=yes'), {});
    assert.equal(at('/people#c29tZS10b2tlbg').latestLocation.hash, 'c29tZS10b2tlbg');
  });
});

/** What can hold any text, and never holds something about a person: why. */
const HARMLESS: Readonly<Record<string, string>> = {
  segments: 'ids of segments and classes',
  cohorts: 'ids of cohorts',
  why: 'the id of a segment',
  event: 'the name of an event',
  trait: 'the name of a trait',
  attribute: 'the name of an attribute',
  frame: 'a part of a map',
  about: 'a kind of thing',
  by: 'the number of a user',
  source: 'the name of a source',
};

test('whatever of a screen’s state can hold an e-mail address is unsent', async () => {
  const screens = join(import.meta.dirname, '../src/screens');
  const files = readdirSync(screens, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(^|\/)search\.ts$/.test(file),
  );
  const given = [ANNA, [ANNA], { trait: 'email', is: ANNA }, who];
  const open = new Set<string>();
  for (const file of files) {
    const read = Object.values((await import(join(screens, file))) as Record<string, unknown>);
    const keys = new Set(readFileSync(join(screens, file), 'utf8').match(/\b\w+(?=: )/g));
    for (const search of read.filter(one => typeof one === 'function'))
      for (const key of keys)
        if (given.some(value => JSON.stringify(search({ [key]: value })).includes(ANNA))) open.add(key);
  }
  assert.deepEqual([...open].sort(), [...UNSENT, ...Object.keys(HARMLESS)].sort());
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { campaignOf, linkToken, withoutToken } from '../src/address.ts';

describe('the token of a link in an e-mail', () => {
  const HERE = 'https://shop.example/p';
  for (const [address, without] of [
    ['?sts=a.b-c_d', ''],
    ['?sts=t&q=1', '?q=1'],
    ['?q=1&sts=t', '?q=1'],
    ['?q=1&sts=t&r=2', '?q=1&r=2'],
    ['?sts=t#part', '#part'],
    ['?q=a%20b+c&sts=t#part', '?q=a%20b+c#part'],
    ['?sts=1&sts=2', ''],
    ['?sts=1&sts=2&q=1', '?q=1'],
    ['?q=1&sts=1&sts=2&r=2', '?q=1&r=2'],
    ['?posts=1&lists=2', '?posts=1&lists=2'],
    ['?q=1', '?q=1'],
    ['', ''],
  ] as const) {
    it(`is taken out of ${address || 'an address without one'}, and nothing else changes`, () => {
      assert.equal(withoutToken(HERE + address), HERE + without);
    });
  }

  it('is read as it was before it was put in an address', () => {
    assert.equal(linkToken('?q=1&sts=a.b-c%3D'), 'a.b-c=');
    assert.equal(linkToken('?sts='), undefined);
    assert.equal(linkToken('?posts=1'), undefined);
  });
});

describe('the campaign of an address', () => {
  it('has the names of the Segment spec', () => {
    const search = '?utm_campaign=Wiosna%202026&utm_source=news&utm_medium=email&utm_term=buty&utm_content=top&x=1';
    assert.deepEqual(campaignOf(search), {
      name: 'Wiosna 2026',
      source: 'news',
      medium: 'email',
      term: 'buty',
      content: 'top',
    });
  });

  it('is nothing where the address names none', () => {
    assert.equal(campaignOf('?utm_source=&q=1'), undefined);
  });
});

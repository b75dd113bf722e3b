import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OpenShop } from './open-shop.ts';
import { saidIn } from './words.ts';

/** The people behind a number are shared by address, and no server is told of whom it asks. */
export function addresses(shop: () => OpenShop): void {
  describe('an address that asks of somebody', () => {
    // Any trait may hold it; the demo shop has none for it.
    const email = 'a.nowak@example.com';
    const who = JSON.stringify({ where: { trait: 'city', is: email } });

    test('is one that can be copied, and none that a server is sent', async () => {
      await using one = await shop().admin();
      const { page } = one;
      const asked: string[] = [];
      const bodies = new Set<string>();
      page.on('request', request => {
        asked.push(decodeURIComponent(request.url()));
        if (request.url().includes('/api/v1/') && request.postData() !== null) bodies.add(request.postData() ?? '');
      });
      await one.go('/');
      await page.locator('a[href^="/people?who="]').first().click();
      await page.waitForURL(/\/people\?who=#\?who=/);
      await page.waitForLoadState('networkidle');
      const copied = page.url();
      await one.go('/data');
      await page.goBack();
      assert.equal(page.url(), copied);
      await one.go('/data');
      bodies.clear();
      await one.go(copied);
      const { hash } = new URL(copied);
      const shared = new URLSearchParams(hash.slice(2)).get('who') ?? '';
      assert.ok(
        [...bodies].some(body => body.includes(shared)),
        [...bodies].join('\n'),
      );
      await one.go(`/people?who=#?who=${encodeURIComponent(who)}`);
      await page.getByText(email).first().waitFor();
      assert.deepEqual(
        asked.filter(url => url.includes(email) || url.includes('"where"')),
        [],
      );
      one.assertQuiet();
    });

    test('of before, with all of it in the query, is opened and shown anew', async () => {
      await using one = await shop().admin();
      await one.go(`/people?who=${encodeURIComponent(who)}`);
      await one.page.getByText(email).first().waitFor();
      assert.ok(!new URL(one.page.url()).search.includes('nowak'), one.page.url());
      one.assertQuiet();
    });

    for (const language of ['en', 'pl'] as const)
      test(`is told as damaged where its end was lost, ${language}`, async () => {
        await using one = await shop().admin({ language });
        await one.go('/people?who=');
        await one.page.getByRole('heading', { level: 1, name: saidIn(language)('app', 'damaged') }).waitFor();
        one.assertQuiet();
      });
  });
}

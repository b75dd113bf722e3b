import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OpenShop } from './open-shop.ts';
import { saidIn } from './words.ts';

/** What the header opens is fetched when it is first pressed: by keyboard that must not be felt. */
export function header(shop: () => OpenShop): void {
  describe('the header', () => {
    for (const [key, opened, language] of [
      ['account', 'menu', 'en'],
      ['noJobs', 'dialog', 'pl'],
    ] as const)
      test(`${key} opens and closes by keyboard, and focus comes back, ${language}`, async () => {
        await using one = await shop().admin({ language });
        const { page } = one;
        await one.go('/people');
        const button = page.getByRole('button', { name: saidIn(language)('app', key), exact: true });
        const there = page.getByRole(opened);
        for (const time of ['first', 'second']) {
          await button.focus();
          await page.keyboard.press('Enter');
          await there.waitFor();
          assert.ok(
            await there.evaluate(box => box.contains(document.activeElement)),
            `focus is inside, the ${time} time`,
          );
          await page.keyboard.press('Escape');
          await there.waitFor({ state: 'detached' });
          assert.ok(await button.evaluate(one => one === document.activeElement), `focus is back, the ${time} time`);
        }
        one.assertQuiet();
      });
  });
}

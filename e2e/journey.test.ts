import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchBrowser, noBrowser } from '@satsuma/tracker/browser';
import type { Browser, Page } from 'playwright-core';
import { closeEditor, takeCondition } from './builder-steps.ts';
import { type Served, serve } from './served.ts';
import { type Visitor, visitor } from './visitor.ts';
import { saidIn } from './words.ts';

/**
 * Somebody who has just installed Satsuma, in both languages: from the printed link and the file of a real shop to “champions of the last
 * quarter outside the United Kingdom who bought nothing in the last 30 days”, why one person is among them, and how many there were
 * before. Online Retail (UCI 352), 541,909 order lines.
 */
const FILE = fileURLToPath(new URL('../../shared/data/online-retail/online_retail_2010_2011.csv.xz', import.meta.url));
const skip = noBrowser || (!existsSync(FILE) && '../shared/data/online-retail is not here');

const SAID = {
  en: {
    segment: 'Champions abroad, silent',
    champions: 'champions',
    rfm: 'RFM on purchases',
    sentence:
      'People who were in the class “Champions” of the segmentation “RFM on purchases” a quarter ago, but do not live in the country of United Kingdom and did not place an order in the last 30 days.',
    rows: '541,909',
    found: /Champions/,
  },
  pl: {
    segment: 'Czempioni z zagranicy, milczący',
    champions: 'czempioni',
    rfm: 'RFM na zakupach',
    sentence:
      'Osoby, które były w klasie „Czempioni” segmentacji „RFM na zakupach” kwartał temu, ale nie mieszkają w kraju: United Kingdom i nie złożyły zamówienia w ciągu ostatnich 30 dni.',
    rows: '541 909',
    found: /Czempioni/,
  },
} as const;

for (const language of ['en', 'pl'] as const) {
  describe(`from a file to a segment, ${language}`, { skip }, () => {
    const said = saidIn(language);
    const told = SAID[language];
    let browser: Browser;
    let served: Served;
    let one: Visitor;
    let page: Page;
    before(async () => {
      served = await serve();
      browser = await launchBrowser();
      one = await visitor(browser, served, { language });
      page = one.page;
    });
    after(async () => {
      await browser.close();
      await served[Symbol.asyncDispose]();
    });
    const button = (part: string, key: string) => page.getByRole('button', { name: said(part, key) });

    test('the printed link makes the account, and leads to what can be begun with', async () => {
      await page.goto(served.welcome);
      await page.getByLabel(said('sign-in', 'email')).fill('anna@shop.example');
      await page.getByLabel(said('sign-in', 'name')).fill('Anna Nowak');
      await page.locator('input[name=password]').fill('correct horse battery');
      await button('sign-in', 'make').click();
      await page.getByRole('link', { name: said('start', 'importDo') }).click();
      await page.waitForURL('**/data/import');
    });

    test('the file is read as it is meant, tried, and imported', async () => {
      await page.locator('input[type=file]').setInputFiles(FILE);
      await button('import', 'tryIt').click();
      await page.getByRole('button', { name: new RegExp(told.rows.replace(' ', '\\s')) }).click();
      await page.getByRole('heading', { name: said('import', 'next') }).waitFor();
    });

    test('customers are divided by RFM with a click', async () => {
      await one.go('/segmentations');
      await page
        .locator('#add li', { hasText: said('segmentations', 'about-rfm') })
        .getByRole('button')
        .click();
      await page.getByRole('link', { name: told.rfm, exact: true }).waitFor();
    });

    test('a segment is built, reads as a sentence, and is saved', async () => {
      await one.go('/segments/new');
      await page.locator('#segment-name').fill(told.segment);
      await addCondition(page, 'include', told.champions);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await closeEditor(page);
      await addCondition(page, 'include', 'country');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('united k');
      await page.getByRole('option', { name: /United Kingdom/ }).click();
      await closeEditor(page);
      await addCondition(page, 'exclude', 'order completed');
      await closeEditor(page);
      assert.equal(await page.locator('[data-sentence]').textContent(), told.sentence);
      await page.getByText(said('builder', 'exactAt')).filter({ visible: true }).first().waitFor();
      await button('builder', 'saveNew').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: said('app', 'save'), exact: true }).click();
      await dialog.getByRole('button', { name: said('builder', 'openSegment') }).click();
      await page.getByRole('heading', { level: 1, name: told.segment }).waitFor();
    });

    test('its page tells how many there are, and how many there were', async () => {
      const history = page.getByRole('region', { name: said('segment', 'history') });
      await history.locator('svg').filter({ visible: true }).first().waitFor();
      const summary = history.getByText(new RegExp(`^${said('segment', 'historySummary')} \\d`));
      await summary.waitFor();
    });

    test('of one of them it is said why, condition by condition, with what was found', async () => {
      await page.getByRole('tab', { name: said('segment', 'people') }).click();
      await page.getByRole('table').getByRole('link').first().click();
      await page.waitForURL(/\/people\/\d+/);
      await page.getByRole('link', { name: `${said('person', 'whyOf')} ${told.segment}` }).click();
      const why = page.getByRole('tabpanel');
      await why.getByText(/United Kingdom/).waitFor();
      assert.match((await why.textContent()) ?? '', told.found);
    });

    test('the console was silent all the way', () => one.assertQuiet());
  });
}

/** The button that adds a condition to a group, and what is typed into it. */
async function addCondition(page: Page, group: 'include' | 'exclude', typed: string): Promise<void> {
  await page.locator(`[data-node=${group}] [data-add=row]`).first().click();
  await takeCondition(page, typed);
}

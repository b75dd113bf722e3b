import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeEditor, takeCondition } from './builder-steps.ts';
import type { OpenShop } from './open-shop.ts';

/** A segment made by typing alone, in both languages: found, counted, saved, changed and saved again. */

const TOLD = {
  en: {
    name: 'Champions abroad',
    champions: 'champions',
    kingdom: 'united k',
    saveNew: 'Save segment',
    saveNext: 'Save version 2',
    save: 'Save',
    open: 'Open the segment',
    compared: /Version 2 beside version 1/,
    sentence:
      'People who were in the class “Champions” of the segmentation “RFM” a quarter ago, but do not live in the country of United Kingdom (GB) and did not place an order in the last 30 days.',
  },
  pl: {
    name: 'Czempioni zagraniczni',
    champions: 'czempioni',
    kingdom: 'wielka',
    saveNew: 'Zapisz segment',
    saveNext: 'Zapisz wersję 2',
    save: 'Zapisz',
    open: 'Otwórz segment',
    compared: /Wersja 2 w porównaniu z wersją 1/,
    sentence:
      'Osoby, które były w klasie „Czempioni” segmentacji „RFM” kwartał temu, ale nie mieszkają w kraju: Wielka Brytania (GB) i nie złożyły zamówienia w ciągu ostatnich 30 dni.',
  },
} as const;

/** Tab by tab to the button that adds a condition to a group, and what is typed into it. */
async function addCondition(page: Page, group: 'include' | 'exclude', typed: string): Promise<void> {
  const isThere = () =>
    page.evaluate(
      wanted =>
        document.activeElement?.getAttribute('data-add') === 'row' &&
        document.activeElement.closest('[data-node]')?.getAttribute('data-node') === wanted,
      group,
    );
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await takeCondition(page, typed);
}

export function builder(shop: () => OpenShop): void {
  describe('the builder', () => {
    for (const language of ['en', 'pl'] as const)
      test(`a segment by keyboard, ${language}`, async () => {
        await using one = await shop().admin({ language });
        const { page } = one;
        const told = TOLD[language];
        await one.go('/segments/new');
        await page.focus('#segment-name');
        await page.keyboard.type(told.name);

        await addCondition(page, 'include', told.champions);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await closeEditor(page);

        await addCondition(page, 'include', 'country');
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        await page.keyboard.type(told.kingdom);
        await page.getByRole('option', { name: /\(GB\)/ }).waitFor();
        await page.keyboard.press('Enter');
        await closeEditor(page);

        await addCondition(page, 'exclude', 'order completed');
        await closeEditor(page);
        assert.equal(await page.locator('[data-sentence]').textContent(), told.sentence);

        await page.getByRole('button', { name: told.saveNew }).press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: told.save, exact: true }).press('Enter');
        await dialog.getByRole('button', { name: told.open }).press('Enter');
        await page.waitForURL(/\/segments\/[a-z-]+$/);

        await one.go(`${new URL(page.url()).pathname}/edit`);
        await page.locator('[data-node=exclude] [data-token=when]').press('Enter');
        await dialog.locator('input[inputmode=decimal]').fill('60');
        await closeEditor(page);
        await page.keyboard.press('Control+z');
        assert.equal(await page.locator('[data-sentence]').textContent(), told.sentence);
        await page.keyboard.press('Control+Shift+z');
        await page.getByRole('button', { name: told.saveNext }).press('Enter');
        await dialog.getByRole('button', { name: told.save, exact: true }).press('Enter');
        await dialog.getByText(told.compared).waitFor();
        one.assertQuiet();
      });

    test('what was dragged, grouped and removed is taken back and done again, by keys and by buttons', async () => {
      await using one = await shop().admin();
      const { page } = one;
      await one.go('/segments/newly-lost-champions/edit');
      /** Every node with the one that it is in. */
      const shape = () =>
        page.locator('[data-node]').evaluateAll(nodes =>
          nodes
            .map(node => [node.parentElement?.closest('[data-node]'), node])
            .map(pair => pair.map(node => node?.getAttribute('data-node') ?? '').join('>'))
            .join(' '),
        );
      const rows = page.locator('[data-node=include] [data-kind=row]');
      const shapes = [await shape()];
      const changed = async () => {
        assert.ok(!shapes.includes(await shape()));
        shapes.push(await shape());
      };

      const handle = await rows.first().getByRole('button').first().boundingBox();
      const below = await rows.last().boundingBox();
      assert.ok(handle !== null && below !== null);
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await page.mouse.down();
      await page.mouse.move(below.x + 60, below.y + below.height - 4, { steps: 4 });
      await page.mouse.up();
      await changed();
      await rows.first().getByRole('button').first().press('Alt+Shift+ArrowRight');
      await changed();
      await rows.last().getByRole('button').first().press('Delete');
      await changed();

      const undo = page.getByRole('button', { name: 'Undo' });
      const redo = page.getByRole('button', { name: 'Redo' });
      for (const before of shapes.slice(0, -1).toReversed()) {
        await page.keyboard.press('Control+z');
        assert.equal(await shape(), before);
      }
      assert.equal(await undo.getAttribute('aria-disabled'), 'true');
      for (const after of shapes.slice(1)) {
        await redo.press('Enter');
        assert.equal(await shape(), after);
      }
      for (const before of shapes.slice(0, -1).toReversed()) {
        await undo.click();
        assert.equal(await shape(), before);
      }
      one.assertQuiet();
    });
  });
}

import type { Page } from 'playwright-core';

/** The list of conditions is open: finds one by what is typed, takes it, and waits for its editor. */
export async function takeCondition(page: Page, typed: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type(typed);
  await page.locator('[role=option][data-combobox-selected]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-token][aria-expanded=true]').waitFor();
}

/** Closes the editor; the focus is back where it was opened. */
export async function closeEditor(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-token'));
}

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@satsuma/tracker/browser';
import { SCREENS } from '../../e2e/screens.ts';
import { serve } from '../../e2e/served.ts';
import { admin } from '../../e2e/visitor.ts';

/** `npm run screenshots`: every screen on the simulated shop, in both languages, light and dark, into docs/screenshots. */
const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const CUSTOMERS = 5_000;

mkdirSync(FOLDER, { recursive: true });
const served = await serve({ customers: CUSTOMERS });
const browser = await launchBrowser();
for (const language of ['en', 'pl'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    const one = await admin(browser, served, { language, scheme });
    for (const { name, path } of SCREENS) {
      await one.go(path);
      await one.page.screenshot({ path: `${FOLDER}/${name}-${language}-${scheme}.png` });
      console.log(`${name}-${language}-${scheme}.png`);
    }
    await one[Symbol.asyncDispose]();
  }
}
await browser.close();
await served[Symbol.asyncDispose]();

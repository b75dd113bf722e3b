import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export { bundled } from './bundle.ts';
export { type Answer, type Call, type Receiver, type Recorded, startReceiver } from './receiver.ts';
export { type Site, startSite } from './site.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Why tests in the browser are skipped; false where Debian's Chromium is here, and in CI, where its absence is a failure. */
export const noBrowser: string | false =
  existsSync(CHROMIUM) || process.env.CI === 'true'
    ? false
    : `${CHROMIUM} is not here: tools/ci/install-system-packages.sh installs it`;

/**
 * Starts the real browser, without a window. Once per test file: a visitor of their own is `browser.newContext()`, which shares
 * no cookies and no storage, and costs a few milliseconds. The caller closes it.
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    // No sandbox: a container's root has none. Names as in production all lead to this machine.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP *.test 127.0.0.1'],
  });

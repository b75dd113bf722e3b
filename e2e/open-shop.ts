import { launchBrowser } from '@satsuma/tracker/browser';
import { serve } from './served.ts';
import { admin, type Visitor, type VisitorOptions } from './visitor.ts';

/** The demo shop of a server of its own, and a browser. */
export interface OpenShop extends AsyncDisposable {
  /** Somebody at the browser, signed in as the admin. */
  admin(options?: VisitorOptions): Promise<Visitor>;
}

export async function openShop(customers = 600): Promise<OpenShop> {
  const served = await serve({ customers });
  const browser = await launchBrowser();
  return {
    admin: options => admin(browser, served, options),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await served[Symbol.asyncDispose]();
    },
  };
}

import { after, before, describe } from 'node:test';
import { noBrowser } from '@satsuma/tracker/browser';
import { addresses } from './addresses.suite.ts';
import { accessibility } from './axe.suite.ts';
import { builder } from './builder.suite.ts';
import { header } from './header.suite.ts';
import { type OpenShop, openShop } from './open-shop.ts';

/** What is tried in one and the same demo shop: filling one takes longer than most of it. */
describe('in the demo shop', { skip: noBrowser }, () => {
  let open: OpenShop | undefined;
  before(async () => {
    open = await openShop();
  });
  after(() => open?.[Symbol.asyncDispose]());
  const shop = (): OpenShop => {
    if (open === undefined) throw new Error('the shop is not open yet');
    return open;
  };
  addresses(shop);
  header(shop);
  builder(shop);
  accessibility(shop);
});

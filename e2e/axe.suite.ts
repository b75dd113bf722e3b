import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { OpenShop } from './open-shop.ts';
import { SCREENS } from './screens.ts';
import type { Visitor } from './visitor.ts';

/** Every screen, in both schemes and languages and on a telephone: nothing that axe finds (WCAG 2.2 AA), and a silent console. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const VISITS = {
  'light, English': { scheme: 'light', language: 'en' },
  'dark, Polish': { scheme: 'dark', language: 'pl' },
  'light, Polish, on a telephone': { scheme: 'light', language: 'pl', width: 390, height: 844 },
} as const;

export function accessibility(shop: () => OpenShop): void {
  describe('accessibility', { concurrency: true }, () => {
    for (const [name, options] of Object.entries(VISITS)) {
      describe(name, { concurrency: 1 }, () => {
        let one: Visitor;
        before(async () => {
          one = await shop().admin(options);
        });
        after(() => one[Symbol.asyncDispose]());

        for (const screen of SCREENS) {
          test(screen.name, async () => {
            await one.go(screen.path);
            assert.deepEqual(await violations(one), []);
            one.assertQuiet();
            const isWider = await one.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
            assert.ok(!isWider, 'the page itself scrolls sideways');
          });
        }
      });
    }
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function violations({ page }: Visitor): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    tags => (globalThis as unknown as Axe).axe.run({ runOnly: { type: 'tag', values: tags } }),
    TAGS,
  )) as { readonly violations: readonly Violation[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`));
}

interface Axe {
  readonly axe: { run(options: object): Promise<unknown> };
}

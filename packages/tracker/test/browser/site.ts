import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { trackerScript } from '../../build/build.ts';

const SHOP = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'shop');

/** Where the pages of the shop expect Satsuma. */
const LOCAL = 'http://localhost:7272';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Built once for all tests of a process. */
let scripts: Promise<readonly [string, string]> | undefined;

/** A web server with the example shop (`/shop/…`), the tracker as built now (`/satsuma.js`, as a module `/tracker.js`), and pages of the test's own. */
export interface Site {
  readonly url: string;
  /** What a path answers from now on; HTML, or a script where the path ends in `.js`. */
  page(path: string, content: string): void;
  close(): Promise<void>;
}

/**
 * The shop's pages bear the write key `shop` and the address of a Satsuma on this machine; `host` takes its place. With a `key` of a
 * Satsuma that runs at `host`, the pages bear that key, and have the tracker from there.
 */
export async function startSite(host: string, key?: string): Promise<Site> {
  scripts ??= Promise.all([trackerScript('iife'), trackerScript('esm')]);
  const [script, module] = await scripts;
  const pages = new Map([
    ['/satsuma.js', script],
    ['/tracker.js', module],
  ]);
  const contentOf = async (path: string): Promise<string> => {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content = pages.get(path) ?? (await readFile(join(SHOP, name.replace(/^\/shop\//, '')), 'utf8'));
    if (key !== undefined) return content.replaceAll(LOCAL, host).replaceAll('data-key="shop"', `data-key="${key}"`);
    return content.replaceAll(`src="${LOCAL}`, 'src="').replaceAll(LOCAL, host);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop.test');
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    try {
      const content = await contentOf(pathname);
      response.writeHead(200, { 'content-type': type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    page: (path, content) => void pages.set(path, content),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

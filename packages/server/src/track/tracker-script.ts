import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { refusal } from '../problems/refusal.ts';

const BUILT = '@satsuma/tracker/satsuma.js';

/**
 * The tracker for a script tag, as it was built (`npm run build`, which `npm install` does too). Its address stays the same from
 * version to version, so it is held for an hour and then asked for by its ETag.
 */
export const trackerScript: RouteGroup = async (app, { tracking }) => {
  if (tracking === undefined) return;
  const built = await readBuilt();
  app.get(
    '/satsuma.js',
    {
      config: { needs: 'open', cors: 'every site', quiet: true },
      schema: {
        operationId: 'trackerScript',
        tags: ['tracking'],
        summary: 'The browser tracker',
        produces: ['text/javascript'],
        response: {
          200: { content: { 'text/javascript': { schema: Type.String() } } },
          304: { description: 'It is still the one that if-none-match names.' },
          404: problemReply('The tracker was not built: npm run build'),
        },
      },
    },
    (request, reply) => {
      if (built === undefined)
        throw refusal('not-found', { message: 'The tracker was not built.', hint: 'npm run build' });
      reply.headers({
        'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
        etag: built.etag,
        vary: 'accept-encoding',
      });
      if (request.headers['if-none-match']?.includes(built.etag)) return reply.code(304).send();
      reply.type('text/javascript; charset=utf-8');
      if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(built.plain);
      return reply.header('content-encoding', 'gzip').send(built.packed);
    },
  );
};

async function readBuilt() {
  const plain = await readFile(createRequire(import.meta.url).resolve(BUILT)).catch(() => undefined);
  if (plain === undefined) return undefined;
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, etag, packed: await promisify(gzip)(plain, { level: 9 }) };
}

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteGroup } from '../app.ts';
import { answerUnknown } from '../problems/error-handler.ts';

/** Mantine writes the variables of its theme into a style element; scripts come from files alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Where screens live; what lies behind them is the application's own business. */
const SCREENS = ['welcome', 'new-password', 'people', 'segments', 'segmentations', 'compare', 'data', 'settings'];

const config = { needs: 'open', quiet: true } as const;
const schema = { hide: true } as const;

/** The web application, as it was built (`npm run build`, which `npm install` does too). */
export const showApplication: RouteGroup = async app => {
  const files = await readBuilt();
  const page = files.get('index.html');
  const show = (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('content-security-policy', POLICY);
    if (page === undefined)
      return reply.code(503).type('text/plain; charset=utf-8').send('The application was not built: npm run build\n');
    return send(reply, page, accepts(request.headers['accept-encoding']));
  };
  for (const path of ['/', ...SCREENS.flatMap(screen => [`/${screen}`, `/${screen}/*`])])
    app.get(path, { config, schema }, show);
  // Whoever mistypes a screen's address is told so by a screen; a program that mistypes a route, by problems.
  app.get('/*', { config: { needs: 'open' }, schema }, (request, reply) =>
    isVisit(request) ? show(request, reply.code(404)) : answerUnknown(request, reply),
  );
  for (const [path, file] of files) {
    if (path === 'index.html') continue;
    const held = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    app.get(`/${path}`, { config, schema }, (request, reply) =>
      send(reply.header('cache-control', held), file, accepts(request.headers['accept-encoding'])),
    );
  }
};

const isVisit = ({ url, headers }: FastifyRequest): boolean =>
  /\btext\/html\b/.test(String(headers.accept ?? '')) && !/^\/(api|v1)(\/|$)/.test(url);

interface BuiltFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Undefined where it was not smaller. */
  readonly packed: Buffer | undefined;
}

const accepts = (encodings: string | string[] | undefined): boolean => /\bgzip\b/.test(String(encodings ?? ''));

function send(reply: Pick<FastifyReply, 'type' | 'header' | 'send'>, file: BuiltFile, isPacked: boolean) {
  reply.type(file.type);
  reply.header('vary', 'accept-encoding');
  if (!isPacked || file.packed === undefined) return reply.send(file.plain);
  reply.header('content-encoding', 'gzip');
  return reply.send(file.packed);
}

async function readBuilt(): Promise<ReadonlyMap<string, BuiltFile>> {
  const root = join(dirname(createRequire(import.meta.url).resolve('@satsuma/web/package.json')), 'dist');
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter(entry => entry.isFile() && !entry.parentPath.endsWith('.vite'));
  const read = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path).split(sep).join('/'), await readFile(path)] as const;
    }),
  );
  const bytes = new Map(read);
  const plain = read.filter(([path]) => !path.endsWith(PACKED));
  return new Map(
    plain.map(([path, plain]) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return [path, { type, plain, packed: bytes.get(path + PACKED) }];
    }),
  );
}

/** Packed beside the plain one when it was built. */
const PACKED = '.gz';

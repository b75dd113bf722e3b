import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { drainPending, Session } from 'chdb';
import { quoted } from '../../src/store/parameters.ts';

/** The real engine behind ClickHouse's HTTP interface, as much of it as `@clickhouse/client` speaks. */
export interface ClickHouseServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the interface itself understands; everything else in an address is an engine setting. */
const INTERFACE = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'wait_end_of_query',
  'role',
  'session_id',
]);
const COMPRESSION = /^(enable_http_compression|http_)/;

interface Request {
  readonly text: string;
  readonly format: string;
  readonly settings: readonly (readonly [string, string])[];
}

export async function startClickHouse(directory: string): Promise<ClickHouseServer> {
  mkdirSync(directory, { recursive: true });
  // Keeps the engine on the directory between requests; each request has a session of its own, as over HTTP.
  const keeper = new Session(directory);
  const server = createServer(async (incoming, outgoing) => {
    try {
      const result = await answer(directory, await understand(incoming));
      outgoing.writeHead(200, { 'content-type': 'text/plain; charset=UTF-8' }).end(result);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = /^Code: (\d+)/.exec(message)?.[1] ?? '1002';
      outgoing.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      keeper.close();
      await drainPending();
    },
  };
}

async function answer(directory: string, { text, format, settings }: Request): Promise<Buffer> {
  const session = new Session(directory);
  try {
    const set = settings.map(([key, setting]) => `SET ${key} = ${quoted(setting)}`);
    if (set.length > 0) await session.queryAsync(set.join('; '));
    return Buffer.from((await session.queryAsync(text, { format })).bytes());
  } finally {
    session.close();
  }
}

/** The statement is in the address, in the body, or in a form; data for an insert follows it in the body. */
async function understand(incoming: IncomingMessage): Promise<Request> {
  const { searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const body = await read(incoming);
  const form = incoming.headers['content-type']?.startsWith('multipart/form-data')
    ? await new Response(body, { headers: { 'content-type': incoming.headers['content-type'] } }).formData()
    : undefined;
  const fields = [...searchParams, ...(form ? [...form].map(([key, field]) => [key, String(field)] as const) : [])];
  const inFields = fields.find(([key]) => key === 'query')?.[1];
  return {
    text: form ? (inFields ?? '') : [inFields, body.toString()].filter(Boolean).join('\n'),
    format: searchParams.get('default_format') ?? 'TabSeparated',
    settings: fields.filter(([key]) => !INTERFACE.has(key) && !COMPRESSION.test(key)),
  };
}

async function read(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import { createServer } from 'node:http';

/** A server that answers as S3 does: ListObjectsV2, HEAD and GET, https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export interface BucketServer {
  readonly url: string;
  put(key: string, body: Buffer | string, modified: string): void;
  stop(): Promise<void>;
}

export async function startBucket(): Promise<BucketServer> {
  const files = new Map<string, { readonly body: Buffer; readonly modified: Date }>();
  const server = createServer((request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const key = decodeURIComponent(pathname.replace(/^\/bucket\/?/, ''));
    if (searchParams.get('list-type') === '2') {
      const prefix = searchParams.get('prefix') ?? '';
      const found = [...files].filter(([name]) => name.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      reply.setHeader('content-type', 'application/xml').end(listing(found));
      return;
    }
    const file = files.get(key);
    if (file === undefined) {
      reply.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const body = range ? file.body.subarray(Number(range[1]), Number(range[2]) + 1) : file.body;
    reply.writeHead(range ? 206 : 200, {
      ...{ 'content-length': body.length, etag: '"1"', 'last-modified': file.modified.toUTCString() },
      ...(range && { 'content-range': `bytes ${range[1]}-${range[2]}/${file.body.length}` }),
    });
    reply.end(request.method === 'HEAD' ? undefined : body);
  });
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  return {
    url: `http://127.0.0.1:${port}/bucket`,
    put: (key, body, modified) => void files.set(key, { body: Buffer.from(body), modified: new Date(modified) }),
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const listing = (files: readonly (readonly [string, { readonly body: Buffer; readonly modified: Date }])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name><KeyCount>${files.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${files
    .map(
      ([key, { body, modified }]) =>
        `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>&quot;1&quot;</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    )
    .join('')}</ListBucketResult>`;

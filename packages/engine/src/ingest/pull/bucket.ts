import { writeFile } from 'node:fs/promises';
import { type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { engineFailure } from './engine-failure.ts';
import { PullError } from './pull.ts';

/** Files in S3-compatible storage. */
export interface BucketPlace {
  /** With `*`, `?` and `{a,b}`: `https://s3.eu-central-1.amazonaws.com/bucket/exports/*.csv`. */
  readonly url: string;
  /** None for what everybody may read. */
  readonly key: { readonly id: string; readonly secret: string } | undefined;
}

export interface BucketFile {
  /** With the bucket: `bucket/exports/2026-01.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds, to the second. */
  readonly modified: number;
}

/** Larger ones do not go through memory. */
const MOST_BYTES = 256 * 1024 * 1024;

const LISTED = 'One';
const AS_IT_IS = 'RawBLOB';

const keyOf = ({ key }: BucketPlace): Sql =>
  key === undefined ? sql`${value.text('NOSIGN')}` : sql`${value.text(key.id)}, ${value.text(key.secret)}`;

/** All files that the address means, by path. Throws `PullError`. */
export async function listBucket(
  warehouse: Warehouse,
  place: BucketPlace,
  signal?: AbortSignal,
): Promise<readonly BucketFile[]> {
  const from = sql`s3(${value.text(place.url)}, ${keyOf(place)}, ${value.text(LISTED)})`;
  return failing(() =>
    warehouse.rows<BucketFile>(
      sql`select _path as path, _size as bytes, toUnixTimestamp(_time) * 1000 as modified from ${from} order by path`,
      { settings: ONE_TRY, ...(signal && { signal }) },
    ),
  );
}

/** One of them, as it lies there, onto the disk. */
export async function fetchFromBucket(
  warehouse: Warehouse,
  place: BucketPlace,
  { path, bytes }: BucketFile,
  to: string,
  signal?: AbortSignal,
): Promise<void> {
  if (bytes > MOST_BYTES) {
    const message = `The file is larger than ${MOST_BYTES / 1024 / 1024} MB.`;
    throw new PullError({ code: 'too-large', path: '', message, hint: 'Write smaller files, or import it by hand.' });
  }
  const url = addressOf(place, path);
  const from = sql`s3(${value.text(url)}, ${keyOf(place)}, ${value.text(AS_IT_IS)}, ${value.text('raw String')}, ${value.text('none')})`;
  const rows = await failing(() =>
    warehouse.rows<{ raw: string }>(sql`select base64Encode(raw) as raw from ${from}`, {
      settings: ONE_TRY,
      ...(signal && { signal }),
    }),
  );
  await writeFile(to, Buffer.from(rows[0]?.raw ?? '', 'base64'));
}

const ONE_TRY = { s3_retry_attempts: 2 };

/** The path begins with the bucket; characters with a meaning in the engine's patterns are taken as themselves. */
function addressOf({ url }: BucketPlace, path: string): string {
  const [bucket = '', ...rest] = path.split('/');
  const root = url.slice(0, url.indexOf('/', url.indexOf('://') + 3));
  const before = root.includes(`//${bucket}.`) ? root : `${root}/${bucket}`;
  return `${before}/${rest.map(step => encodeURIComponent(step)).join('/')}`;
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw engineFailure(error);
  }
}

import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { SessionTimes } from './accounts/sessions.ts';
import type { Rate } from './limits/buckets.ts';
import type { LoadBounds } from './limits/load.ts';

/** What whoever runs the server may set; everything has a standard. Times in milliseconds, sizes in bytes. */
export interface ServerSettings {
  /** Where people reach it, `https://satsuma.example`: for links, and whether cookies are for https alone. */
  readonly publicUrl: string | undefined;
  /** Whether a proxy in front of it says whom a request comes from (`x-forwarded-for`). */
  readonly behindProxy: boolean;
  /** Sites whose pages may call the API, as origins: `https://shop.example`. Tracking is open to every site. */
  readonly origins: readonly string[];
  readonly bodyLimit: number;
  /** Of a file that is to be imported. */
  readonly uploadLimit: number;
  /** Of a request of the tracking API, unpacked. Segment's own libraries stay below 500 kB. */
  readonly trackedBodyLimit: number;
  /** For receiving a request; for answering it. */
  readonly receiveTimeout: number;
  readonly answerTimeout: number;
  /** How long requests that run may take when the server is asked to stop. */
  readonly stopTimeout: number;
  readonly sessions: SessionTimes;
  readonly attempts: { readonly address: Rate; readonly account: Rate };
  /** Requests: of an address without an account, of a person, of a key of scope read or admin, of a write key. */
  readonly rates: Readonly<Record<'address' | 'person' | 'key' | 'write key', Rate>>;
  readonly load: LoadBounds;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MIB = 1024 * 1024;

/** What this process may use: a container's limit when there is one. */
const memory = (): number => Math.min(process.constrainedMemory() || totalmem(), totalmem());

export const standardSettings = (): ServerSettings => ({
  publicUrl: undefined,
  behindProxy: false,
  origins: [],
  bodyLimit: MIB,
  uploadLimit: 2048 * MIB,
  trackedBodyLimit: 500 * 1024,
  receiveTimeout: MINUTE,
  answerTimeout: 2 * MINUTE,
  stopTimeout: 25_000,
  sessions: { idle: 7 * DAY, most: 30 * DAY },
  attempts: {
    address: { burst: 30, perSecond: 30 / (15 * 60) },
    account: { burst: 10, perSecond: 10 / (15 * 60) },
  },
  rates: {
    address: { burst: 200, perSecond: 20 },
    person: { burst: 600, perSecond: 60 },
    key: { burst: 1_000, perSecond: 200 },
    'write key': { burst: 20_000, perSecond: 10_000 },
  },
  load: { delay: 2_000, heap: getHeapStatistics().heap_size_limit * 0.9, memory: memory() * 0.9 },
});

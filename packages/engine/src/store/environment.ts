import { openStore, type Store } from './open.ts';
import { StoreError } from './store-error.ts';

/** The environment variables that say where the stores are and how much memory the engine may use. */
export interface StoreEnvironment {
  readonly SATSUMA_CLICKHOUSE_URL?: string | undefined;
  readonly SATSUMA_POSTGRES_URL?: string | undefined;
  /** Bytes. */
  readonly SATSUMA_MEMORY?: string | undefined;
}

/** Opens the store that the environment describes. An empty variable is the same as none. Throws `StoreError`. */
export async function openStoreFromEnvironment(env: StoreEnvironment, directory: string): Promise<Store> {
  return openStore({
    directory,
    ...(env.SATSUMA_CLICKHOUSE_URL && {
      clickhouseUrl: url('SATSUMA_CLICKHOUSE_URL', env.SATSUMA_CLICKHOUSE_URL, HTTP),
    }),
    ...(env.SATSUMA_POSTGRES_URL && { postgresUrl: url('SATSUMA_POSTGRES_URL', env.SATSUMA_POSTGRES_URL, POSTGRES) }),
    ...(env.SATSUMA_MEMORY && { memory: bytes(env.SATSUMA_MEMORY) }),
  });
}

const HTTP = ['http:', 'https:'];
const POSTGRES = ['postgres:', 'postgresql:'];

/** The address may hold a password, so no message repeats it. */
function url(variable: string, text: string, protocols: readonly string[]): string {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw refused(variable, `${variable} is not an address that begins with ${protocols.join('// or ')}//.`);
}

/** Less than this, and the engine cannot even merge what it has. */
const LEAST_MEMORY = 256 * 1024 * 1024;

function bytes(text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) >= LEAST_MEMORY) return Number(text);
  throw refused('SATSUMA_MEMORY', `SATSUMA_MEMORY is ${text}; it is a number of bytes, at least ${LEAST_MEMORY}.`);
}

const refused = (variable: string, message: string) => new StoreError({ code: 'bad-value', path: variable, message });

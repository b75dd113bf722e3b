import { argon2, timingSafeEqual } from 'node:crypto';
import { refusalUntil } from '../problems/refusal.ts';
import type { Random } from './token.ts';

/** Argon2id with the least that OWASP's password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** More than these wait for no longer than they must: the next is told to come back. */
const MOST_WAITING = 32;

export interface Passwords {
  /** In the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
  hash(password: string): Promise<string>;
  /** Whether it is the one; without a hash false, after the same work. */
  fits(password: string, hash: string | undefined): Promise<boolean>;
}

/** One hash at a time: each holds 19 MiB and one of the few threads that the engine works on too. */
export function passwords(random: Random): Passwords {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= MOST_WAITING)
      throw refusalUntil('too-many', { message: 'Too many people sign in at this moment.' }, 2);
    waiting++;
    const mine = last.then(work).finally(() => waiting--);
    last = mine.catch(() => undefined);
    return mine;
  };
  const standIn = { cost: COST, salt: random(SALT_BYTES), tag: random(TAG_BYTES) };
  return {
    hash: password =>
      inTurn(async () => {
        const salt = random(SALT_BYTES);
        return print({ cost: COST, salt, tag: await tagOf(password, salt, COST) });
      }),
    fits: (password, hash) =>
      inTurn(async () => {
        const { cost, salt, tag } = hash === undefined ? standIn : parse(hash);
        const same = timingSafeEqual(await tagOf(password, salt, cost), tag);
        return same && hash !== undefined;
      }),
  };
}

interface Hash {
  readonly cost: { readonly memory: number; readonly passes: number; readonly parallelism: number };
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const tagOf = (password: string, nonce: Buffer, cost: Hash['cost']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parameters = { ...cost, nonce, message: password.normalize('NFKC'), tagLength: TAG_BYTES };
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });

const print = ({ cost: { memory, passes, parallelism }, salt, tag }: Hash): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;

/** Without padding, as the format has it. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(text: string): Hash {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(text) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

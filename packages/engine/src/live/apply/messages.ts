import { murmur3 } from '../../person/murmur.ts';
import { sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { type Cache, cacheOf } from '../cache.ts';
import type { TakenCall } from './batch.ts';

/** A message's id as 64 bits, the same on every machine. */
export interface MessagePrint {
  readonly high: number;
  readonly low: number;
}

export const printOf = (message: string): MessagePrint => ({ high: murmur3(message), low: murmur3(`${message}\n`) });

const keyOf = ({ high, low }: MessagePrint): number => high * 2 ** 20 + (low % 2 ** 20);

/** Which calls were taken before: the table `messages`, with the latest at hand. */
export interface Messages {
  /** For each call, whether it is the first with its id. */
  areNew(calls: readonly TakenCall[]): Promise<readonly boolean[]>;
  /** Takes over what was carried out. */
  learn(calls: readonly TakenCall[]): void;
}

/** @param most prints at hand: about 50 bytes each */
export function openMessages(warehouse: Warehouse, most = 500_000): Messages {
  const lately: Cache<number, true> = cacheOf(most);
  return {
    async areNew(calls) {
      const prints = calls.map(call => printOf(call.message));
      const asked = prints.filter(print => lately.get(keyOf(print)) === undefined);
      const stored = await findStored(warehouse, asked);
      const seen = new Set<number>();
      return prints.map(print => {
        const key = keyOf(print);
        if (seen.has(key) || stored.has(key) || lately.get(key) !== undefined) return false;
        seen.add(key);
        return true;
      });
    },
    learn(calls) {
      for (const { message } of calls) lately.set(keyOf(printOf(message)), true);
    },
  };
}

async function findStored(warehouse: Warehouse, prints: readonly MessagePrint[]): Promise<ReadonlySet<number>> {
  if (prints.length === 0) return new Set();
  const rows = await warehouse.rows<MessagePrint>(
    sql`select distinct high, low from messages where high in ${value.ints(prints.map(print => print.high))}`,
  );
  const stored = new Set(rows.map(row => `${row.high}:${row.low}`));
  return new Set(prints.filter(print => stored.has(`${print.high}:${print.low}`)).map(keyOf));
}

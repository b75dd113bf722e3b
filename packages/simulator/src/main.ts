import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWarehouse } from '@satsuma/engine';
import { writeShop } from './files/write-shop.ts';
import { DAY, openShop, type ShopSettings } from './shop.ts';

const HELP = `Writes the files of a simulated shop: customers, order lines, web events, messages, surveys, products,
and the hidden truth about each customer for those who want to check a method.

  node packages/simulator/src/main.ts --customers 5000 --seed 1 --out DIR

  --customers N    registered people (5000); a third as many anonymous visitors come on top
  --seed N         any whole number (1): the same seed and dates give the same shop
  --out DIR        where the files go; made when missing
  --until DATE     the last day of the shop is the one before it, UTC (today)
  --days N         how long the shop has been open (730)
  --activity X     visits and messages against orders (1)
`;

const OPTIONS = {
  customers: { type: 'string', default: '5000' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string' },
  until: { type: 'string' },
  days: { type: 'string', default: '730' },
  activity: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

/** @returns the exit code: 0 done, 2 wrong use */
async function main(args: readonly string[]): Promise<number> {
  const order = read(args);
  if (typeof order === 'string') {
    process.stderr.write(`${order}\nSee --help.\n`);
    return 2;
  }
  if (order === undefined) process.stdout.write(HELP);
  else await write(order.directory, order.settings);
  return 0;
}

/** What to write and where; what is wrong with the command; or nothing when only help is wanted. */
function read(args: readonly string[]): { directory: string; settings: ShopSettings } | string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return undefined;
    if (values.out === undefined) return 'Where to? Name a directory with --out.';
    const settings: ShopSettings = {
      customers: numberOf('customers', values.customers),
      seed: numberOf('seed', values.seed),
      until: values.until === undefined ? Math.floor(Date.now() / DAY) * DAY : dateOf(values.until),
      days: numberOf('days', values.days),
      activity: numberOf('activity', values.activity),
    };
    openShop(settings);
    return { directory: values.out, settings };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return error.message;
    throw error;
  }
}

function numberOf(name: string, text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`--${name} ${text} is not a number.`);
  return Number(text);
}

function dateOf(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`--until ${text} is not a date such as 2026-11-01.`);
  }
  return ms;
}

async function write(directory: string, settings: ShopSettings): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'satsuma-simulator-'));
  try {
    const warehouse = await openWarehouse({ kind: 'embedded', directory: scratch }, Math.floor(totalmem() / 4));
    try {
      const onFile = (path: string) => process.stderr.write(`${basename(path)}\n`);
      await writeShop(warehouse, { ...settings, directory, onFile });
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));

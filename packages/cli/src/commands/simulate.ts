import { basename } from 'node:path';
import type { Command } from '../command.ts';
import { argument, textOption, usage, wholeOption } from '../input/options.ts';
import { SIMULATE } from '../words/simulate.ts';

const DAY = 86_400_000;

export const simulate: Command = {
  name: 'simulate',
  summary: "Write the files of a simulated shop, and each customer's hidden truth beside them",
  arguments: [{ form: '<dir>', about: 'where the files go; made when missing', completes: 'folders' }],
  options: [
    {
      flags: '--customers <n>',
      about: 'registered people; a third as many anonymous visitors come on top',
      initial: '5000',
    },
    { flags: '--seed <n>', about: 'the same seed and dates give the same shop', initial: '1' },
    { flags: '--until <date>', about: 'nothing happens from this day (UTC) on; today if not given' },
    { flags: '--days <n>', about: 'how long the shop has been open', initial: '730' },
  ],
  examples: [
    { line: 'satsuma simulate shop', does: 'the files of a shop of 5,000 customers, into ./shop' },
    { line: 'satsuma simulate shop --customers 200 --until 2026-11-01', does: 'a small one, the same on any day' },
  ],
  async run(input, { output, say, clock, signal }) {
    const directory = argument(input, 0) ?? '';
    const [{ writeShop }, { openWarehouse }] = await Promise.all([
      import('@satsuma/simulator'),
      import('@satsuma/engine'),
    ]);
    const { withScratchWarehouse } = await import('../scratch.ts');
    const until = untilOf(textOption(input, 'until'), clock());
    const progress = output.progress(say.of(SIMULATE).writing);
    const files = await withScratchWarehouse(openWarehouse, warehouse => {
      let done = 0;
      return writeShop(warehouse, {
        directory,
        signal,
        customers: wholeOption(input, 'customers') ?? 5000,
        seed: wholeOption(input, 'seed', 0) ?? 1,
        days: wholeOption(input, 'days', 30) ?? 730,
        until,
        onFile: () => progress.update(++done, FILES),
      }).catch((error: unknown) => {
        throw error instanceof RangeError ? usage('simulate', error.message) : error;
      });
    }).finally(() => progress.end());
    output.data({ directory, files });
    output.line(say.of(SIMULATE).written(say.counted(Object.keys(files).length, 'file'), directory));
    for (const path of Object.values(files)) output.line(`  ${basename(path)}`);
    output.line(output.paint.dim(say.of(SIMULATE).truth));
  },
};

/** How many files a shop has, for the bar. */
const FILES = 7;

function untilOf(text: string | undefined, now: number): number {
  if (text === undefined) return Math.floor(now / DAY) * DAY;
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)) return ms;
  throw usage('--until', `"${text}" is no date`, 'a date such as 2026-11-01');
}

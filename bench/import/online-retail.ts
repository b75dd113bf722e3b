import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assignerOf,
  checkSegmentation,
  importFile,
  loadLibrary,
  openWorkspace,
  sql,
  type Workspace,
} from '@satsuma/engine';
import { type Bench, rounded, timed } from '../figure.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/online-retail/online_retail_2010_2011.csv.xz');
const MB = 2 ** 20;
const END = Date.parse('2011-12-11T00:00:00Z');
const RFM = { segmentation: 'rfm', method: 'rfm', settings: {} };

/** A real file of 541,909 order lines, from the compressed file to people, events and RFM classes. */
export const onlineRetail: Bench = {
  name: 'import',
  async run(_scale, report) {
    if (!existsSync(FILE)) return console.error(`import: skipped, there is no ${FILE}`);
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
    const workspace = await openWorkspace({ directory, memory: 1.2 * 2 ** 30 }, Date.now);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const ms = await timed(async () => {
      const imported = await importFile(workspace.store, { path: FILE, zone: 'Europe/London', now: Date.now });
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    });
    const rfm = await timed(() => classes(workspace));
    clearInterval(watch);
    const seconds = (ms + rfm) / 1000;
    report({ bench: this.name, figure: 'file to profiles and events', value: rounded(ms / 1000), unit: 's' });
    report({ bench: this.name, figure: 'RFM of them', value: rounded(rfm / 1000), unit: 's' });
    report({
      bench: this.name,
      figure: 'both',
      value: rounded(seconds),
      unit: 's',
      target: 'under 15',
      met: seconds < 15,
    });
    report({
      bench: this.name,
      figure: 'peak memory',
      value: rounded(peak / MB),
      unit: 'MB',
      target: 'under 1500',
      met: peak / MB < 1500,
    });
    await workspace.close();
    rmSync(directory, { recursive: true });
  },
};

async function classes(workspace: Workspace): Promise<void> {
  const library = await loadLibrary(workspace);
  const checked = checkSegmentation(RFM, library);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { assigning } = assignerOf(workspace, { ...library, segmentations: new Map([['rfm', checked.value]]) });
  const assigned = await assigning('rfm', END);
  const rows = await workspace.store.warehouse.rows(sql`select class, count() from (${assigned}) group by class`);
  if (rows.length < 10) throw new Error('there are ten classes');
}

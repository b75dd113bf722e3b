import { importRows } from '../../../src/ingest/import-rows.ts';
import { recover } from '../../../src/ingest/publish/recover.ts';
import { openStore } from '../../../src/store/open.ts';
import { reading } from '../rows.ts';
import { FILE, versionRows } from './versions.ts';

/** A process that opens a store, finishes what is unfinished, and replaces a version of the file by the other, until it is killed. */
const [directory = '', version = '1', people = '0'] = process.argv.slice(2);
const now = () => 0;
const store = await openStore({ directory, memory: 1e9 });
console.log('opened');
await recover(store, { now });
for (let next: 1 | 2 = version === '1' ? 1 : 2; ; next = next === 1 ? 2 : 1) {
  const entry = { source: 'shop', file: FILE, contentHash: `v${next}`, mappingHash: 'm' };
  const rows = reading(store, versionRows(next, Number(people)));
  await importRows(store, entry, rows, { now, zone: 'UTC', replace: true });
}

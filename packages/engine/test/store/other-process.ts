import { openStore } from '../../src/store/open.ts';

/** Opens the directory it is given; then waits (`hold`), writes a batch after the other and says so (`write`), or one batch (`write-once`). */
const [directory = '', task] = process.argv.slice(2);
const store = await openStore({ directory });
console.log('open');
if (task === 'hold') setInterval(() => {}, 1000);
for (let batch = 1; task === 'write' || (task === 'write-once' && batch === 1); batch++) {
  const profiles = Array.from({ length: 100 }, (_, i) => ({ profile: batch * 100 + i, created: 0, import: batch }));
  await store.warehouse.insert('profiles', profiles);
  await store.control
    .insertInto('settings')
    .values({ key: `batch ${batch}`, value: '1' })
    .execute();
  console.log(`written ${batch}`);
}
if (task === 'write-once') await store.close();

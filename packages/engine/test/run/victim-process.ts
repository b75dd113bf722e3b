import { recoverRuns } from '../../src/run/compute.ts';
import { openStore } from '../../src/store/open.ts';
import { computeDay, START } from './computed-shop.ts';

/** Computes day after day until it is killed. */
const [directory = '', from = '0'] = process.argv.slice(2);
const store = await openStore({ directory, memory: 1e9 });
await recoverRuns(store, START);
process.stdout.write('working\n');
for (let day = Number(from); ; day++) await computeDay(store, day);

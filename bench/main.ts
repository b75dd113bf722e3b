import { parseArgs } from 'node:util';
import { builder } from './builder/count.ts';
import type { Bench, Report } from './figure.ts';
import { onlineRetail } from './import/online-retail.ts';
import { ingest } from './live/ingest.ts';
import { latency } from './live/latency.ts';
import { soak } from './live/soak.ts';
import { person } from './person/person.ts';
import { growth } from './segments/growth.ts';
import { hundred } from './segments/hundred.ts';
import { overlaps } from './segments/overlaps.ts';
import { single } from './segments/single.ts';
import { simulator } from './simulator/simulator.ts';

const BENCHES: readonly Bench[] = [
  onlineRetail,
  single,
  hundred,
  overlaps,
  person,
  builder,
  ingest,
  latency,
  soak,
  growth,
  simulator,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' } },
});
const unknown = positionals.filter(p => !BENCHES.some(b => b.name === p));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${BENCHES.map(b => b.name).join(', ')}.`);
  process.exit(2);
}

const report: Report = figure => console.log(JSON.stringify(figure));
for (const bench of BENCHES) {
  if (positionals.length === 0 || positionals.includes(bench.name)) await bench.run(Number(values.scale), report);
}

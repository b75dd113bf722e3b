import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { openWarehouse, raw, sql, value } from '@satsuma/engine';
import { answer, ROOT, satsuma, scratchDirectory } from '../satsuma.ts';
import { shared, unless } from './shared-data.ts';

/** The classes of the ten-class grid as of 2011-12-11: people, mean recency, frequency, monetary. */
const PUBLISHED: Readonly<Record<string, readonly [number, number, number, number]>> = {
  champions: [633, 6.362, 12.414, 6857.935],
  loyal: [819, 33.608, 6.48, 2864.248],
  'potential-loyalist': [484, 17.399, 2.01, 1041.222],
  new: [42, 7.429, 1.0, 388.213],
  promising: [94, 23.511, 1.0, 294.008],
  'need-attention': [187, 52.428, 2.326, 897.628],
  'about-to-sleep': [352, 53.312, 1.162, 471.994],
  'at-risk': [593, 153.786, 2.877, 1084.535],
  'cant-lose': [63, 132.968, 8.381, 2796.156],
  hibernating: [1071, 217.605, 1.102, 488.643],
};
const RETAINED = [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235];
const CUT_AT = '2011-03-01';

interface Classes {
  readonly classes: readonly {
    readonly id: string;
    readonly size: number;
    readonly figures: Readonly<Record<'recency' | 'frequency' | 'monetary', number | null>> | null;
  }[];
}

const FILE = ['online-retail', 'online_retail_2010_2011.csv.xz'];

describe('examples/online-retail, as its README has it', { skip: unless(...FILE) }, () => {
  const directory = scratchDirectory();
  const data = join(directory, 'data');
  const example = join(ROOT, 'examples/online-retail');
  const mapping = join(example, 'mapping.yaml');
  const ask = <T>(...args: readonly string[]): Promise<T> => answer<T>(['--data', data, ...args]);

  before(async () => {
    await ask('settings', 'zone', 'UTC');
    await ask('settings', 'currency', 'GBP');
    const [summary] = await ask<{ rows: object; facts: object }[]>('import', shared(...FILE), '--mapping', mapping);
    const { rows, facts } = summary ?? {};
    assert.partialDeepStrictEqual(rows, { read: 541_909, accepted: 541_909, rejected: 0 });
    assert.partialDeepStrictEqual(facts, { newPeople: 4372, events: 25_900, lines: 541_909 });
    await ask('apply', join(example, 'segments'), '--no-compute');
  });

  test('the published classes, to the person, and their means', async () => {
    const { classes } = await ask<Classes>('--as-of', '2011-12-11', 'classes', 'rfm');
    for (const [id, [size, ...means]] of Object.entries(PUBLISHED)) {
      const found = classes.find(c => c.id === id);
      assert.equal(found?.size, size, id);
      const figures = found?.figures;
      [figures?.recency, figures?.frequency, figures?.monetary].forEach((mean, i) => {
        assert.ok(Math.abs((mean ?? Number.NaN) - (means[i] ?? 0)) < 0.000_501, `${id}: ${mean} is not ${means[i]}`);
      });
    }
    assert.equal(
      classes.reduce((sum, c) => sum + c.size, 0),
      4372,
    );
  });

  test('the retention of the first cohort', async () => {
    const { cohorts } = await ask<{ cohorts: { cohort: string; cells: { people: number }[] }[] }>(
      ...['--as-of', '2011-12-11', 'cohorts', 'first-order-month'],
    );
    assert.equal(cohorts[0]?.cohort, '2010-12');
    assert.deepEqual(
      cohorts[0]?.cells.map(cell => cell.people),
      RETAINED,
    );
  });

  test('one customer of the published three, in words', async () => {
    const { code, stdout } = await satsuma(['--data', data, '--as-of', '2011-12-11', 'explain', '12347', 'rfm']);
    assert.equal(code, 0);
    assert.match(stdout, /^12347 \(Profile 2\)\n✓ Champions in "RFM"\n/);
    assert.match(stdout, /days since the last time: 3\n {2}how many times: 7\n/);
  });

  test('as of an earlier date it is what a file cut at that date gives', async () => {
    const cut = join(directory, 'cut.csv');
    await cutAt(CUT_AT, cut, join(directory, 'scratch'));
    const other = join(directory, 'cut-data');
    const inCut = <T>(...args: readonly string[]): Promise<T> => answer<T>(['--data', other, ...args]);
    await inCut('settings', 'zone', 'UTC');
    await inCut('import', cut, '--mapping', mapping);
    await inCut('apply', join(example, 'segments'), '--no-compute');
    const asked = ['--as-of', CUT_AT, 'classes', 'rfm'];
    const [whole, part] = [await ask<Classes>(...asked), await inCut<Classes>(...asked)];
    assert.deepEqual(part.classes, whole.classes);
    assert.ok(part.classes.some(c => c.id === 'champions' && c.size > 50));
  });
});

/** Writes the lines of the log before a day into a file. No description holds a line break, or anything that looks like a time. */
async function cutAt(day: string, file: string, scratch: string): Promise<void> {
  const warehouse = await openWarehouse({ kind: 'embedded', directory: scratch });
  const written = sql`extract(line, ${raw(`',"(\\\\d{4}-\\\\d{2}-\\\\d{2})T'`)})`;
  try {
    await warehouse.run(sql`insert into function file(${value.text(file)}, 'LineAsString')
      select line from file(${value.text(shared(...FILE))}, 'LineAsString')
      where startsWith(line, '"InvoiceNo"') or (${written} != '' and ${written} < ${value.text(day)})`);
  } finally {
    await warehouse.close();
  }
}

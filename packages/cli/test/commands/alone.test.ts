import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { answer, fileIn, satsuma, scratchDirectory } from '../satsuma.ts';

describe('commands that need no data', () => {
  const directory = scratchDirectory();

  test('schema: a JSON Schema that knows every kind of condition', async () => {
    const { code, stdout } = await satsuma(['schema']);
    assert.equal(code, 0);
    const schema = JSON.parse(stdout) as { $id: string };
    assert.equal(schema.$id, 'urn:satsuma:definition');
    const file = join(directory, 'schema.json');
    assert.equal((await satsuma(['schema', '--out', file])).code, 0);
    assert.equal(readFileSync(file, 'utf8'), stdout);
  });

  describe('convert', () => {
    const cohorts = fileIn(
      directory,
      'cohorts.json',
      JSON.stringify([
        {
          id: 7,
          name: 'From Gdynia',
          filters: {
            properties: {
              type: 'AND',
              values: [
                { type: 'AND', values: [{ type: 'person', key: 'city', operator: 'exact', value: ['Gdynia'] }] },
              ],
            },
          },
        },
      ]),
    );

    test('prints definitions, or writes a file for each', async () => {
      const { code, stdout } = await satsuma(['convert', 'posthog', cohorts]);
      assert.equal(code, 0);
      assert.match(stdout, /^segment: from-gdynia\nname: From Gdynia\nwhere:\n {2}trait: city\n/);
      const out = join(directory, 'converted');
      const written = await satsuma(['convert', 'posthog', cohorts, '--out', out]);
      assert.match(written.stdout, /^1 file in .*converted; satsuma plan/);
      assert.equal(readFileSync(join(out, 'from-gdynia.yaml'), 'utf8'), stdout);
      const again = await satsuma(['convert', 'posthog', cohorts, '--out', out]);
      assert.equal(again.code, 1);
      assert.match(again.stderr, /from-gdynia\.yaml: it is there already\n {2}--overwrite replaces it/);
    });

    test('what cannot be carried over has its place in the file', async () => {
      const file = fileIn(directory, 'static.json', JSON.stringify({ id: 1, name: 'x', is_static: true, filters: {} }));
      const { code, stdout, stderr } = await satsuma(['convert', 'posthog', file]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /static\.json is_static: a static cohort is a list of people, no condition/);
    });

    test('a tool that is not known, a file that is not there or not JSON', async () => {
      const tool = await satsuma(['convert', 'mailchimp', cohorts]);
      assert.equal(tool.code, 2);
      assert.match(tool.stderr, /there is no tool "mailchimp" here\n {2}one of klaviyo, posthog, dittofeed/);
      assert.equal((await satsuma(['convert', 'posthog', 'nothing.json'])).code, 4);
      const broken = fileIn(directory, 'broken.json', '{');
      assert.match((await satsuma(['convert', 'posthog', broken])).stderr, /this is not valid JSON/);
    });
  });

  test('simulate: the files of a shop, the same for the same seed and dates', async () => {
    const args = ['--customers', '60', '--until', '2026-11-01', '--days', '60'];
    const [one, two] = [join(directory, 'one'), join(directory, 'two')];
    const { code, stdout } = await satsuma(['simulate', one, ...args]);
    assert.equal(code, 0);
    assert.match(stdout, /truth\.\* is what the simulator knows/);
    await answer(['simulate', two, ...args]);
    assert.ok(readdirSync(one).includes('customers.csv'));
    assert.equal(readFileSync(join(two, 'customers.csv'), 'utf8'), readFileSync(join(one, 'customers.csv'), 'utf8'));
    const none = await satsuma(['simulate', join(directory, 'three'), '--customers', '0']);
    assert.equal(none.code, 2);
    assert.match(none.stderr, /--customers: "0" is not a whole number from 1 up/);
    assert.ok(!existsSync(join(directory, 'three')));
    assert.equal((await satsuma(['simulate', one, '--until', '2026-02-30'])).code, 2);
  });
});

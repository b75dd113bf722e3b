import type { Leaf } from '../../plan/leaf.ts';
import { commas, instant, join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';
import { TRAIT } from '../read.ts';
import { atLatest, KEYS, runsSql } from '../runs.ts';
import { numberSql, testSql } from '../test.ts';
import { type Answer, type Frame, groupBy, type Scan } from './scan.ts';

type TraitLeaf = Extract<Leaf, { leaf: 'trait' }>;
type Asked = { readonly key: string; readonly leaf: TraitLeaf; readonly now: number };

/** Answers that one word carries. */
const ANSWERS = 62;

/**
 * One scan for each trait and instant. Whether a value passes is one bit of a word that is carried along with the row, so that each
 * person's latest row brings all answers together.
 */
export function traitScans(asks: readonly LeafAsk[], frame: Frame): readonly Scan[] {
  const asked = asks.flatMap(({ key, leaf, now }) => (leaf.leaf === 'trait' ? [{ key, leaf, now }] : []));
  return [...groupBy(asked, a => `${a.now}:${a.leaf.trait}`).values()].map(group => traitScan(group, frame));
}

function traitScan(asked: readonly Asked[], { plan, names, people }: Frame): Scan {
  const payloads: { readonly alias: string; readonly value: Sql }[] = [];
  const columns: Sql[] = [];
  const answers: Answer[] = [];
  for (let start = 0; start < asked.length; start += ANSWERS) {
    const alias = `w${payloads.length}`;
    const packed = asked.slice(start, start + ANSWERS);
    payloads.push({ alias, value: wordOf(packed, plan.zone) });
    packed.forEach(({ key }, bit) => {
      const column = names();
      columns.push(sql`groupBitmapStateIf(profile, bitTest(${name(alias)}, ${raw(String(bit))})) as ${name(column)}`);
      answers.push({ key, column, inverted: false });
    });
  }
  const { leaf, now } = asked[0] ?? { leaf: { trait: '' }, now: 0 };
  const rows = sql`traits where name = ${value.text(leaf.trait)} and ${people} and time <= ${instant(now)}`;
  const arrays = payloads.map(({ alias }) => ({ alias, array: atLatest(name(alias)) }));
  return { sql: sql`select ${commas(columns)} from (${runsSql({ rows, payloads, arrays }, atLatest(KEYS))})`, answers };
}

function wordOf(packed: readonly Asked[], zone: string): Sql {
  const bits = packed.map(
    ({ leaf, now }, bit) =>
      sql`bitShiftLeft(toInt64(${testSql(leaf.test, TRAIT, { now, zone })}), ${raw(String(bit))})`,
  );
  return join(bits, ' + ');
}

/** Earth's mean radius in kilometres (IUGG). */
const RADIUS = 6371.0088;

/** Distances need two traits at once: the latest latitude and longitude of each person, as of each instant. */
export function distanceScans(asks: readonly LeafAsk[], { names, people }: Frame): readonly Scan[] {
  return [...groupBy(asks, a => String(a.now)).values()].flatMap(group => {
    const columns: Sql[] = [];
    const answers = group.flatMap(({ key, leaf }): Answer[] => {
      if (leaf.leaf !== 'distance') return [];
      const column = names();
      columns.push(sql`groupBitmapStateIf(profile, ${numberSql(leaf.test, kilometresFrom(leaf))}) as ${name(column)}`);
      return [{ key, column, inverted: false }];
    });
    if (answers.length === 0) return [];
    const latest = (trait: string, alias: string): Sql =>
      sql`argMaxIf(tuple(number), time, name = ${value.text(trait)}).1 as ${raw(alias)}`;
    const rows = sql`traits where name in ('latitude', 'longitude') and ${people} and time <= ${instant(group[0]?.now ?? 0)}`;
    const located = sql`select profile, ${latest('latitude', 'lat')}, ${latest('longitude', 'lon')} from ${rows} group by profile`;
    return [{ sql: sql`select ${commas(columns)} from (${located})`, answers }];
  });
}

/** Haversine; NULL where a coordinate is missing. */
function kilometresFrom({ latitude, longitude }: Extract<Leaf, { leaf: 'distance' }>): Sql {
  const lat = sql`radians(lat)`;
  const here = value.number((latitude * Math.PI) / 180);
  const dLat = sql`(${lat} - ${here}) / 2`;
  const dLon = sql`(radians(lon) - ${value.number((longitude * Math.PI) / 180)}) / 2`;
  const h = sql`sin(${dLat}) * sin(${dLat}) + cos(${here}) * cos(${lat}) * sin(${dLon}) * sin(${dLon})`;
  return sql`${value.number(2 * RADIUS)} * asin(sqrt(least(1., ${h})))`;
}

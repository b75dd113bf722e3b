import type { Leaf } from '../../plan/leaf.ts';
import type { Plan } from '../../plan/plan.ts';
import { commas, instant, join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';
import { TRAIT } from '../read.ts';
import { numberSql, testSql } from '../test.ts';
import { type Answer, groupBy, type Names, type Scan } from './scan.ts';

type TraitLeaf = Extract<Leaf, { leaf: 'trait' }>;
type Asked = { readonly key: string; readonly leaf: TraitLeaf; readonly now: number };

/** How many answers fit below the milliseconds in 64 bits: 2⁴³ ms reach from the year 1691 to 2248. */
const ANSWERS = 20;

/**
 * One scan for each trait. Whether a value passes is one bit of a word that starts with the value's time, so that one `max` per
 * person finds the latest value and all answers about it together.
 */
export function traitScans(asks: readonly LeafAsk[], plan: Plan, names: Names): readonly Scan[] {
  const asked = asks.flatMap(({ key, leaf, now }) => (leaf.leaf === 'trait' ? [{ key, leaf, now }] : []));
  return [...groupBy(asked, a => a.leaf.trait).values()].map(group => traitScan(group, plan, names));
}

function traitScan(asked: readonly Asked[], plan: Plan, names: Names): Scan {
  const words: Sql[] = [];
  const columns: Sql[] = [];
  const answers: Answer[] = [];
  for (const same of groupBy(asked, a => String(a.now)).values()) {
    for (let start = 0; start < same.length; start += ANSWERS) {
      const packed = same.slice(start, start + ANSWERS);
      const word = name(names());
      words.push(sql`${wordOf(packed, plan.zone)} as ${word}`);
      packed.forEach(({ key }, bit) => {
        const column = names();
        columns.push(sql`groupBitmapStateIf(profile, bitTest(${word}, ${value.int(bit)})) as ${name(column)}`);
        answers.push({ key, column, inverted: false });
      });
    }
  }
  const trait = asked[0]?.leaf.trait ?? '';
  const latest = Math.max(...asked.map(a => a.now));
  const rows = sql`traits where name = ${value.text(trait)} and time <= ${instant(latest)}`;
  return {
    sql: sql`select ${commas(columns)} from (select profile, ${commas(words)} from ${rows} group by profile)`,
    answers,
  };
}

/** Time in the high bits, answers in the low ones: the maximum over a person's rows carries the answers of the latest. */
function wordOf(packed: readonly Asked[], zone: string): Sql {
  const now = packed[0]?.now ?? 0;
  const bits = packed.map(
    ({ leaf }, bit) => sql`bitShiftLeft(toInt64(${testSql(leaf.test, TRAIT, { now, zone })}), ${value.int(bit)})`,
  );
  const word = sql`toUnixTimestamp64Milli(time) * ${raw(String(2 ** ANSWERS))} + ${join(bits, ' + ')}`;
  return sql`maxIf(${word}, time <= ${instant(now)})`;
}

/** Earth's mean radius in kilometres (IUGG). */
const RADIUS = 6371.0088;

/** Distances need two traits at once: the latest latitude and longitude of each person, as of each instant. */
export function distanceScans(asks: readonly LeafAsk[], _plan: Plan, names: Names): readonly Scan[] {
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
    const rows = sql`traits where name in ('latitude', 'longitude') and time <= ${instant(group[0]?.now ?? 0)}`;
    const people = sql`select profile, ${latest('latitude', 'lat')}, ${latest('longitude', 'lon')} from ${rows} group by profile`;
    return [{ sql: sql`select ${commas(columns)} from (${people})`, answers }];
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

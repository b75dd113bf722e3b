import { type AgeBandSettings, bandsOf, both, UNKNOWN_AGE } from '@satsuma/core';
import { traitAt } from '../person/leaf/trait.ts';
import { birthDays, dayOf } from '../plan/bounds.ts';
import { join, type Sql, sql, value } from '../store/sql.ts';
import { type AsOf, type Evaluator, nothingMeasured } from './evaluator.ts';
import { assignment } from './facts/people.ts';
import { traitFacts } from './facts/trait.ts';

const TRAIT = 'birth_date';

/** People by completed years. Days are compared as `YYYY-MM-DD`, as they are written. */
export const ageBand: Evaluator<AgeBandSettings, null> = {
  thresholds: nothingMeasured,

  assign(settings, _, asOf) {
    const day = sql`substring(f.text, 1, 10)`;
    const { tooOld, bands, today } = daysOf(settings, asOf);
    const unknown = value.text(UNKNOWN_AGE);
    const arms: Sql[] = [
      sql`isNull(f.moment) or ${day} > ${value.text(today)} or ${day} <= ${value.text(tooOld)}, ${unknown}`,
      ...bands.map(({ id, latest }) => sql`${day} <= ${value.text(latest)}, ${value.text(id)}`),
    ];
    return assignment(traitFacts(TRAIT, asOf.now), sql`multiIf(${join(arms, ', ')}, ${unknown})`, asOf.now);
  },

  classify(settings, _, history, asOf) {
    const born = traitAt(history, TRAIT, asOf.now);
    const day = born === undefined || born.moment === null ? null : born.text.slice(0, 10);
    const because = [{ name: NAME, value: day }];
    const { tooOld, bands, today } = daysOf(settings, asOf);
    if (day === null || day > today || day <= tooOld) return { class: UNKNOWN_AGE, because };
    return { class: bands.find(({ latest }) => day <= latest)?.id ?? UNKNOWN_AGE, because };
  },
};

const NAME = both('birth date', 'data urodzenia');

/** The latest day of birth of each band, the oldest band first; of everybody too old to be believed; and today. */
function daysOf(settings: AgeBandSettings, { now, zone }: AsOf) {
  const latest = (years: number): string => birthDays({ test: 'number', min: years }, now, zone).to ?? '';
  return {
    today: dayOf(now, zone),
    tooOld: latest(settings.oldest + 1),
    bands: [...bandsOf(settings)].reverse().map(({ id, from }) => ({ id, latest: latest(from) })),
  };
}

import { OTHER_PLACE, PLACE_NAMES, type PlaceSettings, type PlaceThresholds, UNKNOWN_PLACE } from '@satsuma/core';
import { traitAt } from '../person/leaf/trait.ts';
import { raw, sql, value } from '../store/sql.ts';
import type { Evaluator } from './evaluator.ts';
import { assignment, ofPeople } from './facts/people.ts';
import { traitFacts } from './facts/trait.ts';

/** People by country, region or city; places with few people are one class. */
export const place: Evaluator<PlaceSettings, PlaceThresholds> = {
  async thresholds(warehouse, { by, minimumSize, atMost }, { now }) {
    const known = ofPeople(traitFacts(by, now), now);
    const rows = await warehouse.rows<{ place: string }>(sql`select text as place from (${known})
where text not in ('', ${value.text(OTHER_PLACE)}, ${value.text(UNKNOWN_PLACE)})
group by text having count() >= ${value.int(minimumSize)} order by count() desc, text limit ${value.int(atMost)}`);
    return { places: rows.map(row => row.place) };
  },

  assign({ by }, { places }, { now }) {
    const text = raw('f.text');
    const className = sql`multiIf(${text} = '', ${value.text(UNKNOWN_PLACE)}, ${text} in ${value.texts(places)}, ${text}, ${value.text(OTHER_PLACE)})`;
    return assignment(traitFacts(by, now), className, now);
  },

  classify({ by }, { places }, history, { now }) {
    const text = traitAt(history, by, now)?.text ?? '';
    const because = [{ name: PLACE_NAMES[by], value: text === '' ? null : text }];
    if (text === '') return { class: UNKNOWN_PLACE, because };
    return { class: places.includes(text) ? text : OTHER_PLACE, because };
  },
};

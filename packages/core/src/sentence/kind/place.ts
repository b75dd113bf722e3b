import type { Conditions } from '../../condition/kinds.ts';
import type { Place } from '../../condition/place.ts';
import { joined, notAmong, type Said, said, who } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { anyOf, type OneOrMore, oneOrMore, placeNames, valueText } from '../word/value.ts';

export type PlaceName = 'country' | 'region' | 'city';

const LIVE: InBoth<Readonly<Record<PlaceName, (names: string) => string>>> = {
  en: {
    city: names => `live in ${names}`,
    region: names => `live in the region of ${names}`,
    country: names => `live in the country of ${names}`,
  },
  pl: {
    city: names => `mieszkają w: ${names}`,
    region: names => `mieszkają w regionie: ${names}`,
    country: names => `mieszkają w kraju: ${names}`,
  },
};

/** Negation of a verb in the present. */
const DO_NOT: InBoth<(verb: string) => string> = { en: v => `do not ${v}`, pl: v => `nie ${v}` };

const denied = (text: string, { language }: Speech): Said => said(who(text), who(DO_NOT[language](text)));

/** "live in Kraków or Łódź". */
export function lives(key: PlaceName, values: OneOrMore, speech: Speech): Said {
  const names = placeNames(values, key === 'country' ? 'country' : 'other', speech.language);
  return denied(LIVE[speech.language][key](names), speech);
}

const ZONE: InBoth<(zones: string) => Said> = {
  en: zones => said(who(`are in the time zone ${zones}`), who(`are not in the time zone ${zones}`)),
  pl: zones => said(who(`są w strefie czasowej ${zones}`), who(`nie są w strefie czasowej ${zones}`)),
};

const NEAR: InBoth<(kilometres: string, latitude: string, longitude: string) => string> = {
  en: (km, latitude, longitude) => `live within ${km} km of the point ${latitude}, ${longitude}`,
  pl: (km, latitude, longitude) => `mieszkają nie dalej niż ${km} km od punktu ${latitude}; ${longitude}`,
};

function near(place: NonNullable<Place['near']>, speech: Speech): Said {
  const { language } = speech;
  const [km, latitude, longitude] = [place.kilometres, place.latitude, place.longitude].map(v =>
    valueText(v, language),
  );
  const text = NEAR[language](km ?? '', latitude ?? '', longitude ?? '');
  return language === 'en' ? denied(text, speech) : said(who(text), who(text.replace('nie dalej', 'dalej')));
}

/** Where people live; several keys must all hold. */
export function place(condition: Conditions['place'], speech: Speech): Said {
  const { country, region, city, timezone, near: point } = condition.place;
  const parts: Said[] = [];
  if (city !== undefined) parts.push(lives('city', city, speech));
  if (region !== undefined) parts.push(lives('region', region, speech));
  if (country !== undefined) parts.push(lives('country', country, speech));
  if (timezone !== undefined) parts.push(ZONE[speech.language](anyOf(oneOrMore(timezone), speech.language)));
  if (point !== undefined) parts.push(near(point, speech));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const yes = joined(
    parts.map(p => p.yes),
    'and',
    speech,
  );
  return { yes, no: notAmong(yes, speech) };
}

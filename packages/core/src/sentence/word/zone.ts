import { type Clock, WEEKDAYS } from '../../condition/filter.ts';
import { listed } from '../clause.ts';
import type { InBoth, Language } from '../language.ts';

const OWN: InBoth<string> = { en: 'their own time', pl: 'według ich własnego czasu' };
const WORKSPACE: InBoth<string> = { en: 'our time', pl: 'według naszego czasu' };

/** In whose clock: nothing for what goes without saying, "their own time", "Europe/Warsaw time". */
export function zoneText(zone: string | undefined, usual: 'workspace' | 'person', language: Language): string {
  const whose = zone ?? usual;
  if (whose === usual && usual === 'workspace') return '';
  if (whose === 'person') return OWN[language];
  if (whose === 'workspace') return WORKSPACE[language];
  return language === 'en' ? `${whose} time` : `według czasu ${whose}`;
}

type Weekday = (typeof WEEKDAYS)[number];
const ON_DAYS: InBoth<Readonly<Record<Weekday, string>>> = {
  en: {
    monday: 'Mondays',
    tuesday: 'Tuesdays',
    wednesday: 'Wednesdays',
    thursday: 'Thursdays',
    friday: 'Fridays',
    saturday: 'Saturdays',
    sunday: 'Sundays',
  },
  pl: {
    monday: 'poniedziałki',
    tuesday: 'wtorki',
    wednesday: 'środy',
    thursday: 'czwartki',
    friday: 'piątki',
    saturday: 'soboty',
    sunday: 'niedziele',
  },
};
const AND: InBoth<string> = { en: ' and ', pl: ' i ' };

/** "between 22:00 and 6:00 on Saturdays and Sundays (their own time)". */
export function clockText(clock: Clock | undefined, usual: 'workspace' | 'person', language: Language): string {
  if (clock === undefined) return '';
  const parts: string[] = [];
  if (clock.hours !== undefined) parts.push(hoursText(clock.hours, language));
  const days = WEEKDAYS.filter(day => clock.weekdays?.includes(day)).map(day => ON_DAYS[language][day]);
  if (days.length > 0) parts.push(`${onThe(days, language)} ${listed(days, AND[language])}`);
  const zone = zoneText(clock.zone, usual, language);
  if (zone !== '') parts.push(`(${zone})`);
  return parts.join(' ');
}

/** "we wtorki", but "w środy i wtorki". */
const onThe = ([first]: readonly string[], language: Language): string =>
  language === 'en' ? 'on' : first === ON_DAYS.pl.tuesday ? 'we' : 'w';

export const hoursText = ([from, to]: readonly [number, number], language: Language): string =>
  language === 'en' ? `between ${from}:00 and ${to}:00` : `między ${from}:00 a ${to}:00`;

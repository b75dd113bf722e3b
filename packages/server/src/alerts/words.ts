import type { Language } from '@satsuma/core';
import type { SegmentWatch, Watch } from './alert.ts';
import type { Verdict } from './verdict.ts';

/** Why an alert was raised, is over or stands where it does, as a sentence. */
export function reasonIn(language: Language, watch: Watch, verdict: Verdict, zone: string): string {
  const words = WORDS[language];
  if (verdict.kind === 'differs') return words.differs(verdict);
  if (verdict.kind === 'not enough history') return words.notEnough(verdict);
  if (watch.kind === 'oracle') return words.agrees;
  const when = whenIn(language, verdict.at, zone);
  return `${words[watch.measure](nameOf(watch), people(language, verdict.value), { ...when, per: watch.per })}; ${words.range(watch, verdict, when.weekday)}.`;
}

export const subjectIn = (language: Language, kind: 'raised' | 'over' | 'test', name: string): string =>
  `${WORDS[language].subject[kind]}: ${name}`;

const nameOf = ({ of, class: name }: SegmentWatch): string => (name === undefined ? of : `${of}: ${name}`);

type Seen = Extract<Verdict, { kind: 'inside' | 'below' | 'above' }>;
type Differs = Extract<Verdict, { kind: 'differs' }>;
interface When {
  /** 0: Sunday. */
  readonly weekday: number;
  readonly date: string;
  readonly hour: string;
}
type Said = (name: string, people: string, when: When & { readonly per: 'hour' | 'day' }) => string;

interface Words extends Record<SegmentWatch['measure'], Said> {
  readonly range: (watch: SegmentWatch, seen: Seen, weekday: number) => string;
  readonly notEnough: (verdict: { readonly has: number; readonly needs: number }) => string;
  readonly differs: (verdict: Differs) => string;
  readonly agrees: string;
  readonly subject: Readonly<Record<'raised' | 'over' | 'test', string>>;
}

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  pl: ['w niedzielę', 'w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę'],
};

const limits = ({ low, high }: Seen, atLeast: string, atMost: string, and: string): string =>
  [low === null ? [] : `${atLeast} ${low}`, high === null ? [] : `${atMost} ${high}`].flat().join(` ${and} `);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    size: (name, some) => `Segment “${name}” has ${some}`,
    entered: (name, some, { per, date, hour }) => `${some} entered segment “${name}” ${spanEn(per, date, hour)}`,
    left: (name, some, { per, date, hour }) => `${some} left segment “${name}” ${spanEn(per, date, hour)}`,
    range: ({ range }, seen, weekday) =>
      range.kind === 'limits'
        ? `the limit is ${limits(seen, 'at least', 'at most', 'and')}`
        : `on a ${DAYS.en[weekday]} ${seen.low}–${seen.high} are usual`,
    notEnough: ({ has, needs }) => `There is not enough history to say what is usual: ${has} of ${needs} values.`,
    differs: ({ segment, missing, extra, profile }) =>
      `Live memberships of “${segment}” were wrong and have been mended: ${missing} missing, ${extra} too many, for example profile ${profile}.`,
    agrees: 'Live memberships agree with the computation over everybody.',
    subject: { raised: 'Alert', over: 'Over', test: 'Test' },
  },
  pl: {
    size: (name, some) => `Segment „${name}” – obecnie ${some}`,
    entered: (name, some, { per, date, hour }) => `Weszło do segmentu „${name}” (${spanPl(per, date, hour)}): ${some}`,
    left: (name, some, { per, date, hour }) => `Wyszło z segmentu „${name}” (${spanPl(per, date, hour)}): ${some}`,
    range: ({ range }, seen, weekday) =>
      range.kind === 'limits'
        ? `próg to ${limits(seen, 'co najmniej', 'co najwyżej', 'i')}`
        : `${DAYS.pl[weekday]} zwykle od ${seen.low} do ${seen.high}`,
    notEnough: ({ has, needs }) =>
      `Historia jest za krótka, by powiedzieć, ile jest zwykle: wartości ${has} z ${needs}.`,
    differs: ({ segment, missing, extra, profile }) =>
      `Bieżący skład segmentu „${segment}” był błędny i został naprawiony: brakowało ${missing}, nadmiarowych ${extra}, na przykład profil ${profile}.`,
    agrees: 'Bieżący skład segmentów zgadza się z obliczeniem dla wszystkich.',
    subject: { raised: 'Alert', over: 'Koniec alertu', test: 'Próba' },
  },
};

const spanEn = (per: 'hour' | 'day', date: string, hour: string): string =>
  per === 'day' ? `on ${date}` : `on ${date}, ${hour}`;
const spanPl = (per: 'hour' | 'day', date: string, hour: string): string => (per === 'day' ? date : `${date}, ${hour}`);

const PEOPLE: Readonly<Record<Language, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  en: { one: 'person', other: 'people' },
  pl: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
};

const people = (language: Language, count: number): string =>
  `${count} ${PEOPLE[language][new Intl.PluralRules(language).select(count)] ?? PEOPLE[language].other}`;

function whenIn(language: Language, at: number, zone: string): When {
  const parts = (options: Intl.DateTimeFormatOptions, locale: string = language === 'en' ? 'en-GB' : 'pl') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);
  const english = parts({ weekday: 'long' }, 'en-GB');
  const hour = Number(parts({ hour: '2-digit', hourCycle: 'h23' }, 'en-GB'));
  return {
    weekday: DAYS.en.indexOf(english),
    date: parts({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    hour: `${hour}:00–${hour + 1}:00`,
  };
}

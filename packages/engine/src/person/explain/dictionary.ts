import type { Language } from '@satsuma/core';
import type { Measure } from '../../plan/leaf.ts';

/** The sentences of an explanation; what is passed in is written for people already. */
export interface Words {
  readonly unknown: string;
  /** `when`: the instant the membership changes, if it does. */
  readonly summary: (member: boolean, when: string | null) => string;
  readonly turns: (holds: boolean, when: string) => string;
  readonly known: string;
  readonly notSet: (trait: string) => string;
  readonly trait: (trait: string, value: string, since: string) => string;
  readonly never: string;
  /** Not in the window; the latest ever. */
  readonly notThen: (last: string) => string;
  readonly times: (rows: number) => string;
  readonly lastOn: (moment: string) => string;
  readonly noValue: string;
  readonly measured: Readonly<Record<Measure['measure'], (value: string, measure: Measure) => string>>;
  readonly sequence: (reached: number, steps: number, last: string | null) => string;
  readonly noPlace: string;
  readonly kilometres: (distance: string) => string;
  readonly random: (percent: string) => string;
  readonly member: (member: boolean, name: string, when: string | null) => string;
}

const count = (measure: Measure): string => (measure.measure === 'periods' ? String(measure.count) : '');
const POLISH = new Intl.PluralRules('pl');

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    unknown: 'Not known yet at this instant, so in no segment.',
    summary: (member, when) =>
      `${member ? 'Is' : 'Is not'} in the segment${when === null ? '' : `; ${member ? 'leaves' : 'enters'} it on ${when} if nothing happens`}.`,
    turns: (holds, when) => `if nothing happens, ${holds ? 'true' : 'no longer true'} from ${when}`,
    known: 'known',
    notSet: trait => `${trait}: not set`,
    trait: (trait, value, since) => `${trait}: ${value}${since === '' ? '' : `, since ${since}`}`,
    never: 'never',
    notThen: last => `not then; last on ${last}`,
    times: rows => (rows === 1 ? 'once' : `${rows} times`),
    lastOn: moment => `last on ${moment}`,
    noValue: 'without a value',
    measured: {
      count: () => '',
      sum: value => `${value} in all`,
      average: value => `${value} on average`,
      min: value => `at least ${value}`,
      max: value => `at most ${value}`,
      distinct: value => `${value} different`,
      first: value => `first ${value}`,
      last: value => `latest ${value}`,
      firstTime: value => `first on ${value}`,
      lastTime: () => '',
      periods: (value, measure) => `in ${value} of ${count(measure)}`,
    },
    sequence: (reached, steps, last) =>
      reached === 0 ? 'not even the first step' : `step ${reached} of ${steps} reached, last on ${last}`,
    noPlace: 'latitude and longitude: not set',
    kilometres: distance => `${distance} km away`,
    random: percent => `at ${percent} % of the draw`,
    member: (member, name, when) =>
      when === null ? `${name}: still to come` : `${member ? 'in' : 'not in'} ${name} as of ${when}`,
  },
  pl: {
    unknown: 'W tej chwili jeszcze nieznana, więc poza wszystkimi segmentami.',
    summary: (member, when) =>
      `${member ? 'Należy' : 'Nie należy'} do segmentu${when === null ? '' : `; jeśli nic się nie wydarzy, ${member ? 'opuści go' : 'wejdzie do niego'} ${when}`}.`,
    turns: (holds, when) => `jeśli nic się nie wydarzy, ${holds ? 'spełnione' : 'przestanie być spełnione'} od ${when}`,
    known: 'znana',
    notSet: trait => `${trait}: brak danych`,
    trait: (trait, value, since) => `${trait}: ${value}${since === '' ? '' : `, od ${since}`}`,
    never: 'nigdy',
    notThen: last => `nie wtedy; ostatnio ${last}`,
    times: rows => `${rows} ${POLISH.select(rows) === 'one' ? 'raz' : 'razy'}`,
    lastOn: moment => `ostatnio ${moment}`,
    noValue: 'bez wartości',
    measured: {
      count: () => '',
      sum: value => `razem ${value}`,
      average: value => `średnio ${value}`,
      min: value => `najmniej ${value}`,
      max: value => `najwięcej ${value}`,
      distinct: value => `różnych: ${value}`,
      first: value => `najpierw ${value}`,
      last: value => `ostatnio ${value}`,
      firstTime: value => `pierwszy raz ${value}`,
      lastTime: () => '',
      periods: (value, measure) => `w ${value} z ${count(measure)}`,
    },
    sequence: (reached, steps, last) =>
      reached === 0 ? 'nie doszło nawet do pierwszego kroku' : `krok ${reached} z ${steps}, ostatnio ${last}`,
    noPlace: 'szerokość i długość geograficzna: brak danych',
    kilometres: distance => `${distance} km stąd`,
    random: percent => `${percent} % w losowaniu`,
    member: (member, name, when) =>
      when === null ? `${name}: to jeszcze przed nami` : `${member ? 'w' : 'poza'} ${name}, stan na ${when}`,
  },
};

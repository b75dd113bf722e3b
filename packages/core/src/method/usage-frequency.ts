import Type, { type Static } from 'typebox';
import { PERIOD, readPeriod } from '../value.ts';
import { Activity, checkActivity, nounOf } from './activity.ts';
import { bandRange, countRange } from './bands.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { checkOrders, type OrderRules, OrderSettings, orderRules, orderWords } from './orders.ts';
import { type Cuts, checkScoring, Scoring } from './scoring.ts';
import { type Bilingual, both, DAY, type Noun, sentence } from './words.ts';

const Given = Type.Object(
  {
    on: Type.Optional(Activity),
    orders: Type.Optional(OrderSettings),
    inTheLast: Type.Optional(
      Type.String({ pattern: PERIOD.source, description: 'a length of time such as "30 days" or "2 months"' }),
    ),
    count: Type.Optional(Type.Enum(['events', 'days'], { description: 'events, or days with at least one' })),
    scores: Type.Optional(Scoring),
  },
  { additionalProperties: false, description: 'the settings of usage-frequency: {on, inTheLast, count, scores}' },
);
type UsageGiven = Static<typeof Given>;

export interface UsageSettings {
  readonly on: Activity;
  readonly orders: OrderRules;
  /** Exact to the event: `90 days` are 90 · 24 h. */
  readonly inTheLast: string;
  /** `days`: calendar days of the workspace's zone. */
  readonly count: 'events' | 'days';
  readonly scores: Scoring;
}

export interface UsageThresholds {
  /** How many people were there at all in that time. */
  readonly people: number;
  /** Weak, average, active: two cuts. */
  readonly cuts: Cuts;
}

/** Weak, average, active; lowest first. */
export const USAGE_CLASSES = ['weak', 'average', 'active'] as const;

const complete = (given: UsageGiven): UsageSettings => ({
  on: given.on ?? 'orders',
  orders: orderRules(given.orders),
  inTheLast: given.inTheLast ?? '90 days',
  count: given.count ?? 'events',
  scores: given.scores ?? 'value',
});

const ACTIVE_DAY: Noun = {
  en: ['active day', 'active days'],
  pl: ['dzień z aktywnością', 'dni z aktywnością', 'dni z aktywnością', 'dnia z aktywnością'],
};

/** `in the last 90 days`, `w ciągu ostatnich 90 dni`. */
function windowWords(period: string): Bilingual {
  const { count, unit } = readPeriod(period) ?? { count: 0, unit: 'day' as const };
  const [one, many] = POLISH_UNITS[unit];
  return count === 1
    ? both(`in the last ${unit}`, `w ciągu ${one}`)
    : both(`in the last ${count} ${unit}s`, `w ciągu ostatnich ${count} ${many}`);
}

const POLISH_UNITS = {
  minute: ['ostatniej minuty', 'minut'],
  hour: ['ostatniej godziny', 'godzin'],
  day: ['ostatniego dnia', 'dni'],
  week: ['ostatniego tygodnia', 'tygodni'],
  month: ['ostatniego miesiąca', 'miesięcy'],
  quarter: ['ostatniego kwartału', 'kwartałów'],
  year: ['ostatniego roku', 'lat'],
} as const;

function classes(settings: UsageSettings, thresholds: UsageThresholds | null): readonly ClassInfo[] {
  const noun = settings.count === 'days' ? ACTIVE_DAY : nounOf(settings.on);
  const when = windowWords(settings.inTheLast);
  const entry = (band: number, en: string, pl: string, share: Bilingual) => {
    const range = thresholds && countRange(bandRange(thresholds.cuts, band, band, USAGE_CLASSES.length), noun);
    const much = range ?? share;
    return {
      id: USAGE_CLASSES[band - 1] ?? '',
      name: both(en, pl),
      explanation: sentence([both(`${much.en} ${when.en}`, `${much.pl} ${when.pl}`)]),
    };
  };
  return ranked([
    entry(3, 'Active', 'Aktywni', both('the most active third', 'najaktywniejsza jedna trzecia')),
    entry(2, 'Average', 'Przeciętni', both('the middle third', 'środkowa jedna trzecia')),
    entry(
      1,
      'Weak',
      'Słabi',
      both('the least active third of those who were there', 'najmniej aktywna jedna trzecia tych, którzy byli'),
    ),
    {
      id: 'inactive',
      name: both('Inactive', 'Nieaktywni'),
      explanation: sentence([both(`not once ${when.en}`, `ani razu ${when.pl}`)]),
    },
  ]);
}

export const usageFrequency: Method<UsageGiven, UsageSettings, UsageThresholds> = {
  name: both('Usage frequency', 'Częstość korzystania'),
  settings: Given,
  complete,
  check(settings, catalog, problems) {
    checkActivity(settings.on, 'settings.on', catalog, problems);
    checkScoring(settings.scores, USAGE_CLASSES.length, 'settings.scores', problems);
    if (settings.on === 'orders') checkOrders(settings.orders, false, catalog, problems);
  },
  classes,
  summary(settings) {
    const when = windowWords(settings.inTheLast);
    const noun = settings.count === 'days' ? DAY : nounOf(settings.on);
    const how = both(`by the number of ${noun.en[1]} ${when.en}`, `według liczby: ${noun.pl[2]} ${when.pl}`);
    const orders = settings.on === 'orders' ? orderWords(settings.orders) : null;
    return sentence(orders === null ? [how] : [how, orders]);
  },
  standard:
    'Twedt, How important to marketing strategy is the "heavy user"?, Journal of Marketing 28 (1964): usage rate in bands.',
};

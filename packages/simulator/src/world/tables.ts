import { AFFINITY, DROPOUT, ORDER_RATE, SPEND } from '../chance/lifetime-law.ts';
import { pickTable } from '../chance/pick.ts';
import { betaKnots, exponentialKnots, gammaKnots, histogramKnots, inverseGammaKnots } from '../chance/quantiles.ts';
import type { Shop } from '../shop.ts';
import { ARCHETYPES, HABITS, SEASONS } from './archetypes.ts';
import { CALENDARS, CELLS_PER_DAY, calendars, clock, lastDayPassed, promotionOn } from './calendars.ts';
import { campaigns, promotions } from './campaigns.ts';
import { CATEGORIES, PRODUCTS, rungAt } from './catalogue.ts';
import { calendarDay, noonOffset } from './days.ts';
import { ascii, NAMES } from './names.ts';
import { COUNTRIES, LANGUAGES } from './places.ts';

/** A column of values by index from 0, as the engine is given it. */
export type LookupTable =
  | { readonly ints: readonly number[] }
  | { readonly numbers: readonly number[] }
  | { readonly texts: readonly string[] };

export type LookupName = keyof ReturnType<typeof lookupTables>;

/** Everything the model looks up, by name. */
export function lookupTables(shop: Shop) {
  return {
    ...laws(),
    ...archetypes(),
    ...places(shop),
    ...names(),
    ...goods(),
    ...time(shop),
    ...messages(shop),
  } satisfies Record<string, LookupTable>;
}

const ints = (values: readonly number[]) => ({ ints: values });
const numbers = (values: readonly number[]) => ({ numbers: values });
const texts = (values: readonly string[]) => ({ texts: values });

/** Shoppers are 18 to 84; weight of each band of three years. */
const AGES = [6, 9, 11, 12, 13, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3.5, 3, 2.5, 2, 1.5, 1, 0.7];
const YEAR = 365.25;

const laws = () => ({
  gap: numbers(exponentialKnots()),
  rate: numbers(gammaKnots(ORDER_RATE.r, ORDER_RATE.alpha)),
  dropout: numbers(betaKnots(DROPOUT.a, DROPOUT.b)),
  mean_order: numbers(inverseGammaKnots(SPEND.q, SPEND.p * SPEND.gamma)),
  order_value: numbers(gammaKnots(SPEND.p, SPEND.p)),
  affinity: numbers(betaKnots(AFFINITY.a, AFFINITY.b)),
  age_days: numbers(histogramKnots(AGES, 66 * YEAR).map(days => days + 18 * YEAR)),
  time_of_day: ints(HABITS.flatMap(habit => pickTable(minutes(habit.hours), 1024).map(minute => minute * 60_000))),
});

/** Weights of hours as weights of minutes. */
const minutes = (hours: readonly number[]): number[] => hours.flatMap(weight => Array<number>(60).fill(weight));

const archetypes = () => ({
  archetype_pick: ints(pickTable(ARCHETYPES.map(archetype => archetype.share))),
  archetype_name: texts(ARCHETYPES.map(archetype => archetype.name)),
  archetype_rate: numbers(ARCHETYPES.map(archetype => archetype.rate)),
  archetype_spend: numbers(ARCHETYPES.map(archetype => archetype.spend)),
  archetype_coupon: numbers(ARCHETYPES.map(archetype => archetype.coupon)),
  archetype_returns: numbers(ARCHETYPES.map(archetype => archetype.returns)),
  archetype_research: numbers(ARCHETYPES.map(archetype => archetype.research)),
  archetype_promoter: numbers(ARCHETYPES.map(archetype => archetype.promoter)),
  habit_pick: ints(pickTable(HABITS.map(habit => habit.share))),
  habit_name: texts(HABITS.map(habit => habit.name)),
  season_category: ints(SEASONS.map(season => CATEGORIES.findIndex(({ name }) => name === season.category))),
});

function places(shop: Shop) {
  const all = COUNTRIES.flatMap((country, code) => country.places.map(place => ({ ...place, country, code })));
  const population = (country: (typeof COUNTRIES)[number]) =>
    country.places.reduce((sum, { weight }) => sum + weight, 0);
  return {
    place_pick: ints(pickTable(all.map(({ weight, country }) => (weight / population(country)) * country.share))),
    place_city: texts(all.map(place => place.city)),
    place_region: texts(all.map(place => place.region)),
    place_postal: texts(all.map(place => place.postal)),
    place_latitude: numbers(all.map(place => place.latitude)),
    place_longitude: numbers(all.map(place => place.longitude)),
    place_country: ints(all.map(place => place.code)),
    country_code: texts(COUNTRIES.map(country => country.code)),
    country_language: ints(COUNTRIES.map(country => LANGUAGES.indexOf(country.language))),
    country_timezone: texts(COUNTRIES.map(country => country.timezone)),
    country_calling: texts(COUNTRIES.map(country => country.callingCode)),
    country_mobile: texts(COUNTRIES.map(country => country.mobilePrefix)),
    country_mobile_digits: ints(COUNTRIES.map(country => country.mobileDigits)),
    country_postal_digits: ints(COUNTRIES.map(country => country.postalDigits)),
    country_euro: numbers(COUNTRIES.map(country => country.euroShare)),
    zone_offset: ints(
      COUNTRIES.flatMap(({ timezone }) =>
        Array.from({ length: shop.days + 2 }, (_, d) => noonOffset(timezone, shop.firstDay + d)),
      ),
    ),
  };
}

/** Names lie end to end: those of language l and gender g (0 female, 1 male) begin at `…_start[2l + g]`. */
function names() {
  const first = LANGUAGES.flatMap(language => [NAMES[language].female, NAMES[language].male]);
  const family = LANGUAGES.flatMap(language => [NAMES[language].femaleFamily, NAMES[language].maleFamily]);
  return {
    language: texts(LANGUAGES),
    first_name: texts(first.flat()),
    first_ascii: texts(first.flat().map(ascii)),
    first_start: ints(starts(first)),
    first_count: ints(first.map(list => list.length)),
    family_name: texts(family.flat()),
    family_ascii: texts(family.flat().map(ascii)),
    family_start: ints(starts(family)),
    family_count: ints(family.map(list => list.length)),
  };
}

const starts = (lists: readonly (readonly string[])[]): number[] => {
  let next = 0;
  return lists.map(list => {
    const start = next;
    next += list.length;
    return start;
  });
};

/** Sums up to 12,000 PLN, by their square root: cell k is (k/4)² grosze. */
const PRICE_CELLS = 4_400;
const CATEGORY_CELLS = 1024;

const goods = () => ({
  product_id: texts(PRODUCTS.map(product => product.id)),
  product_name: texts(PRODUCTS.map(product => product.name)),
  product_category: texts(PRODUCTS.map(product => product.category)),
  product_brand: texts(PRODUCTS.map(product => product.brand)),
  product_price: ints(PRODUCTS.map(product => product.price)),
  category_name: texts(CATEGORIES.map(category => category.name)),
  category_pick: ints(
    Array.from({ length: 12 }, (_, month) =>
      pickTable(
        CATEGORIES.map(category => category.months[month] ?? 0),
        CATEGORY_CELLS,
      ),
    ).flat(),
  ),
  rung_of_price: ints(Array.from({ length: PRICE_CELLS }, (_, cell) => rungAt(((cell + 0.5) / 4) ** 2))),
  line_count: ints(pickTable([0, 42, 27, 15, 8, 5, 3])),
});

/** Cells of the table of days on which people register. */
const JOIN_CELLS = 8192;

function time(shop: Shop) {
  const speeds = calendars(shop);
  const clocks = speeds.map(clock);
  const cells = Math.max(...clocks.map(({ dayOfCell }) => dayOfCell.length)) + CELLS_PER_DAY;
  const beyond = shop.days + 1;
  const visits = speeds[CALENDARS.visits] ?? [];
  const open = promotions(shop);
  const days = Array.from({ length: shop.days + 2 }, (_, d) => calendarDay(shop.firstDay + d));
  const today = days.map(({ day }) => promotionOn(open, day));
  return {
    calendar_starts: numbers(clocks.flatMap(({ starts }) => starts)),
    calendar_end: numbers(
      clocks.map(({ starts }, i) => (starts[shop.days] ?? 0) + (speeds[i]?.[shop.days] ?? 0) * lastDayPassed(shop)),
    ),
    calendar_day: ints(
      clocks.flatMap(({ dayOfCell }) => Array.from({ length: cells }, (_, cell) => dayOfCell[cell] ?? beyond)),
    ),
    calendar_cells: ints([cells]),
    month: ints(days.map(({ month }) => month)),
    promotion_percent: ints(today.map(promotion => promotion?.percent ?? 0)),
    promotion_coupon: texts(today.map(promotion => promotion?.coupon ?? '')),
    // More people find the shop as it grows older; the last day is left out for it is not whole.
    join_day: ints(
      pickTable(
        visits.slice(0, shop.days).map((speed, d) => speed * (0.6 + (0.8 * d) / shop.days)),
        JOIN_CELLS,
      ),
    ),
  };
}

function messages(shop: Shop) {
  const all = campaigns(shop);
  return {
    campaign_id: texts(all.map(campaign => campaign.id)),
    campaign_name: texts(all.map(campaign => campaign.name)),
    campaign_email: ints(all.map(campaign => (campaign.channel === 'email' ? 1 : 0))),
    campaign_time: ints(all.map(campaign => campaign.time)),
    campaign_count: ints([all.length]),
  };
}

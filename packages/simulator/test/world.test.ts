import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openShop } from '../src/shop.ts';
import { SEASONS } from '../src/world/archetypes.ts';
import { CALENDARS, calendars, clock } from '../src/world/calendars.ts';
import { campaigns, promotions } from '../src/world/campaigns.ts';
import { CATEGORIES, PRODUCTS, RUNGS, rungAt } from '../src/world/catalogue.ts';
import { blackFriday, calendarDay, dayNumber, instantOf, offsetAt } from '../src/world/days.ts';
import { ascii, NAMES } from '../src/world/names.ts';
import { COUNTRIES } from '../src/world/places.ts';

const shop = openShop({ customers: 100, seed: 1, until: Date.UTC(2026, 10, 1) });

describe('names', () => {
  const pair = (language: keyof typeof NAMES, male: string) =>
    NAMES[language].femaleFamily[NAMES[language].maleFamily.indexOf(male)];

  test('family names agree with gender', () => {
    assert.equal(pair('pl', 'Kowalski'), 'Kowalska');
    assert.equal(pair('pl', 'Nowicki'), 'Nowicka');
    assert.equal(pair('pl', 'Zawadzki'), 'Zawadzka');
    assert.equal(pair('pl', 'Nowak'), 'Nowak');
    assert.equal(pair('pl', 'Zając'), 'Zając');
    assert.equal(pair('cs', 'Novák'), 'Nováková');
    assert.equal(pair('cs', 'Novotný'), 'Novotná');
    assert.equal(pair('cs', 'Svoboda'), 'Svobodová');
    assert.equal(pair('cs', 'Němec'), 'Němcová');
    assert.equal(pair('uk', 'Ковальський'), 'Ковальська');
    assert.equal(pair('uk', 'Шевченко'), 'Шевченко');
    assert.equal(pair('lt', 'Kazlauskas'), 'Kazlauskienė');
    assert.equal(pair('lt', 'Stankevičius'), 'Stankevičienė');
    assert.equal(pair('de', 'Müller'), 'Müller');
  });

  test('no Polish woman bears a name in -ski, -cki or -dzki, and no man one in -ska', () => {
    assert.ok(NAMES.pl.femaleFamily.every(name => !/(s|c|dz)ki$/.test(name)));
    assert.ok(NAMES.pl.maleFamily.every(name => !/(s|c|dz)ka$/.test(name)));
  });

  test('every name can stand in an e-mail address', () => {
    assert.equal(ascii('Łucja'), 'lucja');
    assert.equal(ascii('Błaszczyk'), 'blaszczyk');
    assert.equal(ascii('Schröder'), 'schroeder');
    assert.equal(ascii("O'Brien"), 'obrien');
    assert.equal(ascii('Олена'), 'olena');
    assert.equal(ascii('Živilė'), 'zivile');
    const all = Object.values(NAMES).flatMap(({ female, male, femaleFamily, maleFamily }) =>
      [female, male, femaleFamily, maleFamily].flat(),
    );
    assert.deepEqual(
      all.filter(name => !/^[a-z]{2,}$/.test(ascii(name))),
      [],
    );
  });
});

describe('places', () => {
  test('shares of countries make up everybody, three quarters in Poland', () => {
    assert.ok(Math.abs(COUNTRIES.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
    assert.equal(COUNTRIES.find(({ code }) => code === 'PL')?.share, 0.75);
  });

  test('all sixteen voivodeships are there', () => {
    const regions = new Set(COUNTRIES[0]?.places.map(place => place.region));
    assert.equal(regions.size, 16);
  });

  test('cities lie in Europe', () => {
    for (const { city, latitude, longitude } of COUNTRIES.flatMap(country => country.places)) {
      assert.ok(latitude > 43 && latitude < 57 && longitude > -6 && longitude < 37, city);
    }
  });
});

describe('the year', () => {
  test('Black Friday', () => {
    assert.equal(blackFriday(2024), dayNumber(2024, 11, 29));
    assert.equal(blackFriday(2025), dayNumber(2025, 11, 28));
    assert.equal(blackFriday(2026), dayNumber(2026, 11, 27));
  });

  test('zones know daylight saving', () => {
    assert.equal(offsetAt('Europe/Warsaw', Date.UTC(2026, 0, 15)), 3_600_000);
    assert.equal(offsetAt('Europe/Warsaw', Date.UTC(2026, 6, 15)), 7_200_000);
    assert.equal(offsetAt('Europe/London', Date.UTC(2026, 0, 15)), 0);
    assert.equal(offsetAt('America/New_York', Date.UTC(2026, 0, 15)), -18_000_000);
    assert.equal(instantOf('Europe/Warsaw', dayNumber(2026, 7, 1), 36_000_000), Date.UTC(2026, 6, 1, 8));
  });

  test('the first day is the last one less the days the shop has been open', () => {
    assert.equal(shop.firstDay, dayNumber(2026, 11, 1) - 730);
  });

  test('there is a promotion every month, Thursday to Sunday, and in November a week with Black Friday in it', () => {
    const all = promotions(shop);
    assert.equal(all.length, 25);
    for (const promotion of all) {
      const from = calendarDay(promotion.from);
      if (from.month === 11)
        assert.ok(promotion.from < blackFriday(from.year) && blackFriday(from.year) < promotion.to);
      else assert.deepEqual([from.weekday, promotion.to - promotion.from], [4, 3]);
    }
    assert.equal(new Set(all.map(({ coupon }) => coupon)).size, 12);
  });

  test('campaigns follow each other: a newsletter every Tuesday at ten, two messages for a promotion', () => {
    const all = campaigns(shop);
    assert.ok(all.every((campaign, i) => i === 0 || campaign.time >= all[i - 1]!.time));
    assert.ok(all.every(campaign => campaign.time <= shop.until));
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const letters = all.filter(({ id }) => id.startsWith('nl-'));
    assert.equal(letters.length, 104);
    assert.ok(letters.every(({ time }) => new Date(time).getUTCDay() === 2));
  });
});

describe('calendars', () => {
  const all = calendars(shop);
  const sum = (speeds: readonly number[]) => speeds.reduce((a, b) => a + b, 0);

  test('a year of shop time has 365 days, whatever the season', () => {
    for (const feeless of [CALENDARS.visits, 2]) {
      assert.ok(Math.abs(sum(all[feeless]!.slice(366)) - 365) < 1e-6);
    }
  });

  test('a season is empty outside its dates', () => {
    SEASONS.forEach((season, i) => {
      const open = all[CALENDARS.firstSeason + i]!.flatMap((speed, d) =>
        speed > 0 ? [calendarDay(shop.firstDay + d)] : [],
      );
      assert.ok(open.length > 0, season.name);
      for (const { month, date } of open) {
        const position = month * 100 + date;
        assert.ok(position >= season.from[0] * 100 + season.from[1] && position <= season.to[0] * 100 + season.to[1]);
      }
    });
  });

  test('charging for delivery slows impulsive shoppers by 30 per cent, premium ones not', () => {
    const fee = openShop({ ...shop, deliveryFeeFrom: shop.until - 100 * 86_400_000 });
    const never = openShop({ ...shop, deliveryFeeFrom: shop.until + 86_400_000 });
    const last = (settings: typeof shop, code: number) => calendars(settings)[code]!.at(-2)!;
    assert.ok(Math.abs(last(fee, 1) / last(never, 1) - 0.7) < 1e-9);
    assert.equal(last(fee, 2), last(never, 2));
  });

  test('the clock finds the day of a moment of shop time, and skips days that stand still', () => {
    const { starts, dayOfCell } = clock([1, 0, 0, 2, 0.5]);
    assert.deepEqual(starts, [0, 1, 1, 1, 3, 3.5]);
    assert.deepEqual(
      [0, 7, 8, 23, 24, 27].map(cell => dayOfCell[cell]),
      [0, 0, 3, 3, 4, 4],
    );
  });
});

describe('catalogue', () => {
  test('every category has a product for every purse, at a price as shops write them', () => {
    assert.equal(PRODUCTS.length, CATEGORIES.length * RUNGS);
    assert.equal(new Set(PRODUCTS.map(({ id }) => id)).size, PRODUCTS.length);
    assert.ok(PRODUCTS.every(({ price }) => Number.isInteger(price) && price >= 800 && price <= 600_000));
  });

  test('the rung of a sum is the nearest product by ratio', () => {
    for (const grosze of [900, 5_000, 16_000, 99_000, 600_000]) {
      const price = PRODUCTS[rungAt(grosze)]!.price;
      assert.ok(price / grosze > 0.88 && price / grosze < 1.13, `${grosze}: ${price}`);
    }
    assert.equal(rungAt(1), 0);
    assert.equal(rungAt(1e9), RUNGS - 1);
  });
});

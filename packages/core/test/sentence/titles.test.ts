import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventTitle, LANGUAGES, propertyTitle, traitTitle } from '../../src/index.ts';
import { PROPERTIES } from '../../src/sentence/dictionary/properties.ts';
import { TRAIT_NAMES } from '../../src/sentence/dictionary/traits.ts';
import { TRAITS } from '../../src/spec/traits.ts';

/** What the demo shop brings, as its files name it. */
const OF_THE_DEMO = {
  traits: [
    ...['birth_date', 'city', 'country', 'first_name', 'gender', 'language', 'last_name', 'latitude', 'longitude'],
    ...['postal_code', 'region', 'registered_at', 'timezone', 'consent.email', 'consent.sms'],
  ],
  properties: [
    ...['amount', 'answer', 'brand', 'campaign_id', 'campaign_kind', 'campaign_name', 'category', 'channel', 'coupon'],
    ...['currency', 'name', 'order_id', 'path', 'price', 'product_id', 'product_name', 'quantity', 'question'],
    ...['shipping', 'survey', 'total', 'utm_source', 'value'],
  ],
} as const;

for (const language of LANGUAGES)
  describe(`titles (${language})`, () => {
    it('are there for every well-known trait and for everything that the demo shop brings', () => {
      const traits = [...Object.keys(TRAITS), ...OF_THE_DEMO.traits];
      assert.deepEqual(
        traits.filter(name => traitTitle(name, language) === name),
        [],
      );
      assert.deepEqual(
        OF_THE_DEMO.properties.filter(name => propertyTitle(name, language) === name),
        [],
      );
    });

    it('tell things apart', () => {
      const properties = Object.keys(PROPERTIES).map(name => propertyTitle(name, language));
      const traits = Object.keys(TRAIT_NAMES).map(name => traitTitle(name, language));
      for (const titles of [properties, traits])
        assert.deepEqual(
          titles.filter((title, i) => titles.indexOf(title) !== i),
          [],
        );
    });

    it('are the names themselves of what nobody knows', () => {
      assert.equal(traitTitle('consent.pigeon', language), 'consent.pigeon');
      assert.equal(traitTitle('constructor', language), 'constructor');
      assert.equal(propertyTitle('Chair colour', language), 'Chair colour');
      assert.equal(eventTitle('Ticket Bought', language), 'Ticket Bought');
    });
  });

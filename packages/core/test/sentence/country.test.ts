import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSegmentation, classesOf, countryCodes, countryText, emptyCatalog, isCountry } from '../../src/index.ts';

describe('countries', () => {
  it('are named in the language of the reader, with their code', () => {
    assert.deepEqual([countryText('PL', 'en'), countryText('PL', 'pl')], ['Poland (PL)', 'Polska (PL)']);
    for (const other of ['United Kingdom', 'pl', 'POL', 'QZ', '']) assert.equal(countryText(other, 'en'), other);
  });

  it('are all known, and nothing else is', () => {
    const codes = countryCodes();
    for (const code of ['PL', 'DE', 'GB', 'UA']) assert.ok(codes.includes(code), code);
    assert.ok(codes.length > 240 && codes.length < 320 && !codes.includes('QZ'), String(codes.length));
  });

  it('stand in attributes that are called so', () => {
    for (const name of ['country', 'shipping_country', 'address.country']) assert.ok(isCountry(name), name);
    for (const name of ['countryside', 'city', 'country_of_birth_known']) assert.ok(!isCountry(name), name);
  });

  it('are the names of the classes by country, whose ids stay the codes', () => {
    const by = (key: string) => {
      const checked = checkSegmentation(
        { segmentation: 'places', method: 'place', settings: { by: key } },
        { ...emptyCatalog('UTC'), traits: { [key]: { types: ['text'] } } },
      );
      assert.ok(checked.ok);
      return classesOf(checked.value, { places: ['PL', 'UK', 'Other land', ...countryCodes()] });
    };
    const first = (key: string) => by(key).map(({ id, name, explanation }) => [id, name, explanation.pl])[0];
    assert.deepEqual(first('country'), ['PL', { en: 'Poland', pl: 'Polska' }, 'Kraj: Polska (PL).']);
    assert.deepEqual(first('city'), ['PL', { en: 'PL', pl: 'PL' }, 'Miasto: PL.']);
    const names = new Map(by('country').map(({ id, name }) => [id, name]));
    assert.deepEqual(names.get('UK'), { en: 'United Kingdom (UK)', pl: 'Wielka Brytania (UK)' });
    assert.equal(names.get('Other land')?.en, 'Other land');
    for (const language of ['en', 'pl'] as const) {
      const said = [...names.values()].map(name => name[language]);
      assert.equal(new Set(said).size, said.length, `no two codes have one name, ${language}`);
    }
  });
});

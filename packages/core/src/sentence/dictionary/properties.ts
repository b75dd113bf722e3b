import { entry, type Language } from '../language.ts';
import type { Gender, Subject } from '../word/predicate.ts';
import { quoted } from '../word/value.ts';

interface PropertyWords {
  readonly en: readonly [one: string, many: string];
  /** Polish: nominative singular, genitive plural (suma kwot, liczba różnych produktów) and gender. */
  readonly pl: readonly [one: string, many: string, gender: Gender];
}

/** Well-known properties in words; any other is quoted. */
export const PROPERTIES: Readonly<Record<string, PropertyWords>> = {
  total: { en: ['total', 'totals'], pl: ['kwota', 'kwot', 'f'] },
  subtotal: { en: ['subtotal', 'subtotals'], pl: ['wartość produktów', 'wartości produktów', 'f'] },
  revenue: { en: ['revenue', 'revenues'], pl: ['przychód', 'przychodów', 'm'] },
  margin: { en: ['margin', 'margins'], pl: ['marża', 'marż', 'f'] },
  discount: { en: ['discount', 'discounts'], pl: ['rabat', 'rabatów', 'm'] },
  shipping: { en: ['shipping cost', 'shipping costs'], pl: ['koszt dostawy', 'kosztów dostawy', 'm'] },
  tax: { en: ['tax', 'taxes'], pl: ['podatek', 'podatków', 'm'] },
  price: { en: ['price', 'prices'], pl: ['cena', 'cen', 'f'] },
  quantity: { en: ['quantity', 'quantities'], pl: ['liczba sztuk', 'liczb sztuk', 'f'] },
  coupon: { en: ['coupon', 'coupons'], pl: ['kupon', 'kuponów', 'm'] },
  currency: { en: ['currency', 'currencies'], pl: ['waluta', 'walut', 'f'] },
  category: { en: ['category', 'categories'], pl: ['kategoria', 'kategorii', 'f'] },
  brand: { en: ['brand', 'brands'], pl: ['marka', 'marek', 'f'] },
  product_id: { en: ['product', 'products'], pl: ['produkt', 'produktów', 'm'] },
  order_id: { en: ['order number', 'order numbers'], pl: ['numer zamówienia', 'numerów zamówień', 'm'] },
  campaign_id: { en: ['campaign id', 'campaign ids'], pl: ['identyfikator kampanii', 'identyfikatorów kampanii', 'm'] },
  campaign_name: { en: ['campaign name', 'campaign names'], pl: ['nazwa kampanii', 'nazw kampanii', 'f'] },
  rating: { en: ['rating', 'ratings'], pl: ['ocena', 'ocen', 'f'] },
  query: { en: ['search phrase', 'search phrases'], pl: ['szukana fraza', 'szukanych fraz', 'f'] },
};

/** A property as the subject of a phrase: "coupon", "“film”". */
export function property(name: string, language: Language): Subject {
  const words = entry(PROPERTIES, name);
  if (words === undefined) return { text: quoted(name, language), gender: 'n', isGiven: true };
  return { text: words[language][0], gender: words.pl[2], isGiven: true };
}

/** Many of a property's values, as in "sum of prices", "suma kwot", "suma wartości „points”". */
export function propertyValues(name: string, language: Language): string {
  const words = entry(PROPERTIES, name);
  return words?.[language][1] ?? `${language === 'en' ? 'values of' : 'wartości'} ${quoted(name, language)}`;
}

import { entry, type Language } from '../language.ts';
import type { Gender, Subject } from '../word/predicate.ts';
import { quoted } from '../word/value.ts';

interface PropertyWords {
  readonly en: string;
  /** Polish: nominative singular, genitive plural (suma kwot, liczba różnych produktów) and gender. */
  readonly pl: readonly [one: string, many: string, gender: Gender];
}

/** Well-known properties in words; any other is quoted. */
const PROPERTIES: Readonly<Record<string, PropertyWords>> = {
  total: { en: 'total', pl: ['kwota', 'kwot', 'f'] },
  subtotal: { en: 'subtotal', pl: ['wartość produktów', 'wartości produktów', 'f'] },
  revenue: { en: 'revenue', pl: ['przychód', 'przychodów', 'm'] },
  margin: { en: 'margin', pl: ['marża', 'marż', 'f'] },
  discount: { en: 'discount', pl: ['rabat', 'rabatów', 'm'] },
  shipping: { en: 'shipping cost', pl: ['koszt dostawy', 'kosztów dostawy', 'm'] },
  tax: { en: 'tax', pl: ['podatek', 'podatków', 'm'] },
  price: { en: 'price', pl: ['cena', 'cen', 'f'] },
  quantity: { en: 'quantity', pl: ['liczba sztuk', 'liczb sztuk', 'f'] },
  coupon: { en: 'coupon', pl: ['kupon', 'kuponów', 'm'] },
  currency: { en: 'currency', pl: ['waluta', 'walut', 'f'] },
  category: { en: 'category', pl: ['kategoria', 'kategorii', 'f'] },
  brand: { en: 'brand', pl: ['marka', 'marek', 'f'] },
  product_id: { en: 'product', pl: ['produkt', 'produktów', 'm'] },
  order_id: { en: 'order number', pl: ['numer zamówienia', 'numerów zamówień', 'm'] },
  campaign_id: { en: 'campaign id', pl: ['identyfikator kampanii', 'identyfikatorów kampanii', 'm'] },
  campaign_name: { en: 'campaign name', pl: ['nazwa kampanii', 'nazw kampanii', 'f'] },
  rating: { en: 'rating', pl: ['ocena', 'ocen', 'f'] },
  query: { en: 'search phrase', pl: ['szukana fraza', 'szukanych fraz', 'f'] },
};

/** A property as the subject of a phrase: "coupon", "“film”". */
export function property(name: string, language: Language): Subject {
  const words = entry(PROPERTIES, name);
  if (words === undefined) return { text: quoted(name, language), gender: 'n' };
  return { text: language === 'en' ? words.en : words.pl[0], gender: words.pl[2] };
}

/** Many of a property's values, as in "suma kwot", "suma wartości „points”". */
export const propertyValues = (name: string, language: Language): string => {
  const words = entry(PROPERTIES, name);
  if (language === 'en') return words?.en ?? quoted(name, language);
  return words?.pl[1] ?? `wartości ${quoted(name, language)}`;
};

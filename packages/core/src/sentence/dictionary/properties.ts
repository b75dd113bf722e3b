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
  campaign_kind: { en: ['kind of campaign', 'kinds of campaign'], pl: ['rodzaj kampanii', 'rodzajów kampanii', 'm'] },
  channel: { en: ['channel', 'channels'], pl: ['kanał', 'kanałów', 'm'] },
  email_subject: { en: ['e-mail subject', 'e-mail subjects'], pl: ['temat e-maila', 'tematów e-maili', 'm'] },
  link_url: { en: ['link address', 'link addresses'], pl: ['adres odsyłacza', 'adresów odsyłaczy', 'm'] },
  name: { en: ['name', 'names'], pl: ['nazwa', 'nazw', 'f'] },
  product_name: { en: ['product name', 'product names'], pl: ['nazwa produktu', 'nazw produktów', 'f'] },
  sku: { en: ['SKU', 'SKUs'], pl: ['kod SKU', 'kodów SKU', 'm'] },
  variant: { en: ['variant', 'variants'], pl: ['wariant', 'wariantów', 'm'] },
  amount: { en: ['line amount', 'line amounts'], pl: ['wartość pozycji', 'wartości pozycji', 'f'] },
  line: { en: ['line number', 'line numbers'], pl: ['numer pozycji', 'numerów pozycji', 'm'] },
  value: { en: ['value', 'values'], pl: ['wartość', 'wartości', 'f'] },
  cart_id: { en: ['cart number', 'cart numbers'], pl: ['numer koszyka', 'numerów koszyków', 'm'] },
  payment_method: { en: ['payment method', 'payment methods'], pl: ['sposób płatności', 'sposobów płatności', 'm'] },
  shipping_method: { en: ['delivery method', 'delivery methods'], pl: ['sposób dostawy', 'sposobów dostawy', 'm'] },
  step: { en: ['step', 'steps'], pl: ['krok', 'kroków', 'm'] },
  reason: { en: ['reason', 'reasons'], pl: ['powód', 'powodów', 'm'] },
  path: { en: ['page path', 'page paths'], pl: ['ścieżka strony', 'ścieżek stron', 'f'] },
  url: { en: ['page address', 'page addresses'], pl: ['adres strony', 'adresów stron', 'm'] },
  title: { en: ['page title', 'page titles'], pl: ['tytuł strony', 'tytułów stron', 'm'] },
  referrer: { en: ['referring page', 'referring pages'], pl: ['strona odsyłająca', 'stron odsyłających', 'f'] },
  utm_source: { en: ['UTM source', 'UTM sources'], pl: ['źródło UTM', 'źródeł UTM', 'n'] },
  utm_medium: { en: ['UTM medium', 'UTM media'], pl: ['medium UTM', 'mediów UTM', 'n'] },
  utm_campaign: { en: ['UTM campaign', 'UTM campaigns'], pl: ['kampania UTM', 'kampanii UTM', 'f'] },
  utm_term: { en: ['UTM term', 'UTM terms'], pl: ['hasło UTM', 'haseł UTM', 'n'] },
  utm_content: { en: ['UTM content', 'UTM contents'], pl: ['treść UTM', 'treści UTM', 'f'] },
  survey: { en: ['survey', 'surveys'], pl: ['ankieta', 'ankiet', 'f'] },
  question: { en: ['question', 'questions'], pl: ['pytanie', 'pytań', 'n'] },
  answer: { en: ['answer', 'answers'], pl: ['odpowiedź', 'odpowiedzi', 'f'] },
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

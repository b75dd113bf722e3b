import type { Field } from './fields.ts';

/** A list of phrases as one text: separated by commas, see `means`. */
const phrases = (text: string): readonly string[] => text.split(',').map(phrase => phrase.trim());

/**
 * How headers call a field, in English and in Polish, in the form of `words`. Where several fields fit, the first of this
 * table has it.
 */
export const FIELD_SYNONYMS: readonly (readonly [Field, readonly string[]])[] = [
  ['email', phrases('*email, *e mail, mail, poczta elektroniczna')],
  ['phone', phrases('*phone, *telefon, *telefonu, *mobile, tel, nr tel, komorka, cell, gsm, msisdn')],
  [
    'card',
    phrases(
      '*loyalty card, *loyalty number, *loyalty id, card number, card no, card id, karta, nr karty, numer karty, id karty, *karta lojalnosciowa, *karty lojalnosciowej, karta stalego klienta',
    ),
  ],
  [
    'anonymous_id',
    phrases('anonymous id, visitor id, cookie id, device id, ga client id, id anonimowe, id urzadzenia'),
  ],
  [
    'user_id',
    phrases(
      'customer id, customer no, customer nr, customer number, customer key, customer, client id, client no, client number, client, cust id, user id, user, uid, ' +
        'household id, household key, shopper id, member id, buyer id, account id, person id, contact id, profile id, ' +
        'id klienta, klient id, nr klienta, numer klienta, kod klienta, klient, id uzytkownika, uzytkownik, id kupujacego, id osoby, ' +
        'id kontaktu, id kontrahenta, kod kontrahenta, kontrahent, nabywca id, id nabywcy, nr nabywcy',
    ),
  ],
  ['key', phrases('message id, event id, id zdarzenia, id wiadomosci, uuid')],
  [
    'order_id',
    phrases(
      'invoice no, invoice nr, invoice, invoice number, invoice id, order id, order no, order nr, order number, order, basket id, basket, cart id, transaction id, ' +
        'transaction no, transaction number, transaction, receipt id, receipt no, receipt number, receipt, bill no, ticket id, document no, document number, ' +
        'nr zamowienia, numer zamowienia, id zamowienia, zamowienie, nr faktury, numer faktury, faktura, nr paragonu, numer paragonu, ' +
        'paragon, nr dokumentu, numer dokumentu, dokument, id transakcji, nr transakcji, numer transakcji, transakcja',
    ),
  ],
  ['line', phrases('line, line no, line number, position, lp, pozycja, nr pozycji, numer pozycji')],
  [
    'product_id',
    phrases(
      'product id, product no, product code, stock code, stock no, item id, item no, item code, article, article id, article no, article number, material, ' +
        'id produktu, kod produktu, nr produktu, indeks, indeks towaru, symbol, symbol towaru, kod towaru, id towaru, nr artykulu, kod artykulu',
    ),
  ],
  ['sku', phrases('*sku, ean, barcode, upc, gtin, kod ean, kod kreskowy')],
  [
    'product_name',
    phrases(
      'description, product name, product, product title, product description, item, item name, item description, article name, nazwa produktu, produkt, nazwa towaru, towar, opis, opis produktu, nazwa artykulu, asortyment',
    ),
  ],
  [
    'category',
    phrases(
      'category, product category, item category, *category name, department, product group, kategoria, kategoria produktu, kategoria towaru, grupa towarowa, grupa asortymentowa, dzial',
    ),
  ],
  ['brand', phrases('brand, product brand, brand name, marka, producent')],
  ['variant', phrases('variant, size, colour, color, wariant, rozmiar, kolor')],
  [
    'coupon',
    phrases(
      'coupon, coupon code, coupon upc, coupon id, voucher, voucher code, promo code, discount code, kupon, kod kuponu, kod rabatowy, kod promocyjny, bon',
    ),
  ],
  ['currency', phrases('currency, currency code, waluta, kod waluty')],
  ['campaign_id', phrases('campaign id, campaign, id kampanii, nr kampanii')],
  ['campaign_name', phrases('campaign name, nazwa kampanii, kampania, mailing')],
  ['campaign_kind', phrases('campaign kind, rodzaj kampanii')],
  ['channel', phrases('channel, sales channel, kanal, kanal sprzedazy')],
  ['discount', phrases('*discount, *disc, *rabat, *rabatu, *upust, *znizka')],
  [
    'shipping',
    phrases(
      'shipping, *shipping cost, *shipping fee, *delivery fee, *delivery cost, delivery, postage, freight, dostawa, *koszt dostawy, *koszt wysylki, wysylka, oplata za dostawe',
    ),
  ],
  ['tax', phrases('tax, *tax amount, vat, *vat amount, podatek, *kwota vat, kwota podatku')],
  ['margin', phrases('margin, profit, gross margin, marza, zysk')],
  [
    'price',
    phrases(
      'price, *unit price, item price, price each, unit cost, cena, cena jednostkowa, cena jedn, cena brutto, cena netto, cena za sztuke, cena szt',
    ),
  ],
  [
    'quantity',
    phrases(
      'quantity, qty, units, pieces, item count, items, *number of items, *number of cds, ilosc, liczba, liczba sztuk, szt, sztuk, sztuki',
    ),
  ],
  ['survey', phrases('survey, survey name, ankieta, nazwa ankiety')],
  ['question', phrases('question, pytanie')],
  ['answer', phrases('answer, response, odpowiedz')],
  [
    'event',
    phrases('event, event name, event type, action, activity, zdarzenie, nazwa zdarzenia, typ zdarzenia, akcja'),
  ],
];

/** What orders call their total, and lines their amount. */
export const AMOUNT_PHRASES = phrases(
  'total, order total, total amount, total price, grand total, amount, amount paid, line total, line amount, order value, order amount, revenue, value, ' +
    'dollar value, sales value, sales, sum, net amount, gross amount, extended price, spend, turnover, ' +
    'wartosc, wartosc zamowienia, wartosc koszyka, wartosc brutto, wartosc netto, wartosc pozycji, wartosc sprzedazy, kwota, kwota brutto, kwota netto, ' +
    'kwota zamowienia, razem, suma, do zaplaty, obrot, sprzedaz, przychod',
);

/** Times of what happened, and, for people, of what is known of them. */
export const TIME_PHRASES = phrases(
  '*timestamp, *datetime, *date time, date, time, day, invoice date, order date, ordered at, order time, purchase date, purchased at, transaction date, transaction time, sale date, ' +
    'sales date, payment date, paid at, created at, event time, event date, occurred at, sent at, send date, delivered at, opened at, clicked at, answered at, ' +
    'response date, redemption date, visit date, visited at, booking date, ' +
    'data, czas, dzien, data zamowienia, data zakupu, data transakcji, data faktury, data sprzedazy, data wystawienia, data zdarzenia, data wysylki, ' +
    'data platnosci, data odpowiedzi, data paragonu, data dokumentu, data wizyty, data rezerwacji, data i godzina, data i czas, data godzina, wystawiono, utworzono, data utworzenia',
);
export const UPDATED_PHRASES = phrases(
  'updated at, last modified, modified at, as of, valid from, data modyfikacji, data aktualizacji, stan na, stan na dzien',
);
export const CLOCK_PHRASES = phrases(
  'time, hour, time of day, order time, transaction time, godzina, czas, godz, godzina zakupu, godzina sprzedazy',
);
export const STATUS_PHRASES = phrases(
  'status, order status, state of order, financial status, stan, stan zamowienia, status zamowienia, status transakcji',
);
export const ANSWERED_PHRASES = phrases(
  'answered at, response date, responded at, completed at, survey date, data odpowiedzi, data ankiety, data wypelnienia',
);

/** How headers call the well-known traits. */
export const TRAIT_SYNONYMS: readonly (readonly [trait: string, phrases: readonly string[]])[] = [
  ['first_name', phrases('first name, firstname, given name, forename, imie')],
  ['last_name', phrases('last name, lastname, surname, family name, nazwisko')],
  [
    'birth_date',
    phrases('birth date, birthdate, birth day, birthday, date of birth, dob, data urodzenia, urodzony, urodziny'),
  ],
  ['gender', phrases('gender, sex, plec')],
  ['language', phrases('language, lang, jezyk')],
  ['city', phrases('city, town, *city name, miasto, miejscowosc')],
  ['region', phrases('region, state, province, county, wojewodztwo, powiat')],
  ['country', phrases('country, country code, *country name, kraj, panstwo, kod kraju')],
  ['postal_code', phrases('postal code, postcode, post code, zip, zip code, kod pocztowy')],
  ['timezone', phrases('timezone, time zone, strefa czasowa')],
  ['latitude', phrases('latitude, lat, szerokosc geograficzna')],
  ['longitude', phrases('longitude, lon, lng, long, dlugosc geograficzna')],
  [
    'consent.email',
    phrases(
      '*newsletter, *email consent, *consent email, *email opt in, *marketing consent, *accepts marketing, *zgoda email, *zgoda e mail, *zgoda marketingowa, *zgoda mailowa',
    ),
  ],
  ['consent.sms', phrases('*sms consent, *consent sms, *sms opt in, *zgoda sms, *zgoda na sms')],
  [
    'registered_at',
    phrases(
      'registered at, registration date, registered, signup date, sign up date, signed up at, dt customer, customer since, member since, joined, join date, date joined, data rejestracji, zarejestrowany, klient od, data dolaczenia',
    ),
  ],
];

/** Ids that are only an id: whose, the file's kind says. */
export const ID_PHRASES = phrases('id, nr, no, numer, lp');

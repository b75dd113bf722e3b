import type { Phrases } from './phrases.ts';

/** Of calls: what a source sends, read as the Segment spec has it. */
export const CALLS: Phrases = {
  'A call is a JSON object.': 'Wywołanie to obiekt JSON.',
  'The call is longer than {0} kB of JSON.': 'Wywołanie ma więcej niż {0} kB w zapisie JSON.',
  'Split it.': 'Podziel je.',
  'The text holds a NUL or half of a surrogate pair.': 'Tekst zawiera znak NUL albo połowę pary zastępczej.',
  'The text is longer than {0} kB.': 'Tekst ma więcej niż {0} kB.',
  'The number is beyond 2^53 and has lost digits on its way.':
    'Liczba jest większa niż 2^53 i po drodze straciła cyfry.',
  'Send it as text.': 'Wyślij ją jako tekst.',
  'More than {0} levels of objects and lists are in one another.': 'Obiekty i listy są zagnieżdżone głębiej niż {0}.',
  'There are more than {0} names here.': 'Jest tu więcej nazw niż {0}.',
  'A name here is longer than {0} bytes.': 'Jedna z nazw ma więcej bajtów niż {0}.',
  'A name here holds a NUL or half of a surrogate pair.': 'Jedna z nazw zawiera znak NUL albo połowę pary zastępczej.',
  'No property can be called __proto__.': 'Żadna właściwość nie może mieć nazwy __proto__.',
  'Two properties mean {0}: a dot in a name parts it like nesting does.':
    'Dwie właściwości oznaczają {0}: kropka w nazwie dzieli ją tak samo jak zagnieżdżenie.',
  'Leave one of them out.': 'Usuń jedną z nich.',
  'context.properties is an object.': 'context.properties musi być obiektem.',
  'context.context is an object.': 'context.context musi być obiektem.',
  'context.traits is an object.': 'context.traits musi być obiektem.',
  'This is no date and time.': 'To nie jest data z godziną.',
  'Send ISO 8601, such as "2026-12-31T14:05:00.000Z".':
    'Wyślij zapis ISO 8601, na przykład „2026-12-31T14:05:00.000Z”.',
  'originalTimestamp and sentAt are too far apart: the time is not in 1900 to 2299.':
    'Między originalTimestamp a sentAt jest za duża różnica: czas nie mieści się w latach od 1900 do 2299.',
  'timestamp and sentAt are too far apart: the time is not in 1900 to 2299.':
    'Między timestamp a sentAt jest za duża różnica: czas nie mieści się w latach od 1900 do 2299.',
  'This is no currency code.': 'To nie jest kod waluty.',
  'Send ISO 4217, such as "PLN".': 'Wyślij kod ISO 4217, na przykład „PLN”.',
  'This is no number.': 'To nie jest liczba.',
  'This is no amount of money.': 'To nie jest kwota.',
  'Send a number, such as 12.50.': 'Wyślij liczbę, na przykład 12.50.',
  'The products of an order are a list.': 'Produkty z zamówienia muszą być listą.',
  'A product is an object.': 'Produkt musi być obiektem.',
  'Price times quantity is more than an amount can be.':
    'Cena razy liczba sztuk daje kwotę większą, niż można zapisać.',
  'No identifier of the call may say who somebody is.':
    'Żaden identyfikator z tego wywołania nie może wskazywać osoby.',
  'The call does not say what happened.': 'Wywołanie nie mówi, co się stało.',
  'There is no such type of call.': 'Nie ma takiego typu wywołania.',
  'Types are {0}.': 'Typy to: {0}.',
  'The call says {0} and was sent as {1}.': 'Wywołanie mówi {0}, a zostało wysłane jako {1}.',
  'An id is text or a number.': 'Identyfikator to tekst albo liczba.',
  'The call says neither userId nor anonymousId.': 'Wywołanie nie ma ani userId, ani anonymousId.',
  'Send one of them.': 'Wyślij jeden z nich.',
  'The call does not say which group.': 'Wywołanie nie mówi, o jaką grupę chodzi.',
  'The call does not say which two ids are one person.':
    'Wywołanie nie mówi, które dwa identyfikatory należą do jednej osoby.',
};

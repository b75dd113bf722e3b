import type { Phrases } from './phrases.ts';

/** What the library that checks requests says behind “It …”. */
export const REQUEST_SHAPES: Phrases = {
  'must be string': 'musi być tekstem',
  'must be number': 'musi być liczbą',
  'must be integer': 'musi być liczbą całkowitą',
  'must be boolean': 'musi być jednym z: true, false',
  'must be array': 'musi być listą',
  'must be object': 'musi być obiektem',
  'must be null': 'musi być pusta (null)',
  'must be >= {0}': 'musi wynosić co najmniej {0}',
  'must be > {0}': 'musi być większa niż {0}',
  'must be <= {0}': 'może wynosić najwyżej {0}',
  'must be < {0}': 'musi być mniejsza niż {0}',
  'must be multiple of {0}': 'musi być wielokrotnością {0}',
  'must NOT have fewer than 1 characters': 'nie może być pusta',
  'must NOT have fewer than {0} characters': 'jest za krótka; najmniejsza liczba znaków: {0}',
  'must NOT have more than {0} characters': 'jest za długa; największa liczba znaków: {0}',
  'must NOT have fewer than 1 items': 'nie może być pustą listą',
  'must NOT have fewer than {0} items': 'jest za krótką listą; najmniejsza liczba pozycji: {0}',
  'must NOT have more than {0} items': 'jest za długą listą; największa liczba pozycji: {0}',
  'must NOT have fewer than {0} properties': 'ma za mało kluczy; najmniejsza ich liczba: {0}',
  'must NOT have more than {0} properties': 'ma za dużo kluczy; największa ich liczba: {0}',
  'must NOT have duplicate items (items ## {0} and {1} are identical)':
    'zawiera powtórzenia (pozycje {0} i {1} są jednakowe)',
  'must NOT be valid': 'jest niedozwolona',
  'must match exactly one schema in oneOf': 'musi pasować do dokładnie jednej z dozwolonych postaci',
  'must match a schema in anyOf': 'nie pasuje do żadnej z dozwolonych postaci',
  'property name must be valid': 'ma klucz o niedozwolonej nazwie',
  'must contain at least {0} valid item(s)': 'ma za mało poprawnych pozycji; najmniejsza ich liczba: {0}',
  'boolean schema is false': 'jest tu niedozwolona',
};

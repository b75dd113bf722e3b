import type { InBoth } from './both.ts';

/** English: one, other. Polish: 1, 2–4, 5 and more. */
type Forms = InBoth<readonly [string, string] | readonly [string, string, string]>;

/** Everything that the command line counts. */
export const NOUNS = {
  person: { en: ['person', 'people'], pl: ['osoba', 'osoby', 'osób'] },
  customer: { en: ['customer', 'customers'], pl: ['klient', 'klientów', 'klientów'] },
  guest: { en: ['guest', 'guests'], pl: ['gość', 'goście', 'gości'] },
  buyer: { en: ['buyer', 'buyers'], pl: ['kupujący', 'kupujących', 'kupujących'] },
  event: { en: ['event', 'events'], pl: ['zdarzenie', 'zdarzenia', 'zdarzeń'] },
  order: { en: ['order', 'orders'], pl: ['zamówienie', 'zamówienia', 'zamówień'] },
  orderLine: { en: ['order line', 'order lines'], pl: ['pozycja zamówień', 'pozycje zamówień', 'pozycji zamówień'] },
  trait: { en: ['trait', 'traits'], pl: ['cecha', 'cechy', 'cech'] },
  value: { en: ['value', 'values'], pl: ['wartość', 'wartości', 'wartości'] },
  row: { en: ['row', 'rows'], pl: ['wiersz', 'wiersze', 'wierszy'] },
  column: { en: ['column', 'columns'], pl: ['kolumna', 'kolumny', 'kolumn'] },
  file: { en: ['file', 'files'], pl: ['plik', 'pliki', 'plików'] },
  segment: { en: ['segment', 'segments'], pl: ['segment', 'segmenty', 'segmentów'] },
  definition: { en: ['definition', 'definitions'], pl: ['definicja', 'definicje', 'definicji'] },
  segmentation: { en: ['segmentation', 'segmentations'], pl: ['segmentacja', 'segmentacje', 'segmentacji'] },
  classOf: { en: ['class', 'classes'], pl: ['klasa', 'klasy', 'klas'] },
  version: { en: ['version', 'versions'], pl: ['wersja', 'wersje', 'wersji'] },
  change: { en: ['change', 'changes'], pl: ['zmiana', 'zmiany', 'zmian'] },
  problem: { en: ['problem', 'problems'], pl: ['problem', 'problemy', 'problemów'] },
  profile: { en: ['profile', 'profiles'], pl: ['profil', 'profile', 'profili'] },
  day: { en: ['day', 'days'], pl: ['dzień', 'dni', 'dni'] },
  second: { en: ['second', 'seconds'], pl: ['sekunda', 'sekundy', 'sekund'] },
} as const satisfies Record<string, Forms>;

export type NounName = keyof typeof NOUNS;

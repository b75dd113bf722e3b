import type { Phrases } from './phrases.ts';

/** Why a row of a file is put aside, and what is counted without keeping a row out: as the rejects file and the command line say it. */
export const ROWS: Phrases = {
  'the row has fewer columns than the header': 'wiersz ma mniej kolumn niż nagłówek',
  'the row has more columns than the header': 'wiersz ma więcej kolumn niż nagłówek',
  'a quote is opened and never closed': 'cudzysłów otwarty i niezamknięty',
  'there is text between a closing quote and the next separator':
    'tekst między cudzysłowem zamykającym a następnym separatorem',
  'the row holds a NUL byte': 'wiersz zawiera bajt NUL',
  "the row holds bytes that are not in the file's encoding": 'wiersz zawiera bajty spoza kodowania pliku',
  'the line is not valid JSON': 'wiersz nie jest poprawnym JSON',
  'the line is JSON, but no object': 'wiersz to JSON, ale nie obiekt',
  'it is not said when this happened': 'nie podano, kiedy to się stało',
  'this is no date or time of the formats given': 'to nie jest data ani czas w podanych formatach',
  'there is no such day or time of day, or the year is not 1900 to 2299':
    'nie ma takiego dnia lub godziny albo rok jest spoza 1900–2299',
  'this is no amount of money': 'to nie jest kwota',
  'this is no number': 'to nie jest liczba',
  'this is neither true nor false': 'to nie jest ani prawda, ani fałsz',
  'this is no currency code': 'to nie jest kod waluty',
  "the amount's currency sign contradicts the row's currency": 'znak waluty przy kwocie przeczy walucie wiersza',
  'the mapping lists no such value': 'mapowanie nie zna takiej wartości',
  'it is not said what happened': 'nie podano, co się stało',
  'there is no such type of call in the Segment spec': 'w specyfikacji Segment nie ma takiego rodzaju wywołania',
  'neither an amount nor price and quantity are given': 'nie podano ani kwoty, ani ceny z liczbą sztuk',
  'the row names no question': 'wiersz nie podaje pytania',
  'the amount is negative and the mapping does not say what that means':
    'kwota jest ujemna, a mapowanie nie mówi, co to znaczy',
  'quantity and price are both negative': 'i liczba sztuk, i cena są ujemne',
  'nothing says who this is': 'nic nie mówi, kto to jest',
  'this is no JSON': 'to nie jest JSON',
  'the lines of the order are in more than one currency; none of them is taken':
    'pozycje zamówienia są w kilku walutach; żadna nie jest przyjęta',

  'rows of nobody: no identifier given': 'wiersze niczyje: brak identyfikatora',
  'rows of nobody: the only identifier cannot be one': 'wiersze niczyje: jedyny identyfikator nie może nim być',
  'rows of nobody: the only identifier is on the list of blocked values':
    'wiersze niczyje: jedyny identyfikator jest na liście zablokowanych',
  'texts that are no e-mail address, left out': 'teksty, które nie są adresem e-mail, pominięte',
  'texts that are no telephone number, left out': 'teksty, które nie są numerem telefonu, pominięte',
  'telephone numbers without a calling code while no country is given, left out':
    'numery telefonu bez numeru kierunkowego, gdy nie podano kraju, pominięte',
  'identifiers on the list of blocked values, left out': 'identyfikatory z listy zablokowanych, pominięte',
  'ids written as a decimal number (17850.0), read as whole (17850)':
    'identyfikatory zapisane jako ułamek (17850.0), odczytane jako całe (17850)',
  'amounts with more than four decimals, rounded to four':
    'kwoty z więcej niż czterema miejscami po przecinku, zaokrąglone do czterech',
  'local times that the clock skips in spring, moved on by the hour skipped':
    'czasy lokalne, które zegar wiosną przeskakuje, przesunięte o tę godzinę',
  'local times that the clock shows twice in autumn, read as the first':
    'czasy lokalne, które zegar jesienią pokazuje dwa razy, odczytane jako pierwsze',
  'years of two digits: 00-69 read as 2000-2069, 70-99 as 1970-1999':
    'lata dwucyfrowe: 00–69 to 2000–2069, 70–99 to 1970–1999',
  'rows whose key is not in the file looked up': 'wiersze, których klucza nie ma w pliku pomocniczym',
  'people without a time of their own: their traits hold from the import on':
    'osoby bez własnej daty: ich cechy obowiązują od chwili importu',
  'order lines of price or amount zero, kept': 'pozycje o cenie lub kwocie zero, zachowane',
};

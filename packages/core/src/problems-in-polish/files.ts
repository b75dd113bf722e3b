import type { Phrases } from './phrases.ts';

/** Of reading files, and of what an import puts aside. */
export const FILES: Phrases = {
  'The import of {0} is not finished.': 'Import pliku {0} jeszcze się nie skończył.',
  'Wait for it; if the process is gone, opening the store again finishes or undoes it.':
    'Poczekaj; jeśli proces już nie działa, ponowne uruchomienie dokończy go albo cofnie.',
  'there is no import {0}': 'Nie ma importu numer {0}.',
  'import {0} is {1}': 'Import numer {0} ma stan: {1}.',
  'only what an import brought and is still there can be taken out':
    'Wycofać można tylko to, co import przyniósł i co nadal tu jest.',
  'The file holds no row that can be read.': 'Plik nie zawiera żadnego wiersza, który da się odczytać.',
  '{0} has changed since it was looked at.': 'Plik {0} zmienił się od czasu, gdy był sprawdzany.',
  'Import it again once it is complete.': 'Zaimportuj go ponownie, gdy będzie kompletny.',
  'The header names "{0}" more than once; this one is called "{1}".':
    'Nagłówek wymienia „{0}” więcej niż raz; ta kolumna nosi nazwę „{1}”.',
  'column {0}': 'kolumna {0}',
  'The file is not UTF-8, and its letters fit more than one encoding; it is read as {0}.':
    'Plik nie jest w UTF-8, a jego litery pasują do więcej niż jednego kodowania; jest czytany jako {0}.',
  'If letters come out wrong, say file: {encoding: iso-8859-2} (or windows-1252) in the mapping.':
    'Jeśli litery są przekłamane, wpisz w mapowaniu file: {encoding: iso-8859-2} (albo windows-1252).',
  '{0} has no column "{1}".': 'Plik {0} nie ma kolumny o nazwie „{1}”.',
  'Its columns are: {0}.': 'Jego kolumny to: {0}.',
  'In {0} the key {1} = "{2}" stands {3} times; it must stand there once.':
    'W pliku {0} klucz {1} = „{2}” występuje więcej niż raz (liczba wystąpień: {3}), a musi występować raz.',

  '{0} cannot be read.': 'Nie da się odczytać pliku {0}.',
  '{0} cannot be read: {1}.': 'Nie da się odczytać pliku {0}: {1}.',
  'its compressed data is damaged or cut off': 'spakowane dane są uszkodzone albo urwane',
  'its links go in a circle': 'jego dowiązania tworzą koło',
  'its objects have more than {0} different keys': 'liczba różnych kluczy w jego obiektach przekracza {0}',
  'it holds binary data and no text': 'zawiera dane binarne, a nie tekst',
  'it is an old Excel workbook (.xls)': 'to stary skoroszyt Excela (.xls)',
  'it is a PDF document': 'to dokument PDF',
  'it is a directory': 'to folder',
  'it is a zip archive or an Excel workbook (.xlsx)': 'to archiwum zip albo skoroszyt Excela (.xlsx)',
  'it is empty': 'jest pusty',
  'it is neither a file nor a link to one': 'to ani plik, ani dowiązanie do pliku',
  'it may not be read by this user': 'ten użytkownik nie może go czytać',
  'there is nothing in it': 'nic w nim nie ma',
  'there is no such file': 'nie ma takiego pliku',
  'it is damaged or no Parquet file': 'jest uszkodzony albo nie jest plikiem Parquet',
  'it is larger than 256 MB, in an encoding or with line ends that need it in memory':
    'ma ponad 256 MB, a jego kodowanie albo końce wierszy wymagają wczytania go w całości do pamięci',
  'the warehouse cannot unpack it': 'hurtownia danych nie umie go rozpakować',
  'the warehouse does not see it': 'hurtownia danych go nie widzi',
  'the warehouse may not read it': 'hurtownia danych nie może go czytać',
  'Fetch the file again.': 'Pobierz plik jeszcze raz.',
  'Keys that are data (ids, dates) cannot be mapped: turn them into values.':
    'Kluczy, które są danymi (identyfikatory, daty), nie da się opisać: zamień je na wartości.',
  'Name the files in it.': 'Wskaż pliki, które w nim są.',
  'Save the sheet as CSV (UTF-8) and import that.': 'Zapisz arkusz jako CSV (UTF-8) i zaimportuj ten plik.',
  'A ClickHouse server reads files from its own machine only.':
    'Serwer ClickHouse czyta pliki tylko z własnego komputera.',
  'A ClickHouse server reads only files under its user_files_path.':
    'Serwer ClickHouse czyta tylko pliki z folderu user_files_path.',
  'Convert it to UTF-8 with ordinary line ends.': 'Zapisz go w UTF-8 ze zwykłymi końcami wierszy.',
  'Unpack it, or pack it with gzip, xz or zstd.': 'Rozpakuj go albo spakuj przez gzip, xz lub zstd.',

  'a quote is opened and never closed': 'cudzysłów jest otwarty i nigdzie się nie zamyka',
  'it is not said what happened': 'nie wiadomo, co się stało',
  'it is not said when this happened': 'nie wiadomo, kiedy to się stało',
  'neither an amount nor price and quantity are given': 'nie ma ani kwoty, ani ceny i liczby sztuk',
  'nothing says who this is': 'nic nie mówi, kto to jest',
  'quantity and price are both negative': 'i liczba sztuk, i cena są ujemne',
  'the amount is negative and the mapping does not say what that means':
    'kwota jest ujemna, a mapowanie nie mówi, co to znaczy',
  "the amount's currency sign contradicts the row's currency":
    'znak waluty przy kwocie nie zgadza się z walutą wiersza',
  'the line is JSON, but no object': 'wiersz to JSON, ale nie obiekt',
  'the line is not valid JSON': 'wiersz nie jest poprawnym JSON-em',
  'the lines of the order are in more than one currency; none of them is taken':
    'pozycje zamówienia są w więcej niż jednej walucie; żadna nie została przyjęta',
  'the mapping lists no such value': 'w mapowaniu nie ma takiej wartości',
  'the row has fewer columns than the header': 'wiersz ma mniej kolumn niż nagłówek',
  'the row has more columns than the header': 'wiersz ma więcej kolumn niż nagłówek',
  'the row holds a NUL byte': 'wiersz zawiera bajt NUL',
  "the row holds bytes that are not in the file's encoding": 'wiersz zawiera bajty spoza kodowania pliku',
  'the row names no question': 'wiersz nie podaje pytania',
  'there is no such day or time of day, or the year is not 1900 to 2299':
    'nie ma takiego dnia lub godziny albo rok nie mieści się między 1900 a 2299',
  'there is no such type of call in the Segment spec': 'w formacie Segment nie ma takiego typu wywołania',
  'there is text between a closing quote and the next separator':
    'między zamykającym cudzysłowem a następnym separatorem jest tekst',
  'this is neither true nor false': 'to ani prawda, ani fałsz',
  'this is no JSON': 'to nie jest JSON',
  'this is no amount of money': 'to nie jest kwota',
  'this is no currency code': 'to nie jest kod waluty',
  'this is no date or time of the formats given': 'to nie jest data ani godzina w podanych formatach',
  'this is no number': 'to nie jest liczba',
};

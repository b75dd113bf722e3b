import { PHRASES, type Phrases, polishOf } from '@satsuma/core/problems-in-polish';
import { CONVERTING, UNKNOWN_THERE } from './converting-in-polish.ts';

/** What the reader of command lines says (commander). */
const READING: Phrases = {
  'unknown command {0}': 'Nie ma polecenia {0}.',
  'unknown option {0}': 'Nie ma opcji {0}.',
  'missing required argument {0}': 'Brakuje argumentu {0}.',
  'option {0} argument missing': 'Opcja {0} wymaga wartości.',
  'required option {0} not specified': 'Opcja {0} jest wymagana.',
  'too many arguments. Expected {0} arguments but got {1}: {2}.':
    'Za dużo argumentów. Dozwolone: {0}, podane: {1} ({2}).',
  'too many arguments. Expected {0} argument but got {1}: {2}.':
    'Za dużo argumentów. Dozwolone: {0}, podane: {1} ({2}).',
  'too many arguments for {0}. Expected {1} arguments but got {2}: {3}.':
    'Za dużo argumentów polecenia {0}. Dozwolone: {1}, podane: {2} ({3}).',
  'too many arguments for {0}. Expected {1} argument but got {2}: {3}.':
    'Za dużo argumentów polecenia {0}. Dozwolone: {1}, podane: {2} ({3}).',
  'Did you mean {0}?': 'Czy chodziło o {0}?',
  'Did you mean one of {0}?': 'Czy chodziło o jedno z: {0}?',
};

/** What the command line itself says is wrong with a command. */
const COMMANDS: Phrases = {
  'satsuma --help shows all commands': 'Wszystkie polecenia pokazuje satsuma --help.',
  'there are no words in "{0}"': 'Nie ma języka o nazwie „{0}”.',
  'en or pl': 'Do wyboru: en i pl.',
  '"{0}" is not an address of the web': '„{0}” nie jest adresem WWW.',
  'this command works on a data directory that it opens itself, not over a server':
    'To polecenie samo otwiera katalog danych i nie działa przez serwer.',
  'leave --server out, and stop the server first': 'Pomiń --server, a serwer najpierw zatrzymaj.',
  'There is no data in {0}.': 'W katalogu {0} nie ma danych.',
  'satsuma import FILE brings some in, satsuma demo makes a shop to look at, --data names another directory':
    'satsuma import PLIK wczytuje dane, satsuma demo tworzy sklep na próbę, a --data wskazuje inny katalog.',
  '"{0}" is not name=value': '„{0}” nie ma postaci nazwa=wartość.',
  'e.g. --with days=30': 'np. --with days=30',
  'the value of "{0}" is not valid YAML: {1}': 'Wartość „{0}” nie jest poprawnym YAML: {1}',
  '"{0}" is no value for "{1}"': '„{0}” nie może być wartością „{1}”.',
  'a text, a number or [a, list]': 'tekst, liczba albo [a, lista]',
  'this is not valid YAML or JSON': 'To nie jest poprawny YAML ani JSON.',
  'e.g. {trait: city, is: Gdynia}': 'np. {trait: city, is: Gdynia}',
  'it holds {0} definitions where one is needed': 'Potrzebna jest jedna definicja, a w pliku jest ich {0}.',
  'satsuma plan shows them all': 'Wszystkie pokazuje satsuma plan.',
  'satsuma classes shows the classes of a segmentation': 'Klasy segmentacji pokazuje satsuma classes.',
  'satsuma count counts it': 'Policzy go satsuma count.',
  '"{0}" is not path=value': '„{0}” nie ma postaci ścieżka=wartość.',
  'e.g. --set orders.minimumTotal=50': 'np. --set orders.minimumTotal=50',
  '"{0}" is stored with settings of its own': 'Segmentacja „{0}” jest zapisana z własnymi ustawieniami.',
  'name its method to try others: {0}': 'Aby wypróbować inne, podaj jej metodę: {0}',
  'there is no segmentation and no method "{0}"': 'Nie ma ani segmentacji, ani metody o nazwie „{0}”.',
  'it holds not one definition but several, or none': 'W pliku nie ma dokładnie jednej definicji.',
  'choose one: --currency CODE': 'Wybierz jedną: --currency KOD',
  '"{0}" is not a whole number from {1} up': '„{0}” nie jest liczbą całkowitą, najmniejsza dozwolona: {1}.',
  'there is no "{0}" here': 'Nie ma tu „{0}”.',
  '"{0}" is no date or instant': '„{0}” nie jest ani datą, ani chwilą.',
  '"{0}" is no date': '„{0}” nie jest datą.',
  'a date such as 2026-11-01': 'data taka jak 2026-11-01',
  'the earlier date is missing': 'Brakuje wcześniejszej daty.',
  'e.g. --from 2026-01-01': 'np. --from 2026-01-01',
  '"{0}" is no version': '„{0}” nie jest wersją.',
  'versions are numbers: 1, 2, 3': 'Wersje są liczbami: 1, 2, 3',
  'there is no "{0}" to look at': 'Nie ma czego porównać pod nazwą „{0}”.',
  'at least two are needed to overlap': 'Do części wspólnej potrzeba co najmniej dwóch zbiorów osób.',
  'it is a segmentation by the method {0}': 'To segmentacja metodą {0}.',
  'satsuma cohorts needs one by the method cohorts': 'satsuma cohorts wymaga segmentacji metodą cohorts.',
  'one file of rejects is for one file': 'Jeden plik odrzuconych wierszy jest dla jednego pliku danych.',
  'its ending does not say which format': 'Z rozszerzenia nie wynika format.',
  'end it in .{0}, or give --format': 'Zakończ nazwę na .{0} albo podaj --format.',
  'only a single SELECT is answered': 'Odpowiedź jest tylko na jedno zapytanie SELECT.',
  'e.g. satsuma sql "select count() from events"': 'np. satsuma sql "select count() from events"',
  'there is no tool "{0}" here': 'Nie znamy narzędzia o nazwie „{0}”.',
  'there is no channel "{0}"': 'Nie ma kanału o nazwie „{0}”.',
  '"{0}" is not id=name': '„{0}” nie ma postaci id=nazwa.',
  'this is not valid JSON: {0}': 'To nie jest poprawny JSON: {0}',
  'there is no completion for "{0}"': 'Nie ma uzupełniania dla powłoki „{0}”.',
};

/** What it says of files, people and servers, and what the store does at its start. */
const AROUND: Phrases = {
  '"{0}" is nothing that can be done with somebody': '„{0}” nie jest niczym, co można zrobić z osobą.',
  'export or erase, and then whom': 'export albo erase, a potem kogo',
  'erasing somebody cannot be taken back': 'Usunięcia osoby nie da się cofnąć.',
  'person export shows what is held; --yes erases it': 'person export pokazuje, co o niej wiadomo; --yes to usuwa.',
  'it cannot be read: there is no such file': 'Nie da się go przeczytać: nie ma takiego pliku.',
  'it is there already': 'Taki plik już jest.',
  'choose another name': 'Wybierz inną nazwę.',
  '--overwrite replaces it': '--overwrite go zastąpi.',
  '{0} holds other files': 'W katalogu {0} są inne pliki.',
  'name a new or an empty folder': 'Podaj nowy albo pusty katalog.',
  'there is no file "{0}", and no source of this name was imported':
    'Nie ma pliku „{0}” ani importu ze źródła o tej nazwie.',
  'satsuma imports lists the sources': 'Źródła wymienia satsuma imports.',
  'satsuma data shows all events': 'Wszystkie zdarzenia pokazuje satsuma data.',
  '{0}:{1} is in use': 'Adres {0}:{1} jest zajęty.',
  'another --port, or 0 for any that is free': 'Podaj inny --port albo 0, czyli dowolny wolny.',
  'The data directory {0} is in use by the server at {1}.': 'Katalogu danych {0} używa serwer {1}.',
  'SATSUMA_KEY=… lets this command ask the server: an API key of scope read or admin, which an admin makes':
    'SATSUMA_KEY=… pozwala zapytać serwer: klucz API o zakresie read albo admin, który tworzy administrator.',
  'SATSUMA_KEY is to hold an API key of scope read or admin; an admin makes one':
    'W SATSUMA_KEY ma być klucz API o zakresie read albo admin; tworzy go administrator.',
  'This needs more memory than the engine may use.': 'To wymaga więcej pamięci, niż wolno użyć silnikowi.',
  'SATSUMA_MEMORY=8000000000 allows it 8 GB; a quarter of the machine is what it takes if nothing is said':
    'SATSUMA_MEMORY=8000000000 pozwala na 8 GB; bez tego jest to ćwierć pamięci komputera.',
  'Something failed that should not: {0}': 'Zawiodło coś, co nie powinno: {0}',
  'SATSUMA_DEBUG=1 shows where': 'SATSUMA_DEBUG=1 pokazuje gdzie.',
  'The PostgreSQL server {0} cannot be used: {1}': 'Nie da się użyć serwera PostgreSQL {0}: {1}',
  'by this address': 'pod tym adresem',
  'The ClickHouse server {0} cannot be used: {1}': 'Nie da się użyć serwera ClickHouse {0}: {1}',
  'Is SATSUMA_POSTGRES_URL right, does the server run, and may this user create tables there?':
    'Czy SATSUMA_POSTGRES_URL jest poprawny, serwer działa, a użytkownik może w nim tworzyć tabele?',
  'Is SATSUMA_CLICKHOUSE_URL right, does the server run, and may this user create tables there?':
    'Czy SATSUMA_CLICKHOUSE_URL jest poprawny, serwer działa, a użytkownik może w nim tworzyć tabele?',
  'SATSUMA_POSTGRES_URL is not an address that begins with {0}//.':
    'SATSUMA_POSTGRES_URL nie jest adresem, który zaczyna się od {0}//.',
  'SATSUMA_CLICKHOUSE_URL is not an address that begins with {0}//.':
    'SATSUMA_CLICKHOUSE_URL nie jest adresem, który zaczyna się od {0}//.',
  'SATSUMA_MEMORY is {0}; it is a number of bytes, at least {1}.':
    'SATSUMA_MEMORY to {0}, a powinna to być liczba bajtów, co najmniej {1}.',
  'The data directory {0} cannot be opened: {1}': 'Nie da się otworzyć katalogu danych {0}: {1}',
  'Name a directory that you may write to, or restore it from a backup.':
    'Podaj katalog, w którym wolno ci zapisywać, albo odtwórz go z kopii zapasowej.',
  'The warehouse in {0} cannot be opened: {1}': 'Nie da się otworzyć magazynu danych w {0}: {1}',
  'this process has another data directory open, and the engine has one at a time.':
    'ten proces ma otwarty inny katalog danych, a silnik otwiera tylko jeden naraz.',
  '{0} was written by a newer version of Satsuma (layout {1}; this version knows {2}).':
    '{0} zapisała nowsza wersja Satsumy (układ {1}; ta wersja zna {2}).',
  'Install the newer version, or open another data directory with --data.':
    'Zainstaluj nowszą wersję albo otwórz inny katalog danych przez --data.',
  'The data directory {0} is in use by process {1}.': 'Katalogu danych {0} używa proces {1}.',
  'The data directory {0} is in use by another process.': 'Katalogu danych {0} używa inny proces.',
  'The data directory {0} is in use by this very process.': 'Katalogu danych {0} używa ten sam proces.',
  'Only one process at a time can open a data directory: wait for it, stop it, or ask it over its HTTP API.':
    'Katalog danych otwiera tylko jeden proces naraz: poczekaj na niego, zatrzymaj go albo zapytaj przez jego HTTP API.',
  '{0} holds something already; a backup is restored into an empty directory.':
    'W {0} coś już jest; kopię odtwarza się do pustego katalogu.',
  '{0} cannot be restored: there is no manifest.json in it.':
    'Kopii {0} nie da się odtworzyć: nie ma w niej manifest.json.',
  '{0} cannot be restored: its manifest.json is not of this version, or damaged.':
    'Kopii {0} nie da się odtworzyć: jej manifest.json jest z innej wersji albo uszkodzony.',
  '{0} cannot be restored: {1} is not inside of it.': 'Kopii {0} nie da się odtworzyć: {1} leży poza nią.',
  '{0} cannot be restored: {1} cannot be read ({2}).':
    'Kopii {0} nie da się odtworzyć: nie da się przeczytać {1} ({2}).',
  '{0} cannot be restored: {1} is not what was written.':
    'Kopii {0} nie da się odtworzyć: {1} różni się od tego, co zapisano.',
  '{0} cannot be restored: the table {1} was not made.': 'Kopii {0} nie da się odtworzyć: nie powstała tabela {1}.',
  '{0} cannot be restored: {1} has {2} rows in place of {3}.':
    'Kopii {0} nie da się odtworzyć: w {1} liczba wierszy to {2}, a powinna {3}.',
};

export const SAID_BY_COMMANDS: Phrases = { ...COMMANDS, ...AROUND, ...CONVERTING };

/** A message, hint or note of any command in Polish; undefined where nobody has put it into Polish. */
export const commandInPolish = polishOf({ ...PHRASES, ...READING, ...UNKNOWN_THERE, ...SAID_BY_COMMANDS });

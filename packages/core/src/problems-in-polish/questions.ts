import type { Phrases } from './phrases.ts';

/** Of questions to the base, of stored definitions and of the workspace. */
export const QUESTIONS: Phrases = {
  'there is no segment or segmentation "{0}"': 'Nie ma segmentu ani segmentacji o nazwie „{0}”.',
  '"{0}" refers to "{1}"': '„{0}” odwołuje się do „{1}”.',
  'change or archive it first': 'Najpierw to zmień albo zarchiwizuj.',
  '"{0}" cannot be counted: a parameter has no sample value':
    'Nie da się policzyć „{0}”: któryś parametr nie ma przykładowej wartości.',
  'nobody is in "{0}" as of this instant': 'W tej chwili w „{0}” nie ma nikogo.',
  'everybody is in "{0}" as of this instant': 'W tej chwili w „{0}” są wszyscy.',
  'its parent "{0}" would be removed': 'Segment nadrzędny „{0}” zostałby usunięty.',
  'these definitions need each other: {0}': 'Te definicje odwołują się do siebie nawzajem: {0}.',
  'versions: {0}': 'Wersje: {0}.',
  '"{0}" has no version {1}': '„{0}” nie ma wersji {1}.',
  'one profile cannot be merged with itself': 'Profilu nie można połączyć z nim samym.',
  'there is no merge {0}': 'Nie ma połączenia profili o numerze {0}.',
  'the merge {0} was taken back before': 'Połączenie profili o numerze {0} zostało już cofnięte.',
  'give a value, or count with sample values': 'Podaj wartość albo licz z przykładowymi wartościami.',
  'these segments refer to each other in a circle: {0}': 'Te segmenty odwołują się do siebie w koło: {0}.',
  '"{0}" has no class "{1}"': '„{0}” nie ma klasy „{1}”.',
  'its classes are {0}': 'Jej klasy to: {0}.',
  'name one of its classes: {0}': 'Wskaż jedną z jej klas: {0}.',

  'nobody has an identifier of the kind "{0}"': 'Nikt nie ma identyfikatora rodzaju „{0}”.',
  'nobody has the {0} "{1}"': 'Nikt nie ma takiego identyfikatora ({0}): „{1}”.',
  '"{0}" names several people: {1}': '„{0}” wskazuje kilka osób: {1}.',
  'say which kind of identifier, or the profile number': 'Podaj rodzaj identyfikatora albo numer profilu.',
  'everything held of profile {0} was erased': 'Wszystkie dane profilu o numerze {0} zostały usunięte.',
  'there is no profile {0}': 'Nie ma profilu o numerze {0}.',
  'it cannot be written: {0}': 'Nie da się go zapisać: {0}.',
  'this file is there already': 'Taki plik już jest.',
  'choose another name, or say that it may be overwritten': 'Wybierz inną nazwę albo zaznacz, że można go nadpisać.',
  'the column "{0}" is asked for twice': 'Kolumna „{0}” jest wybrana dwa razy.',
  '"{0}" is not a length of time': '„{0}” nie jest długością czasu.',
  'for example 1 day, 2 weeks, 1 month, 1 quarter': 'Na przykład 1 day, 2 weeks, 1 month, 1 quarter.',
  'more than {0} points lie {1} apart': 'Przy takim odstępie ({1}) punktów byłoby więcej niż {0}.',
  'try 1 hour, or a shorter stretch of time': 'Wybierz odstęp „1 godzina” albo krótszy okres.',
  'try 1 day, or a shorter stretch of time': 'Wybierz odstęp „1 dzień” albo krótszy okres.',
  'try 1 week, or a shorter stretch of time': 'Wybierz odstęp „1 tydzień” albo krótszy okres.',
  'try 1 month, or a shorter stretch of time': 'Wybierz odstęp „1 miesiąc” albo krótszy okres.',
  'try 1 quarter, or a shorter stretch of time': 'Wybierz odstęp „1 kwartał” albo krótszy okres.',
  'try 1 year, or a shorter stretch of time': 'Wybierz odstęp „1 rok” albo krótszy okres.',
  'try 10 years, or a shorter stretch of time': 'Wybierz odstęp „10 lat” albo krótszy okres.',
  'a whole number from 1 to {0} is needed': 'Potrzebna jest liczba całkowita od 1 do {0}.',
  'there is no property of order lines "{0}"': 'Pozycje zamówień nie mają właściwości o nazwie „{0}”.',
  'there is no property of "{0}" "{1}"': 'Zdarzenie „{0}” nie ma właściwości o nazwie „{1}”.',
  'it is a segmentation by the method {0}, and one by the method cohorts is needed':
    'To segmentacja metodą {0}, a potrzebna jest segmentacja metodą cohorts.',
  'it is a segmentation by the method {0}, and one by the method value-tiers is needed':
    'To segmentacja metodą {0}, a potrzebna jest segmentacja metodą value-tiers.',
  'methods: {0}': 'Metody: {0}.',

  'memberships were computed as of {0} and cannot be computed as of an earlier instant':
    'Przynależności policzono na chwilę {0} i nie można ich policzyć na wcześniejszą.',
  'counts, histories and lists can be asked as of any instant without being computed first':
    'O liczebności, historie i listy można pytać na dowolną chwilę bez wcześniejszego liczenia.',
  'settings: {0}': 'Ustawienia: {0}.',
  'there is no setting "{0}"': 'Nie ma ustawienia o nazwie „{0}”.',
  '"{0}" is not {1}': '„{0}” nie pasuje; oczekiwane: {1}.',
  'a path has at least one stage': 'Ścieżka ma co najmniej jeden etap.',
  'there are two stages "{0}"': 'Są dwa etapy „{0}”.',
  'a stage has a name': 'Etap musi mieć nazwę.',

  'The control store is on a PostgreSQL server: pg_dump is the way to back it up.':
    'Dane sterujące są na serwerze PostgreSQL: kopię zapasową robi się przez pg_dump.',
  'The warehouse is on a ClickHouse server: its own BACKUP is the way.':
    'Hurtownia danych jest na serwerze ClickHouse: kopię robi się jego własnym poleceniem BACKUP.',
  '{0} is there already; a backup goes into a new folder.':
    '{0} już istnieje; kopia zapasowa musi trafić do nowego folderu.',
};

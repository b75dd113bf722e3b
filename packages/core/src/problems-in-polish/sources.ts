import type { Phrases } from './phrases.ts';

/** Of sources that are connected: what is fetched from them and what they send. */
export const SOURCES: Phrases = {
  'There is no column "{0}".': 'Nie ma kolumny o nazwie „{0}”.',
  'The column "{0}" is of type {1}; a cursor is a number or a time.':
    'Kolumna „{0}” ma typ {1}, a kursor musi być liczbą albo czasem.',
  'Some rows have nothing in the column "{0}": they would be missed.':
    'W niektórych wierszach kolumna „{0}” jest pusta: zostałyby pominięte.',
  'Choose a column that is always set.': 'Wybierz kolumnę, która zawsze jest wypełniona.',
  'Choose a column that is always set, or a query that leaves such rows out.':
    'Wybierz kolumnę, która zawsze jest wypełniona, albo zapytanie, które pomija takie wiersze.',
  'The file is larger than {0} MB.': 'Plik ma więcej niż {0} MB.',
  'Write smaller files, or import it by hand.': 'Zapisuj mniejsze pliki albo zaimportuj go ręcznie.',
  'The engine calls it error {0}.': 'Numer błędu w silniku: {0}.',
  'The engine cannot read it.': 'Silnik nie może tego odczytać.',
  'There are no files there.': 'Nie ma tam żadnych plików.',
  'There is no such database.': 'Nie ma takiej bazy danych.',
  'There is no such table.': 'Nie ma takiej tabeli.',
  'There is no such table or column, it may not be read, or the query is wrong.':
    'Nie ma takiej tabeli lub kolumny, nie wolno jej czytać albo zapytanie jest błędne.',
  'The bucket cannot be reached, or the key may not read it.':
    'Zasobnik jest nieosiągalny albo ten klucz nie daje prawa do odczytu.',
  'The server cannot be reached, or does not let this user in.':
    'Serwer jest nieosiągalny albo nie wpuszcza tego użytkownika.',
  'The server cannot be reached, or the connection broke.': 'Serwer jest nieosiągalny albo połączenie się zerwało.',
  'The server does not let this user in.': 'Serwer nie wpuszcza tego użytkownika.',
  'The server shuts down, or took too long.': 'Serwer się wyłącza albo odpowiadał zbyt długo.',
  'The query would change something; it is only let read.': 'Zapytanie coś by zmieniło, a wolno mu tylko czytać.',
  'What is asked for is not written as it should be.': 'Zapytanie nie jest poprawnie zapisane.',
  'PostgreSQL calls it {0}.': 'Kod błędu w PostgreSQL: {0}.',
  'PostgreSQL refuses to read on, with the error {0}.': 'PostgreSQL odmawia dalszego czytania, kod błędu {0}.',

  'It takes either a table or a query.': 'Podaj albo tabelę, albo zapytanie.',
  'Of MySQL tables are read, not queries.': 'Z MySQL czyta się tabele, a nie zapytania.',
  'The engine reads MySQL over connections that are not encrypted.':
    'Silnik czyta MySQL tylko przez nieszyfrowane połączenia.',
  'This is no cron line that ever comes; such as "15 3 * * *".':
    'To nie jest harmonogram cron, który kiedykolwiek nastąpi; poprawny wygląda na przykład tak: „15 3 * * *”.',
  'Rows that are read again would count again, or equal ones once: one column has to be their key.':
    'Wiersze czytane ponownie policzyłyby się drugi raz, a jednakowe tylko raz: jedna kolumna musi być ich kluczem.',
  'Such as "id: key".': 'Na przykład „id: key”.',
  'A mapping is a list of settings such as "event: type".': 'Mapowanie to lista ustawień, takich jak „event: type”.',
  '"{0}" is no path.': '„{0}” nie jest ścieżką.',
  'Such as customer.email, lines[0].sku, or $.shop.': 'Na przykład customer.email, lines[0].sku albo $.shop.',
  'There is no kind of identifier "{0}".': 'Nie ma rodzaju identyfikatora o nazwie „{0}”.',
  '{0}, or external:<system>': '{0} albo external:<system>',
  'The mapping brings neither events nor traits.': 'Mapowanie nie daje ani zdarzeń, ani cech.',
  'Name one of them.': 'Wskaż jedno z nich.',
  'Traits belong to somebody: who is it?': 'Cechy należą do kogoś: do kogo?',
  'Properties and products belong to an event.': 'Właściwości i produkty należą do zdarzenia.',
  'The body has nothing at {0}.': 'W treści nic nie ma pod ścieżką {0}.',
  'This is no instant in {0}.': 'To nie jest chwila zapisana jako {0}.',
  'This is no instant in milliseconds.': 'To nie jest chwila podana w milisekundach.',
  'There is no event at {0}.': 'Pod ścieżką {0} nie ma zdarzenia.',
  'There is no id at {0}.': 'Pod ścieżką {0} nie ma identyfikatora.',
  'There is no time at {0}.': 'Pod ścieżką {0} nie ma czasu.',
  'The payload has no {0}.': 'W przesłanych danych nie ma pola {0}.',
  'The payload is a JSON object.': 'Przesłane dane powinny być obiektem JSON.',
  'The body is not JSON in UTF-8.': 'Treść nie jest JSON-em w UTF-8.',
  'Something failed that should not; the log has it.': 'Coś się nie powiodło, choć powinno; szczegóły są w dzienniku.',
  'There is no such source, or not of this kind.': 'Nie ma takiego źródła albo jest innego rodzaju.',
  'There is no such source.': 'Nie ma takiego źródła.',
  'The signature is missing or is not the one of this source.': 'Brakuje podpisu albo nie jest to podpis tego źródła.',
  'The source is paused.': 'Źródło jest wstrzymane.',
  'Nothing is fetched of this kind.': 'Ze źródeł tego rodzaju nic się nie pobiera.',
  'There is no such connection.': 'Nie ma takiego połączenia.',
  'The secret is missing.': 'Brakuje sekretu.',
  'The source has a connection.': 'Źródło ma już połączenie.',
  'Another place needs its secret.': 'Inne miejsce wymaga własnego sekretu.',
  'The other side makes this secret.': 'Ten sekret tworzy druga strona.',
  'There is nothing to fetch of that source, or that is under way.':
    'Z tego źródła nie ma czego pobierać albo pobieranie już trwa.',
};

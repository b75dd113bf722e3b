import type { Phrases } from './phrases.ts';

/** Of the server: what cannot be asked of it, by whom, and when. */
export const REQUESTS: Phrases = {
  'There is nothing at this address, or not by this method.': 'Pod tym adresem nic nie ma albo nie tą metodą.',
  '/docs shows what there is': 'Co jest dostępne, pokazuje /docs.',
  'Something failed that should not.': 'Coś się nie powiodło, choć powinno.',
  'Under its reference the log has the details.': 'Szczegóły są w dzienniku serwera pod podanym numerem.',
  'Something failed that should not; the log has it under the id of the job.':
    'Coś się nie powiodło, choć powinno; szczegóły są w dzienniku serwera pod numerem zadania.',
  'There is no answer from {0}.': 'Brak odpowiedzi od {0}.',
  'The answer is {0}, and not one of Satsuma.': 'Przyszła odpowiedź {0}, i to nie od Satsumy.',
  'The job was cancelled.': 'Zadanie zostało przerwane.',
  'The store is not available.': 'Baza danych jest niedostępna.',
  'This took longer than a request may take.': 'Trwało to dłużej, niż wolno.',
  'The body is larger than this route takes.': 'Przesłana treść jest za duża.',
  'This route cannot read that type of body.': 'Tego typu treści nie da się tu odczytać.',
  'send application/json': 'Wyślij application/json.',
  'The body is empty; it should be JSON.': 'Treść jest pusta, a powinna być w formacie JSON.',
  'The body is not JSON.': 'Treść nie jest w formacie JSON.',
  'The request cannot be read.': 'Zapytania nie da się odczytać.',
  'The request did not arrive in time.': 'Zapytanie nie dotarło na czas.',
  'This is not a request that can be read.': 'Tego zapytania nie da się odczytać.',
  'There is no such key.': 'Nie ma takiego klucza.',
  '{0} is missing.': 'Brakuje pola {0}.',
  'It {0}.': 'Wartość {0}.',
  'does not fit': 'nie pasuje',
  'must be {0}': 'musi mieć postać {0}',
  'must be one of {0}': 'musi być jedną z: {0}',
  'must match {0}': 'musi pasować do wzorca {0}',
  'must be a valid {0}': 'musi być poprawna (typ: {0})',
  'Too many requests.': 'Za dużo zapytań naraz.',
  'The server has more to do than it can.': 'Serwer ma więcej do zrobienia, niż zdąży.',
  'The server is shutting down.': 'Serwer się wyłącza.',
  'More calls wait than can be worked off soon.': 'Czeka więcej zdarzeń, niż da się wkrótce przetworzyć.',
  'The calls could not be written to disk.': 'Zdarzeń nie udało się zapisać na dysku.',
  'The caller has gone.': 'Pytający się rozłączył.',

  'either points or every, not both': 'Podaj albo points, albo every, nie oba naraz.',
  'this is not where a page ends': 'To nie jest koniec żadnej strony listy.',
  'this is not where a page of the log ends': 'To nie jest koniec żadnej strony dziennika.',
  'an uploaded file is imported by itself; there is nothing beside it to look things up in':
    'Przesłany plik jest importowany osobno; nie ma obok niego nic, do czego można by zajrzeć.',
  'satsuma import, on the machine of the files, reads lookups':
    'Dodatkowe pliki czyta polecenie satsuma import, uruchomione tam, gdzie one leżą.',
  'A file is sent as it is.': 'Plik wysyła się taki, jaki jest.',
  'send application/octet-stream': 'Wyślij application/octet-stream.',
  'The two profiles are one person already.': 'Te dwa profile to już jedna osoba.',
  'There is no profile {0}.': 'Nie ma profilu o numerze {0}.',
  'This server does not take calls: who is who can be changed by one that does.':
    'Ten serwer nie przyjmuje zdarzeń na żywo: tożsamości można zmieniać tylko na takim, który je przyjmuje.',
  'The file is larger than this server takes.': 'Plik jest większy, niż przyjmuje ten serwer.',
  'There is no such file (any more): they are kept for an hour.':
    'Nie ma (już) takiego pliku: pliki są przechowywane przez godzinę.',
  'it is a segment; a segmentation is asked for': 'To segment, a potrzebna jest segmentacja.',
  'it is a segmentation; a segment is asked for': 'To segmentacja, a potrzebny jest segment.',
  'whose people? nobody is named': 'O jakie osoby chodzi? Nikt nie jest wskazany.',
  'There are people here already.': 'Są tu już osoby.',
  'It is being filled already.': 'Wypełnianie danymi już trwa.',
  'This server has no demo shop to offer.': 'Ten serwer nie ma sklepu demonstracyjnego.',
  'there is no such channel': 'Nie ma takiego kanału.',
  'either definitions or text is needed': 'Potrzebne są definicje albo tekst.',
  'There is no source of this name with a mapping.': 'Nie ma źródła o tej nazwie, które miałoby mapowanie.',
  'of which event?': 'Którego zdarzenia?',
  'only the property of an event has one': 'Zdarzenie ma tylko właściwość zdarzenia.',
  'a date such as 2026-03-01 (its midnight in {0}) or an instant such as 2026-03-01T10:00:00Z':
    'Data taka jak 2026-03-01 (północ w strefie {0}) albo chwila taka jak 2026-03-01T10:00:00Z.',
  'this is no date or instant': 'To nie jest data ani chwila.',

  'nothing is neither below nor above these': 'Każda wartość leży poniżej albo powyżej tych granic.',
  'below, above or both are needed': 'Podaj dolną granicę, górną albo obie.',
  '"{0}" is a segmentation: which class?': '„{0}” to segmentacja: o którą klasę chodzi?',
  '"{0}" is a segment: it has no classes': '„{0}” to segment, nie ma klas.',
  'there is no webhook {0}': 'Nie ma webhooka o numerze {0}.',
  'There is no such alert.': 'Nie ma takiego alertu.',
  'There is no such webhook.': 'Nie ma takiego webhooka.',
  'There is no such dead letter.': 'Nie ma takiej niedostarczonej wiadomości.',
  'A webhook is called by https or http.': 'Adres webhooka musi zaczynać się od https albo http.',
  'Names and passwords do not belong into a URL: use a header.':
    'Nazwa użytkownika i hasło nie powinny być w adresie: użyj nagłówka.',
  'This is no URL.': 'To nie jest adres URL.',
  'What follows # is never sent.': 'To, co następuje po #, nigdy nie jest wysyłane.',
  'This is no name of a header.': 'To nie jest nazwa nagłówka.',
  'This header is set by Satsuma.': 'Ten nagłówek ustawia Satsuma.',
  'This is no value of a header.': 'To nie jest wartość nagłówka.',
  'Nobody is found by this, or not one person alone.': 'Nikogo się tak nie znajdzie albo nie tylko jedną osobę.',
  'The person is known by devices alone: a link would say nothing.':
    'Tę osobę znamy tylko z urządzeń: link nic by nie mówił.',
  'This is no address of the web.': 'To nie jest adres strony internetowej.',
  'This is no cursor.': 'To nie jest poprawny kursor.',
  'a next or an id of this API': 'Podaj next albo id z tego API.',
  'There are as many streams as there may be.': 'Otwartych strumieni jest już tyle, ile może być.',
  'A write key belongs to a source: which one?': 'Klucz zapisu należy do źródła: do którego?',
  'A key of scope {0} belongs to no source; only a write key does.':
    'Klucz o zakresie {0} nie należy do żadnego źródła; należy do niego tylko klucz zapisu.',
  'Somebody else started this job.': 'To zadanie uruchomił ktoś inny.',
  'There is no such job.': 'Nie ma takiego zadania.',
  'A backup is running; one at a time.': 'Kopia zapasowa już powstaje; naraz można robić tylko jedną.',
  'start it with satsuma serve --backups FOLDER': 'Uruchom go przez satsuma serve --backups FOLDER.',
  'The server does not know where backups go.': 'Serwer nie wie, gdzie zapisywać kopie.',
};

/** Who somebody is and what they may do. */
export const ACCESS: Phrases = {
  'There is no such user.': 'Nie ma takiego użytkownika.',
  'This is the last admin; make somebody else one first.':
    'To ostatnia osoba z rolą administratora; najpierw nadaj tę rolę komuś innemu.',
  'This is not your password.': 'To nie jest Twoje hasło.',
  'The address or the password is wrong.': 'Adres albo hasło są nieprawidłowe.',
  'Too many attempts to sign in.': 'Za dużo prób logowania.',
  'wait, or ask an admin for a link that sets a new password':
    'Poczekaj albo poproś administratora o link do ustawienia nowego hasła.',
  'Too many people sign in at this moment.': 'Zbyt wiele osób loguje się w tej chwili.',
  'Somebody with this address has an account.': 'Konto z tym adresem już istnieje.',
  'This link has been used, has expired, or never was.': 'Ten link został już użyty, wygasł albo nigdy nie istniał.',
  'ask an admin for a new one; for the first admin, start the server again':
    'Poproś administratora o nowy; jeśli to pierwszy administrator, uruchom serwer ponownie.',
  'This link makes a new account: whose is it?': 'Ten link zakłada nowe konto: czyje?',
  'Nobody is signed in.': 'Nikt nie jest zalogowany.',
  'The role {0} may not do this; it takes the permission {1}.':
    'Rola {0} na to nie pozwala; potrzebne jest uprawnienie {1}.',
  'This API key may not do this; it takes the permission {0}.':
    'Ten klucz API na to nie pozwala; potrzebne jest uprawnienie {0}.',
  'This takes a key of scope write, and nothing else.': 'Potrzebny jest do tego klucz zapisu i tylko taki.',
  'This is for a person who is signed in, not for an API key.':
    'To może zrobić tylko zalogowana osoba, a nie klucz API.',
  'Sign in, or send an API key: Authorization: Bearer <key>.':
    'Zaloguj się albo wyślij klucz API: Authorization: Bearer <klucz>.',
  'Basic authentication: the write key as the user name, an empty password.':
    'Uwierzytelnianie Basic: klucz zapisu jako nazwa użytkownika, hasło puste.',
  'A write key is missing, or it is not known or revoked.':
    'Brakuje klucza zapisu albo jest on nieznany lub unieważniony.',
  'send the csrfToken that signing in, or GET /api/v1/session, answered with':
    'Wyślij csrfToken otrzymany przy logowaniu albo z GET /api/v1/session.',
  'The token that shows which page this request comes from is missing or wrong.':
    'Brakuje znacznika, który mówi, z jakiej strony pochodzi zapytanie, albo jest on nieprawidłowy.',
};

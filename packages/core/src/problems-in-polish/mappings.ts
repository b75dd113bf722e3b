import type { Phrases } from './phrases.ts';

/** Of mappings: what an import makes of the columns of a file, as it is given and as it is guessed. */
export const MAPPINGS: Phrases = {
  'A mapping is a list of settings such as "as: orders".': 'Mapowanie to lista ustawień, takich jak „as: orders”.',
  'The file holds calls of the Segment spec and the mapping maps columns.':
    'Plik zawiera wywołania w formacie Segment, a mapowanie opisuje kolumny.',
  'The mapping is for calls of the Segment spec and the file holds none.':
    'Mapowanie jest dla wywołań w formacie Segment, a plik nie zawiera żadnych.',
  'Leave out spec, and map the columns.': 'Usuń spec i opisz kolumny.',
  'Write spec: segment, without columns.': 'Wpisz spec: segment, bez kolumn.',
  'The file has no column "{0}".': 'Plik nie ma kolumny o nazwie „{0}”.',
  'The mapping does not say what the column "{0}" is.': 'Mapowanie nie mówi, czym jest kolumna „{0}”.',
  'Map it under "columns", or name it under "ignore".': 'Opisz ją w „columns” albo wymień w „ignore”.',
  'No column says {0}.': 'Brakuje kolumny z tą informacją: {0}.',
  'Map a column to {0}, or give it under "constants".': 'Przypisz kolumnę do pola {0} albo podaj stałą w „constants”.',
  'No column says who a customer is.': 'Żadna kolumna nie mówi, kim jest klient.',
  'Map one to user_id, email, phone, card …, or "#line" when the file has no ids.':
    'Przypisz którąś do pola user_id, email, phone, card … albo „#line”, jeśli plik nie ma identyfikatorów.',
  'No column holds answers.': 'Żadna kolumna nie zawiera odpowiedzi.',
  'The survey has answers both in columns of their own and in rows.':
    'Ankieta ma odpowiedzi i w osobnych kolumnach, i w wierszach.',
  'Map each question\'s column to {answer: "the question"}, or one column to question and one to answer.':
    'Przypisz kolumnę każdego pytania do {answer: "pytanie"} albo jedną kolumnę do question, a drugą do answer.',
  'The field {0} is said twice: by {1} and by the column "{2}".':
    'Pole {0} jest podane dwa razy: {1} oraz kolumna „{2}”.',
  'The {0} {1} is said twice: by {2} and by the column "{3}".':
    'To samo ({0}: {1}) jest podane dwa razy: {2} oraz kolumna „{3}”.',
  'The column "{0}" is mapped and ignored.': 'Kolumna „{0}” jest jednocześnie opisana i pominięta.',
  '"{0}" cannot be the name of a property: a part of it is empty or begins with a colon.':
    '„{0}” nie może być nazwą właściwości: jakaś jej część jest pusta albo zaczyna się od dwukropka.',
  'Give it another: {property: …}.': 'Nadaj inną: {property: …}.',
  'How telephone numbers of {0} are built is not known here.':
    'Nie wiadomo, jak zbudowane są numery telefonów w tym kraju: {0}.',
  'Leave it out: numbers with their calling code (+…) are read.':
    'Usuń to ustawienie: numery z kierunkowym kraju (+…) i tak zostaną odczytane.',
  'There is no time zone "{0}".': 'Nie ma strefy czasowej o nazwie „{0}”.',
  '{0} read the same text as different days.': 'Formaty {0} odczytują ten sam tekst jako różne dni.',
  'Keep one of them.': 'Zostaw jeden z nich.',
  '"{0}" has no meaning in a file of {1}.': '„{0}” nic nie znaczy w pliku tego rodzaju ({1}).',
  'Make it a property: {property: {0}}.': 'Zrób z tego właściwość: {property: {0}}.',
  'An answer has a meaning only in a survey.': 'Odpowiedź ma sens tylko w ankiecie.',
  'Make it a trait or a property.': 'Zrób z tego cechę albo właściwość.',
  'A customer has traits, no properties.': 'Klient ma cechy, a nie właściwości.',
  'Make it a trait: {trait: {0}}.': 'Zrób z tego cechę: {trait: {0}}.',
  '"{0}" is no {1}.': '„{0}” nie pasuje do pola {1}.',
  'Write it like {0}.': 'Zapisz to tak: {0}.',
  'For example Europe/Warsaw.': 'Na przykład Europe/Warsaw.',
  'A column is at least one thing.': 'Kolumna musi czymś być.',
  'Name it under "ignore" when it is nothing.': 'Wymień ją w „ignore”, jeśli nie jest potrzebna.',
  'A column is a field such as order_id, or {trait: name}, {property: name} or {answer: question}.':
    'Kolumna to pole, takie jak order_id, albo {trait: nazwa}, {property: nazwa} lub {answer: pytanie}.',
  'What the column is, is missing.': 'Brakuje informacji, czym jest ta kolumna.',
  'One of is, trait, property, answer.': 'Jedno z: is, trait, property, answer.',
  'There is no field "{0}".': 'Nie ma pola o nazwie „{0}”.',
  'Is it "{0}"?': 'Czy chodzi o „{0}”?',
  'A property is {property: name}, a trait {trait: name}.': 'Właściwość to {property: nazwa}, a cecha {trait: nazwa}.',
  'A cancellation when {0} takes column and prefix.': 'Anulowanie typu {0} wymaga column i prefix.',
  'A cancellation when {0} takes column and values.': 'Anulowanie typu {0} wymaga column i values.',
  'A cancellation when {0} takes nothing else.': 'Anulowanie typu {0} nie przyjmuje niczego więcej.',
  'This is not valid YAML: {0}': 'To nie jest poprawny YAML. {0}',

  'Orders are taken back by their {0}: {1}.': 'Zamówienia są cofane według kolumny {0}: {1}.',
  'Every row is taken for the event "{0}", after the file\'s name.':
    'Każdy wiersz jest czytany jako zdarzenie „{0}”, zgodnie z nazwą pliku.',
  'Every row is taken for the event "{0}".': 'Każdy wiersz jest czytany jako zdarzenie „{0}”.',
  'Write constants: {event: …} to call it otherwise.': 'Żeby nazwać je inaczej, wpisz constants: {event: …}.',
  'Ids such as {0} are read as whole numbers.': 'Identyfikatory takie jak {0} są czytane jako liczby całkowite.',
  'In which currency are the amounts ({0})? None is noted.': 'W jakiej walucie są kwoty ({0})? Nigdzie jej nie podano.',
  'Write constants: {currency: PLN}.': 'Wpisz constants: {currency: PLN}.',
  'In which zone are the times of the column "{0}"? They are read as {1}.':
    'W jakiej strefie są godziny w kolumnie „{0}”? Są czytane jako {1}.',
  'Write zone: Europe/Warsaw, or give --zone.': 'Wpisz zone: Europe/Warsaw albo podaj --zone.',
  'No column says who a person is; the number of the line stands in.':
    'Żadna kolumna nie mówi, kim jest osoba; zastępuje ją numer wiersza.',
  'Importing the file again after lines were added or moved would mix people up: map an id if there is one.':
    'Ponowny import pliku, w którym wiersze dodano lub przestawiono, pomieszałby osoby: przypisz identyfikator, jeśli jest.',
  'No column says who: this looks like a list of things (products, campaigns) and not of what people did.':
    'Żadna kolumna nie mówi, kto: wygląda to na listę rzeczy (produktów, kampanii), a nie tego, co robili ludzie.',
  'A list of things is looked up from other files, under "lookups" in their mappings.':
    'Do listy rzeczy sięgają inne pliki, przez „lookups” w ich mapowaniach.',
  'Numbers of the column "{0}" without a calling code are read as numbers of {1}.':
    'Numery w kolumnie „{0}” bez kierunkowego są czytane jako numery z tego kraju: {1}.',
  'Of which country are the numbers of the column "{0}"? Without a calling code they are left out.':
    'Z jakiego kraju są numery w kolumnie „{0}”? Bez kierunkowego zostaną pominięte.',
  'Write country: PL, or give --country.': 'Wpisz country: PL albo podaj --country.',
  'The column "{0}" is empty and ignored.': 'Kolumna „{0}” jest pusta i zostanie pominięta.',
  'The file has no header: its columns are taken for what their cells look like.':
    'Plik nie ma nagłówka: znaczenie kolumn wynika z tego, co w nich jest.',
  'Name them by file: {header: false, names: [ … ]}.': 'Nazwij je przez file: {header: false, names: [ … ]}.',
  '"{0}" in the column "{1}" can be day-month or month-day, and no cell of the file settles it; it is read as day-month.':
    '„{0}” w kolumnie „{1}” może znaczyć dzień-miesiąc albo miesiąc-dzień i nic w pliku tego nie rozstrzyga; czytane jest jako dzień-miesiąc.',
  'Write formats: [mdy] if the month comes first.': 'Wpisz formats: [mdy], jeśli najpierw jest miesiąc.',
  'The mapping remembered for {0} does not fit {1}; it is guessed anew.':
    'Zapamiętane mapowanie ({0}) nie pasuje do pliku {1}; zostało odgadnięte od nowa.',
  'It is for {0}.': 'Jest dla plików rodzaju {0}.',

  'when it happened': 'kiedy to się stało',
  'the time of day, when the date stands in a column of its own': 'godzina, jeśli data stoi w osobnej kolumnie',
  'what happened': 'co się stało',
  'the id that makes it the same fact when it is read again':
    'identyfikator, po którym ten sam fakt zostanie rozpoznany przy ponownym czytaniu',
  'the order or invoice': 'zamówienie albo faktura',
  'the position of the line in its order': 'miejsce pozycji w zamówieniu',
  'the product': 'produkt',
  'the stock keeping unit': 'jednostka magazynowa (SKU)',
  'the name of the product': 'nazwa produktu',
  'the category of the product': 'kategoria produktu',
  'the brand of the product': 'marka produktu',
  'the variant of the product: size, colour': 'wariant produktu: rozmiar, kolor',
  'the coupon used': 'użyty kupon',
  'the currency of all amounts in the row, three letters': 'waluta wszystkich kwot w wierszu, trzy litery',
  'the campaign': 'kampania',
  'the name of the campaign': 'nazwa kampanii',
  'the channel: email, sms, store, web': 'kanał: email, sms, store, web',
  'the amount of the whole order': 'kwota całego zamówienia',
  'the discount; several columns are added up': 'rabat; kilka kolumn zostanie zsumowanych',
  'the delivery fee; several columns are added up': 'koszt dostawy; kilka kolumn zostanie zsumowanych',
  'the tax; several columns are added up': 'podatek; kilka kolumn zostanie zsumowanych',
  'what is earned': 'zarobek',
  'the price of one piece': 'cena jednej sztuki',
  'the amount of the line': 'kwota pozycji',
  'how many pieces': 'ile sztuk',
  'the name of the survey': 'nazwa ankiety',
  'the question, when there is one answer per row': 'pytanie, jeśli w wierszu jest jedna odpowiedź',
  'the answer to it': 'odpowiedź na nie',
};

import type { Phrases } from './phrases.ts';

/** What a place of a definition or a mapping takes: said behind a colon, so in the nominative. */
export const DESCRIPTIONS: Phrases = {
  'one of {0}': 'jedno z: {0}',
  'true or false': 'true albo false',
  'a text': 'tekst',
  'a text, a number, true or false': 'tekst, liczba, true albo false',
  'a list of values': 'lista wartości',
  'a number': 'liczba',
  'a whole number from 0 up': 'liczba całkowita od 0 wzwyż',
  'a parameter: {param: name}': 'parametr: {param: nazwa}',
  'a date such as 2026-03-01 or an instant such as 2026-03-01T10:00:00Z':
    'data taka jak 2026-03-01 albo chwila taka jak 2026-03-01T10:00:00Z',
  'a short name of a-z, 0-9 and -': 'krótka nazwa ze znaków a-z, 0-9 i -',
  'a text, or {en, pl}': 'tekst albo {en, pl}',
  'the condition': 'warunek',
  'two dates, both included': 'dwie daty, obie włącznie',
  'when: e.g. {inTheLast: 30 days} or {during: this month, zone: person}':
    'kiedy: np. {inTheLast: 30 days} albo {during: this month, zone: person}',
  '"workspace", "person" or an IANA zone such as Europe/Warsaw':
    '„workspace”, „person” albo strefa IANA, taka jak Europe/Warsaw',
  'completed years, e.g. {between: [18, 30]}': 'ukończone lata, np. {between: [18, 30]}',
  'a name or a list of names': 'nazwa albo lista nazw',
  'product_id, product_name, sku, category, brand or currency; {} is anything':
    'product_id, product_name, sku, category, brand albo currency; {} znaczy cokolwiek',
  'how many orders, e.g. {atLeast: 2}': 'ile zamówień, np. {atLeast: 2}',
  'how many pieces, e.g. {atLeast: 2}': 'ile sztuk, np. {atLeast: 2}',
  'for how much, e.g. {atLeast: 100}': 'za ile, np. {atLeast: 100}',
  'a class or a list of classes': 'klasa albo lista klas',
  'the name of a segmentation': 'nazwa segmentacji',
  'two hours [from, to), e.g. [22, 6]': 'dwie godziny [od, do), np. [22, 6]',
  'a time of day or of week, e.g. {hours: [22, 6], zone: person}':
    'pora dnia albo dzień tygodnia, np. {hours: [22, 6], zone: person}',
  'a list of property filters': 'lista filtrów właściwości',
  'a list of conditions': 'lista warunków',
  'the name of a property': 'nazwa właściwości',
  'how many times, e.g. {atLeast: 3}': 'ile razy, np. {atLeast: 3}',
  'of which property and how much, e.g. {of: total, atLeast: 100}':
    'której właściwości i ile, np. {of: total, atLeast: 100}',
  'of which property and which value, e.g. {of: coupon, is: SPRING}':
    'której właściwości i jaka wartość, np. {of: coupon, is: WIOSNA}',
  'when, e.g. {inTheLast: 30 days}': 'kiedy, np. {inTheLast: 30 days}',
  "a campaign's id or name, or a list of them": 'identyfikator lub nazwa kampanii albo ich lista',
  'campaign or triggered': 'campaign albo triggered',
  'day (6–22 h) or night (22–6 h)': 'day (6–22) albo night (22–6)',
  'degrees, −{0} to {1}': 'stopnie, od −{0} do {1}',
  'a point and a distance: {latitude, longitude, kilometres}': 'punkt i odległość: {latitude, longitude, kilometres}',
  'country, region, city, timezone or near': 'country, region, city, timezone albo near',
  'a share in percent, 0 to 100': 'udział w procentach, od 0 do 100',
  'how many units back, 1 to 400': 'ile jednostek wstecz, od 1 do 400',
  "the segment's parameters: {name: value}": 'parametry segmentu: {nazwa: wartość}',
  'a list of steps {event, where, within}': 'lista kroków {event, where, within}',
  'two numbers or two dates, [from, to], both included': 'dwie liczby albo dwie daty, [od, do], obie włącznie',
  'a stretch of the calendar such as "today", "this month" or "last week"':
    'okres kalendarza, taki jak „today”, „this month” albo „last week”',

  'a list of event names': 'lista nazw zdarzeń',
  'the property that is added up': 'właściwość, która jest sumowana',
  'events of your choice: {events: [Page Viewed], amount: duration}':
    'wybrane zdarzenia: {events: [Page Viewed], amount: duration}',
  'orders, email, or {events: [names], amount: property}': 'orders, email albo {events: [nazwy], amount: właściwość}',
  'rising ages at which a band starts, e.g. [18, 25, 35]':
    'rosnące lata, od których zaczynają się przedziały, np. [18, 25, 35]',
  'years: an age above it is a mistake in the data': 'lata: wyższy wiek jest pomyłką w danych',
  'the settings of age-band: {from, oldest}': 'ustawienia metody age-band: {from, oldest}',
  'first-order, first-contact, {event: name}, {trait: name}, or {campaign: event that names a campaign}':
    'first-order, first-contact, {event: nazwa}, {trait: nazwa} albo {campaign: zdarzenie, które nazywa kampanię}',
  'the settings of cohorts: {by, unit, orders}': 'ustawienia metody cohorts: {by, unit, orders}',
  'how many of their own gaps without an order make somebody at risk':
    'ile własnych odstępów bez zamówienia oznacza zagrożenie',
  'how many of their own gaps without an order make somebody lost':
    'ile własnych odstępów bez zamówienia oznacza utratę',
  'from how many orders on a person has a rhythm of their own': 'od ilu zamówień osoba ma własny rytm',
  'days: a gap counts as at least this long': 'dni: odstęp liczy się jako co najmniej tak długi',
  'days: a gap counts as at most this long': 'dni: odstęp liczy się jako co najwyżej tak długi',
  'days: the gap while nobody has ordered twice': 'dni: odstęp, dopóki nikt nie zamówił dwa razy',
  'days without an order': 'dni bez zamówienia',
  'multiples of the usual gap between orders: {atRiskAfter, lostAfter, fromOrders, …}':
    'wielokrotności zwykłego odstępu między zamówieniami: {atRiskAfter, lostAfter, fromOrders, …}',
  'days without an order: {atRiskAfter: 60, lostAfter: 365}': 'dni bez zamówienia: {atRiskAfter: 60, lostAfter: 365}',
  'the settings of lifecycle: {orders, rhythm} or {orders, days}':
    'ustawienia metody lifecycle: {orders, rhythm} albo {orders, days}',
  'the name of a survey': 'nazwa ankiety',
  'the name of a question': 'nazwa pytania',
  'the latest answer to a question: {survey: nps, question: score, atLeast: 9}':
    'ostatnia odpowiedź na pytanie: {survey: nps, question: score, atLeast: 9}',
  'a whole number of orders, at least 3': 'całkowita liczba zamówień, co najmniej 3',
  '{survey, question, atLeast}, or ignore': '{survey, question, atLeast} albo ignore',
  'an event of recommending, e.g. Product Shared': 'zdarzenie polecenia, np. Product Shared',
  'who recommends us: {answer: {survey, question, atLeast}, event}':
    'kto nas poleca: {answer: {survey, question, atLeast}, event}',
  'the settings of loyalty: {orders, loyalFrom, advocates}':
    'ustawienia metody loyalty: {orders, loyalFrom, advocates}',
  'a condition': 'warunek',
  'the name of a segment': 'nazwa segmentu',
  'a class: {class: vip, where: condition} or {segment: name}':
    'klasa: {class: vip, where: warunek} albo {segment: nazwa}',
  'a list of classes; the first that fits is taken': 'lista klas; wybierana jest pierwsza pasująca',
  'the class of everybody else: {class, name}': 'klasa wszystkich pozostałych: {class, name}',
  'the settings of ordered-list: {classes: […], rest}': 'ustawienia metody ordered-list: {classes: […], rest}',
  'the least total of an order that counts (a total of 0 never does), or "any": orders without a total too':
    'najmniejsza kwota zamówienia, które się liczy (kwota 0 nie liczy się nigdy), albo „any”: także zamówienia bez kwoty',
  'subtract or ignore': 'subtract albo ignore',
  'a currency such as PLN: only orders in it count': 'waluta taka jak PLN: liczą się tylko zamówienia w niej',
  'which orders count: {minimumTotal, refunds, currency}':
    'które zamówienia się liczą: {minimumTotal, refunds, currency}',
  'a whole number of people': 'całkowita liczba osób',
  'a whole number of places, up to 1000': 'całkowita liczba miejsc, najwyżej 1000',
  'the settings of place: {by, minimumSize, atMost}': 'ustawienia metody place: {by, minimumSize, atMost}',
  'rising numbers': 'rosnące liczby',
  'rank, value, or {fixed: [rising numbers]}': 'rank, value albo {fixed: [rosnące liczby]}',
  'a length of time such as "30 days" or "2 months"': 'długość czasu taka jak „30 days” albo „2 months”',
  'events, or days with at least one': 'events albo days, czyli dni z co najmniej jednym zdarzeniem',
  'the settings of usage-frequency: {on, inTheLast, count, scores}':
    'ustawienia metody usage-frequency: {on, inTheLast, count, scores}',
  'percent, above 0 and up to 100': 'procent, powyżej 0 i najwyżej 100',
  'the least value of the tier': 'najmniejsza wartość w progu',
  'a tier: {class: gold, share: 20} or {class: gold, from: 1000}':
    'próg: {class: gold, share: 20} albo {class: gold, from: 1000}',
  'people or value: what the shares are shares of': 'people albo value: czego częścią są udziały',
  'tiers, highest first; the last one takes the rest': 'progi od najwyższego; ostatni obejmuje resztę',
  'the settings of value-tiers: {orders, by, of, tiers}': 'ustawienia metody value-tiers: {orders, by, of, tiers}',
  'cells such as 54, 5[4-5] or 5*, a place each for R, F (and M)':
    'komórki takie jak 54, 5[4-5] albo 5*, po jednym miejscu na R, F (i M)',
  'a list of cells': 'lista komórek',
  'how many scores, 2 to 9': 'ile ocen, od 2 do 9',
  'classes, best first, each with its cells': 'klasy od najlepszej, każda ze swoimi komórkami',
  'a grid: ten, eleven, or {levels, classes: [{class, name, cells}]}':
    'siatka: ten, eleven albo {levels, classes: [{class, name, cells}]}',
  'ten, eleven, or {levels, classes: [{class, name, cells}]}':
    'ten, eleven albo {levels, classes: [{class, name, cells}]}',
  'rank, value, or {recency, frequency, monetary}, each rank, value or {fixed: [numbers]}':
    'rank, value albo {recency, frequency, monetary}, z których każde to rank, value albo {fixed: [liczby]}',
  'the settings of rfm: {on, orders, grid, scores}': 'ustawienia metody rfm: {on, orders, grid, scores}',

  'a list of {0}': 'lista spośród: {0}',
  'text in the file: text meant': 'tekst w pliku: tekst, który znaczy',
  'the column that both files have, or {ours, theirs}': 'kolumna, którą mają oba pliki, albo {ours, theirs}',
  'a list of columns': 'lista kolumn',
  'a list of column names': 'lista nazw kolumn',
  'a list of texts': 'lista tekstów',
  'a list of texts that mean an empty cell': 'lista tekstów, które oznaczają pustą komórkę',
  'a list of identifiers, * stands for anything': 'lista identyfikatorów; * zastępuje cokolwiek',
  'a country such as PL': 'kraj taki jak PL',
  'column: what it is': 'kolumna: czym jest',
};

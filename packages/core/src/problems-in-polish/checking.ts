import type { Phrases } from './phrases.ts';

/** Of core's check: a definition held against what is known of the base. */
export const CHECKING: Phrases = {
  'did you mean "{0}"?': 'Czy chodziło o „{0}”?',
  'there is none yet': 'Nie ma jeszcze żadnej pozycji.',
  'known: {0}': 'Znane: {0}.',
  'known: {0} and {1} more': 'Znane: {0} i jeszcze {1}.',

  'there is no event "{0}"': 'Nie ma zdarzenia o nazwie „{0}”.',
  'there is no trait "{0}"': 'Nie ma cechy o nazwie „{0}”.',
  'there is no property of "{0}" named "{1}"': 'Zdarzenie „{0}” nie ma właściwości o nazwie „{1}”.',
  'there is no property of order lines named "{0}"': 'Pozycje zamówień nie mają właściwości o nazwie „{0}”.',
  'the products of an order are order lines': 'Produkty z zamówienia to pozycje zamówienia.',
  'use a "bought" condition': 'Użyj warunku „bought”.',
  'there is no segment "{0}"': 'Nie ma segmentu o nazwie „{0}”.',
  'there is no segmentation "{0}"': 'Nie ma segmentacji o nazwie „{0}”.',
  '"{0}" is a segmentation, not a segment': '„{0}” to segmentacja, a nie segment.',
  'name its class: {class: …, of: {0}}': 'Wskaż jej klasę: {class: …, of: {0}}.',
  '"{0}" is a segment, not a segmentation': '„{0}” to segment, a nie segmentacja.',
  'use {segment: {0}}': 'Użyj {segment: {0}}.',
  'the segmentation "{0}" has no class "{1}"': 'W segmentacji „{0}” nie ma klasy „{1}”.',
  'the segment "{0}" needs a value for its parameter "{1}"': 'Segment „{0}” wymaga wartości parametru „{1}”.',
  'with: {{0}: …}': 'Podaj ją: with: {{0}: …}.',
  'the segment "{0}" has no parameter "{1}"': 'Segment „{0}” nie ma parametru „{1}”.',
  'it has none; remove it': 'Nie ma on żadnych parametrów; usuń ten.',
  '"{0}" cannot be its own parent': 'Segment „{0}” nie może być nadrzędny wobec siebie samego.',
  '"{0}" needs itself: {1}': '„{0}” odwołuje się do siebie samego: {1}.',
  'break the circle at one place': 'Przerwij to koło w jednym miejscu.',

  'declare it under "parameters"': 'Zadeklaruj go w części „parameters”.',
  'there is no parameter "{0}"': 'Nie ma parametru o nazwie „{0}”.',
  'nothing uses the parameter "{0}"': 'Żaden warunek nie używa parametru „{0}”.',
  'write {param: {0}} where its value belongs, or remove it':
    'Wpisz {param: {0}} tam, gdzie ma się znaleźć jego wartość, albo go usuń.',
  'the parameter "{0}" has no value': 'Parametr „{0}” nie ma wartości.',
  'the parameter "{0}" has no sample value': 'Parametr „{0}” nie ma przykładowej wartości.',
  'give one': 'Podaj ją.',
  'the parameter "{0}" is declared as a {1}': 'Zadeklarowany typ parametru „{0}” to {1}.',
  '{0} is not a text (in quotes, if it is made of digits)':
    'Wartość {0} nie jest tekstem (jeśli składa się z samych cyfr, ujmij ją w cudzysłów).',
  '{0} is not a number': 'Wartość {0} nie jest liczbą.',
  '{0} is not a list of texts or numbers': 'Wartość {0} nie jest listą tekstów ani liczb.',
  '{0} is not a date such as 2026-03-01 that exists': 'Wartość {0} nie jest istniejącą datą, taką jak 2026-03-01.',
  '{0} is not a length of time such as "30 days"': 'Wartość {0} nie jest długością czasu, taką jak „30 days”.',

  'the amounts would be added up in several currencies: {0}': 'Zsumowane zostałyby kwoty w różnych walutach: {0}.',
  '"{0}" would be added up in several currencies: {1}': 'Zsumowane zostałyby wartości „{0}” w różnych walutach: {1}.',
  '"{0}" would be averaged in several currencies: {1}':
    'Średnia wartości „{0}” objęłaby kwoty w różnych walutach: {1}.',
  '"{0}" would be compared in several currencies: {1}': 'Porównane zostałyby wartości „{0}” w różnych walutach: {1}.',
  'name one: {bought: {currency: {0}}}': 'Wskaż jedną: {bought: {currency: {0}}}.',
  'add the filter {property: currency, is: {0}}': 'Dodaj filtr {property: currency, is: {0}}.',
  '"{0}" holds {1}, which cannot be added up as numbers': '„{0}” zawiera {1}, a tego nie da się zsumować.',
  '"{0}" holds {1}, which cannot be averaged as numbers': '„{0}” zawiera {1}, a z tego nie da się policzyć średniej.',
  '"{0}" holds {1}, which cannot be compared as numbers': '„{0}” zawiera {1}, a tego nie da się porównać jak liczb.',
  'for a time use firstTime or lastTime': 'Dla dat użyj firstTime albo lastTime.',
  'to count its values use distinct': 'Żeby policzyć różne wartości, użyj distinct.',

  '"{0}" asks about one text, and this holds {1}': '„{0}” pyta o jeden tekst, a tu jest: {1}.',
  '"{0}" asks about a number, and this holds {1}': '„{0}” pyta o liczbę, a tu jest: {1}.',
  '"{0}" asks about a date, and this holds {1}': '„{0}” pyta o datę, a tu jest: {1}.',
  '"{0}" asks about a list, and this holds {1}': '„{0}” pyta o listę, a tu jest: {1}.',
  '"{0}" asks about dates here, and this holds {1}': '„{0}” pyta tutaj o daty, a są to: {1}.',
  '"{0}" asks about numbers here, and this holds {1}': '„{0}” pyta tutaj o liczby, a są to: {1}.',
  '"{0}" asks about one value, and this holds lists': '„{0}” pyta o jedną wartość, a tu są listy.',
  'use includes, includesAny, includesAll or includesNone':
    'Użyj includes, includesAny, includesAll albo includesNone.',
  '{0} is never found here: this holds {1}': 'Wartość {0} nigdy tu nie wystąpi; możliwa zawartość: {1}.',
  '{0} is not a whole number from 0 up': 'Wartość {0} nie jest liczbą całkowitą od 0 wzwyż.',
  'nothing is less than 0': 'Nic nie jest mniejsze od 0.',
  'use {is: 0}': 'Użyj {is: 0}.',

  'there is no date {0}: month {1} of {2} has {3} days': 'Nie ma daty {0}: w miesiącu {1} roku {2} liczba dni to {3}.',
  'there is no date {0}: there is no month {1}': 'Nie ma daty {0}: nie istnieje miesiąc o numerze {1}.',
  'there is no date {0}: there is no such time of day': 'Nie ma daty {0}: nie istnieje taka godzina.',
  'there is no date {0}: no clock is that far from UTC': 'Nie ma daty {0}: żadna strefa nie jest tak odległa od UTC.',
  'there is no date {0}: the year must lie between {1} and {2}':
    'Nie ma daty {0}: rok musi mieścić się między {1} a {2}.',
  'there is no date {0}': 'Nie ma daty {0}.',
  'write it as 2026-03-01': 'Zapisz ją jak 2026-03-01.',
  '{0} is not a length of time': 'Wartość {0} nie jest długością czasu.',
  'write it as "30 days"': 'Zapisz ją jak „30 days”.',
  '{0} is more than {1}: nothing lies between': '{0} to więcej niż {1}: nic nie leży pomiędzy.',
  '{0} is later than {1}: nothing lies between': 'Data {0} jest późniejsza niż {1}: nic nie leży pomiędzy.',
  'swap them': 'Zamień je miejscami.',
  'an anniversary comes every year: this is every day': 'Rocznica wypada co roku, więc spełnia to każdy dzień.',
  'use at most "1 year"': 'Użyj najwyżej „1 year”.',
  'an age is compared with numbers': 'Wiek porównuje się z liczbami.',
  'nobody is within {0} km': 'W promieniu {0} km nie ma nikogo.',
  'nobody knows whether a message by {0} was {1}':
    'Nie da się ustalić, czy wiadomość miała status „{1}”: kanał „{0}” tego nie mówi.',
  'there is no prediction "{0}" yet: no model has been fitted':
    'Nie ma jeszcze prognozy „{0}”: nie powstał dla niej model.',
  'there is no prediction "{0}" yet': 'Nie ma jeszcze prognozy „{0}”.',
  'until then use a segmentation, such as rfm or lifecycle':
    'Na razie użyj segmentacji, na przykład rfm albo lifecycle.',

  'in at least 0 {0}s is everybody': 'Warunek „co najmniej 0” (jednostka: {0}) spełniają wszyscy.',
  '{0} of the last {1} {2}s can never be': '{0} z ostatnich {1} (jednostka: {2}) nie zdarzy się nigdy.',
  'nothing comes before the first step': 'Przed pierwszym krokiem nie ma żadnego innego.',
  'put "within" on the step that follows, or use "when" for the time of the first step':
    'Przenieś „within” do następnego kroku albo podaj czas pierwszego kroku w „when”.',
  'a zone is only needed to read a calendar, and there is no "during"':
    'Strefa jest potrzebna tylko do czytania kalendarza, a nie ma tu „during”.',
  'remove it, or give dates with their offset: 2026-03-01T10:00:00+01:00':
    'Usuń ją albo podaj daty z przesunięciem: 2026-03-01T10:00:00+01:00.',
  'events have happened: none is in "{0}"': 'Zdarzenia już się wydarzyły: żadne nie leży w okresie „{0}”.',
  'use this or last, today or yesterday': 'Użyj this albo last, today albo yesterday.',
  '"during" and "{0}" cannot be joined': 'Nie można połączyć „during” i „{0}”.',
  'use one of them': 'Zostaw jedno z nich.',
  'these two bounds of the same end cannot be joined':
    'Nie można połączyć tych dwóch granic: obie dotyczą tego samego końca.',
  'nothing is in the last {0} and longer than {1} ago':
    'Nic nie spełnia naraz obu granic: „w ciągu ostatnich” ({0}) i „dawniej niż” ({1}).',
  'swap them: {inTheLast: 30 days, longerAgoThan: 7 days}':
    'Zamień je miejscami: {inTheLast: 30 days, longerAgoThan: 7 days}.',
  'no moment lies in this window: it starts when it is over':
    'W tym okresie nie ma żadnej chwili: zaczyna się, gdy już się skończył.',
  'there is no time zone "{0}"': 'Nie ma strefy czasowej o nazwie „{0}”.',
  '"workspace", "person" or a zone such as Europe/Warsaw': '„workspace”, „person” albo strefa taka jak Europe/Warsaw',
  'for example Europe/Warsaw': 'Na przykład Europe/Warsaw.',
  'hours or weekdays are missing': 'Brakuje godzin albo dni tygodnia.',
  'for example {hours: [22, 6], zone: person}': 'Na przykład {hours: [22, 6], zone: person}.',
  'no time of day is from {0} to before {1}': 'Żadna pora dnia nie trwa od {0} do godziny przed {1}.',
  'all day: [0, 24]': 'Cały dzień: [0, 24].',
  'a day of the week stands here twice': 'Ten sam dzień tygodnia występuje tu dwa razy.',
};

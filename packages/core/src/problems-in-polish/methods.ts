import type { Phrases } from './phrases.ts';

/** Of the settings of methods. */
export const METHODS: Phrases = {
  'there is no method "{0}"': 'Nie ma metody o nazwie „{0}”.',
  'there is no event "{0}" of "{1}"': 'Nie ma zdarzenia o nazwie „{0}” (pole „{1}”).',
  'there is no property "{0}" of "{1}"': 'Zdarzenie „{1}” nie ma właściwości o nazwie „{0}”.',
  'there is no trait "{0}" of "{1}"': 'Nie ma cechy o nazwie „{0}” (pole „{1}”).',

  'ages must rise from one to the next': 'Każdy kolejny wiek musi być większy od poprzedniego.',
  '"oldest" is below the last band': 'Wiek w „oldest” jest niższy niż ostatni przedział.',
  '"rhythm" and "days" cannot both hold': 'Nie można jednocześnie ustawić „rhythm” i „days”.',
  'keep one of them': 'Zostaw jedno z nich.',
  '"lostAfter" must be more than "atRiskAfter"': '„lostAfter” musi być większe niż „atRiskAfter”.',
  '"longestGap" must not be less than "shortestGap"': '„longestGap” nie może być mniejsze niż „shortestGap”.',
  '"class" is missing: the short name of the class': 'Brakuje „class”, krótkiej nazwy klasy.',
  'a class takes either "segment" or "where"': 'Klasa ma albo „segment”, albo „where”.',
  'orders are in {0}; amounts of different currencies cannot be compared':
    'Zamówienia są w walutach: {0}; kwot w różnych walutach nie da się porównać.',
  'choose one, e.g. orders: {currency: {0}}': 'Wybierz jedną, np. orders: {currency: {0}}.',
  'no order is in {0}': 'Żadne zamówienie nie jest w walucie {0}.',
  'orders are in {0}': 'Waluty zamówień: {0}.',

  'a cell has two places (R, F) or three (R, F, M)': 'Komórka ma dwa miejsca (R, F) albo trzy (R, F, M).',
  '"{0}" has {1} places, the first cell of the grid has {2}':
    'Liczba miejsc w komórce „{0}” to {1}, a w pierwszej komórce siatki {2}.',
  '"{0}" is not within the scores 1 to {1}': '„{0}” nie mieści się w ocenach od 1 do {1}.',
  'no class holds {0}': 'Do żadnej klasy nie należy: {0}.',
  'in more than one class: {0}': 'W więcej niż jednej klasie: {0}.',
  '{0} and {1} more': '{0} i jeszcze {1}',
  'give every cell to exactly one class': 'Przypisz każdą komórkę do dokładnie jednej klasy.',
  'the class "{0}" is given twice': 'Klasa „{0}” jest podana dwa razy.',
  '"none" is the class of people without any activity': '„none” to klasa osób bez żadnej aktywności.',
  '"prospect" is the class of people without any activity': '„prospect” to klasa osób bez żadnej aktywności.',
  'a grid with monetary needs an amount: {events: […], amount: property}':
    'Siatka z wartością pieniężną wymaga kwoty: {events: […], amount: właściwość}.',
  '{0} scores need {1} thresholds; {2} are given': 'Przy liczbie ocen {0} progów ma być {1}; podano {2}.',
  'thresholds must rise from one to the next': 'Każdy kolejny próg musi być większy od poprzedniego.',

  '"from" is missing: only the last tier takes the rest': 'Brakuje „from”: tylko ostatni próg obejmuje resztę.',
  '"share" is missing: only the last tier takes the rest': 'Brakuje „share”: tylko ostatni próg obejmuje resztę.',
  'the last tier takes the rest: it has no "from"': 'Ostatni próg obejmuje resztę, więc nie ma „from”.',
  'the last tier takes the rest: it has no "share"': 'Ostatni próg obejmuje resztę, więc nie ma „share”.',
  'a tier has a "share" or a "from", not both': 'Próg ma albo „share”, albo „from”, nie oba naraz.',
  'the class "{0}" is there already': 'Klasa „{0}” już jest.',
  'tiers go from the highest to the lowest': 'Progi idą od najwyższego do najniższego.',
  'the shares leave nothing for the last tier: they must stay below 100 together':
    'Udziały nie zostawiają nic dla ostatniego progu: razem muszą być mniejsze niż 100.',
};

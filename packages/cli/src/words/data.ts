import { both } from './both.ts';

export const DATA = both(
  {
    people: (people: string) => `${people} in the base`,
    anonymous: (n: string) => `${n} of them are known by the number of a device alone.`,
    identifiers: (kinds: string) => `People by kind of identifier: ${kinds}.`,
    events: 'Events',
    lines: (lines: string) => `and ${lines} (satsuma data "order lines")`,
    traits: 'Traits',
    more: 'satsuma data "EVENT" shows the properties of an event.',
    types: { text: 'text', number: 'number', moment: 'date or time', boolean: 'yes/no', list: 'list' },
  },
  {
    people: people => `${people} w bazie`,
    anonymous: n => `Znane tylko z numeru urządzenia: ${n}.`,
    identifiers: kinds => `Osoby według rodzaju identyfikatora: ${kinds}.`,
    events: 'Zdarzenia',
    lines: lines => `oraz ${lines} (satsuma data "order lines")`,
    traits: 'Cechy',
    more: 'satsuma data "ZDARZENIE" pokazuje właściwości zdarzenia.',
    types: { text: 'tekst', number: 'liczba', moment: 'data lub czas', boolean: 'tak/nie', list: 'lista' },
  },
);

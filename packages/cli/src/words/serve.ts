import { both } from './both.ts';

export const SERVE = both(
  {
    listening: (address: string) => `Satsuma answers at ${address}; its API is described at ${address}/docs.`,
    firstLink: 'Nobody has an account yet. This link makes the first admin; it works once, for 24 hours:',
    empty: 'There is no data yet. Stop with Ctrl-C, and then one of these:',
    emptyDemo: 'a simulated shop to look around in',
    emptyImport: 'your own file; what its columns mean is guessed, shown, and yours to correct',
    stop: 'Ctrl-C stops it: what runs is finished first; a second Ctrl-C does not wait.',
    stopping: 'Stopping: no new requests, those that run are finished.',
    stopped: 'Stopped.',
  },
  {
    listening: address => `Satsuma odpowiada pod adresem ${address}; jej API opisuje strona ${address}/docs.`,
    firstLink:
      'Nikt nie ma jeszcze konta. Ten link zakłada konto pierwszego administratora; działa raz, przez 24 godziny:',
    empty: 'Nie ma jeszcze danych. Zatrzymaj przez Ctrl-C, a potem jedno z tych:',
    emptyDemo: 'symulowany sklep, żeby się rozejrzeć',
    emptyImport: 'Twój własny plik; znaczenie kolumn jest odgadnięte, pokazane i do poprawienia',
    stop: 'Ctrl-C zatrzymuje: to, co trwa, zostanie dokończone; drugie Ctrl-C nie czeka.',
    stopping: 'Zatrzymuję: bez nowych żądań, trwające zostaną dokończone.',
    stopped: 'Zatrzymano.',
  },
);

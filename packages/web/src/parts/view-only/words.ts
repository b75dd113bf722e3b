import { addWords } from '../../words/language.ts';

export const VIEW_ONLY = addWords('view-only', {
  en: {
    segments: 'View only: your role does not make or change segments.',
    data: 'View only: your role does not bring data in or change it.',
    alerts: 'View only: your role does not set alerts.',
    settings: 'View only: an administrator can change this.',
    people: 'Your role sees numbers, not the people behind them.',
    accounts: 'People and roles, keys, webhooks, the audit log and backups are shown to administrators.',
  },
  pl: {
    segments: 'Tylko podgląd: Twoja rola nie pozwala tworzyć ani zmieniać segmentów.',
    data: 'Tylko podgląd: Twoja rola nie pozwala wczytywać ani zmieniać danych.',
    alerts: 'Tylko podgląd: Twoja rola nie pozwala ustawiać alertów.',
    settings: 'Tylko podgląd: może to zmienić administrator.',
    people: 'Twoja rola widzi liczby, a nie osoby, które za nimi stoją.',
    accounts: 'Osoby i role, klucze, webhooki, dziennik zmian i kopie zapasowe widzą administratorzy.',
  },
});

import { both } from './both.ts';

/** What each setting is for. */
export const SETTING_WORDS = both(
  {
    zone: 'whose midnight, months and weeks count; the clock of times without an offset',
    currency: 'of amounts that name none',
    language: 'of texts for people',
    country: 'of phone numbers without a calling code',
  },
  {
    zone: 'czyja północ, miesiące i tygodnie się liczą; zegar czasów bez przesunięcia',
    currency: 'kwot bez waluty',
    language: 'tekstów dla ludzi',
    country: 'numerów telefonu bez numeru kierunkowego kraju',
  },
);

import type { Option } from './command.ts';

/** Options that every command takes, before its name or after it. */
export const SHARED_OPTIONS: readonly Option[] = [
  { flags: '--data <dir>', about: 'where the data lives (SATSUMA_DATA, else ./satsuma-data)', completes: 'folders' },
  { flags: '--server <url>', about: 'ask a server instead (SATSUMA_SERVER); SATSUMA_KEY holds its API key' },
  { flags: '--as-of <instant>', about: 'ask as of a date (its midnight) or an instant instead of now: 2026-03-01' },
  { flags: '--json', about: 'answer with JSON' },
  {
    flags: '--lang <language>',
    about: 'words in en or pl; else the language of the environment',
    completes: ['en', 'pl'],
  },
];

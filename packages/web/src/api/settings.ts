import { useAnswer } from './answers.ts';

/** Until the workspace's own are known. */
const STANDARD = { zone: 'Europe/Warsaw', currency: 'PLN', language: 'en', country: 'PL' } as const;

/** Zone, currency, language and country of the workspace. */
export function useSettings() {
  return useAnswer('getSettings', {}).data ?? STANDARD;
}

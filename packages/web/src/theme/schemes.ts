import { localStorageColorSchemeManager, useComputedColorScheme } from '@mantine/core';
import { TOKENS, type Tokens } from './tokens.ts';

/** Under the same key as `scheme.js`, which sets the colours before the first paint. */
export const schemes = localStorageColorSchemeManager({ key: 'satsuma.scheme' });

/** The tokens of the scheme that is shown; for what is drawn and not styled. */
export function useTokens(): Tokens {
  return TOKENS[useComputedColorScheme('light')];
}

/**
 * Values that stand where an identifier should and identify nobody: what tills, forms and testers put there. `*` stands
 * for anything. A mapping carries its own copy of the list, so that it can be seen and changed.
 */
export const BLOCKED_VALUES: readonly string[] = [
  'test@*',
  'noreply@*',
  'no-reply@*',
  'brak@*',
  '*@example.com',
  '*@test.com',
  '*@test.pl',
  '0',
  '-1',
  '00000',
  '000000',
  '0000000',
  '00000000',
  '000000000',
  '111111111',
  '123456789',
  '1234567890',
  '999999999',
  'unknown',
  'anonymous',
  'guest',
  'test',
  'none',
  'null',
  'nan',
  'n/a',
  'undefined',
  'brak',
  'brak danych',
  'nie podano',
  'nieznany',
  'gość',
  '-',
  '--',
  '?',
];

/** One RE2 pattern for the whole list, for text in lower case. */
export const blockedPattern = (values: readonly string[]): string =>
  `^(?:${values
    .map(text =>
      text
        .trim()
        .toLowerCase()
        .replace(/[\\^$.|?+()[\]{}]/g, c => `\\${c}`)
        .replaceAll('*', '.*'),
    )
    .join('|')})$`;

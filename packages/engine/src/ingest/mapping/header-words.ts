/** `InvoiceNo`, `Nr_Faktury`, `Wartość [zł]` → `invoice no`, `nr faktury`, `wartosc zl`: small letters, no accents, single spaces. */
export function words(header: string): string {
  return header
    .replace(/([a-ząćęłńóśźż\d])([A-ZĄĆĘŁŃÓŚŹŻ])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `customerid` is `customer id`. */
const together = (text: string): string => text.replaceAll(' ', '');

/**
 * Whether a header means one of the phrases. A phrase must be the whole header; one that begins with `*` may stand
 * anywhere in it, as whole words.
 */
export const means = (header: string, phrases: readonly string[]): boolean => {
  const said = words(header);
  return phrases.some(phrase =>
    phrase.startsWith('*')
      ? ` ${said} `.includes(` ${phrase.slice(1)} `) || together(said) === together(phrase.slice(1))
      : together(said) === together(phrase),
  );
};

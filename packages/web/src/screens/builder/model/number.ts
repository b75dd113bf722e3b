/**
 * A number as people write it: spaces between thousands, a comma or a point before the fraction. A comma before exactly three digits
 * parts thousands in English, and a fraction in Polish.
 *
 * @returns undefined for what is no number
 */
export function readNumber(typed: string, language: 'en' | 'pl'): number | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const fraction = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const both = text.includes(',') && text.includes('.');
  const thousands = language === 'en' ? /^-?\d{1,3}(,\d{3})+$/ : /^-?\d{1,3}(\.\d{3}){2,}$/;
  const plain = thousands.test(text)
    ? text.replaceAll(/[.,]/g, '')
    : both
      ? `${text.slice(0, fraction).replaceAll(/[.,]/g, '')}.${text.slice(fraction + 1)}`
      : text.replace(',', '.');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : undefined;
}

/** A number in a field: without spaces, with the language's sign before the fraction. */
export const numberText = (value: number, language: 'en' | 'pl'): string =>
  language === 'pl' ? String(value).replace('.', ',') : String(value);

/**
 * A day as people type it: 2026-10-07, 7.10.2026, 7/10/2026, 7 Oct 2026, 7 października 2026. The day comes before the month, as everywhere
 * in Europe; null where there is no such day.
 *
 * @param months of the language: each with the names that it goes by, in small letters
 */
export function readDay(typed: string, months: readonly (readonly string[])[]): string | null {
  const text = typed.trim().toLowerCase();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, d, m, y] = /^(\d{1,2})[. /-]+(\d{1,2})[. /-]+(\d{4})$/.exec(text) ?? [];
  if (d !== undefined) return dayOf(Number(y), Number(m), Number(d));
  const [, first, name, last] = /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  const named = months.findIndex(names => names.includes(name ?? ''));
  return named < 0 ? null : dayOf(Number(last), named + 1, Number(first));
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : null;
}

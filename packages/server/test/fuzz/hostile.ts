import type { Random } from './random.ts';

/** Texts that have broken something somewhere: of SQL, paths, encodings, prototypes, sizes. */
export const TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    'ÿ'.repeat(300),
    'x'.repeat(100_000),
    '𝕏'.repeat(2_000),
    '\r\nset-cookie: a=b',
  ],
  ...["'; drop table events; --", '" or 1=1', '`', '\\', '{x:String}', '%s%n', '#{1+1}', '{{1}}', '<script>'],
  ...['../../etc/passwd', '/etc/passwd', 'C:\\', 'file:///etc/passwd', 'http://169.254.169.254/', 'javascript:1'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '[object Object]', '-0', '1e999'],
  ...['2026-02-30', '0000-00-00', '9999-12-31T23:59:60Z', '+275760-09-13', 'Mon, 1 Jan', '٣', '1,5', '0x10', '-1'],
  ...['(a+)+$', '[', '(?<', '*', '🙂', 'Ω≈ç√', '\u0000\u0001', 'a@b', `${'a'.repeat(254)}@b.pl`],
];
export const NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  1e-320,
  8.64e15 + 1,
];

/** Any JSON there is. */
export const anything = (r: Random, depth = 0): unknown => {
  const kind = r.below(depth > 3 ? 4 : 8);
  if (kind === 0) return null;
  if (kind === 1) return r.one(NUMBERS);
  if (kind === 2) return r.chance(0.5);
  if (kind < 5) return r.one(TEXTS);
  if (kind === 5) return Array.from({ length: r.below(4) }, () => anything(r, depth + 1));
  if (kind === 6) return nested(r.below(500));
  return Object.fromEntries(
    Array.from({ length: r.below(4) }, () => [r.one(TEXTS).slice(0, 600), anything(r, depth + 1)]),
  );
};

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { where: value };
  return value;
};

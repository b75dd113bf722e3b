/** How a country's telephone numbers are built (ITU-T E.164 and the national numbering plans). */
export interface NumberingPlan {
  /** The country's calling code. */
  readonly code: string;
  /** What is dialled before a number inside the country, and left out from abroad; `''` for nothing. */
  readonly trunk: string;
  /** Digits of a number without the code and the trunk prefix. */
  readonly digits: readonly [least: number, most: number];
}

const plan = (code: string, trunk: string, least: number, most = least): NumberingPlan => ({
  code,
  trunk,
  digits: [least, most],
});

/** By ISO 3166 country code. A country that is not here can be dialled from abroad (`+…`), its numbers are only counted. */
export const NUMBERING_PLANS: Readonly<Record<string, NumberingPlan>> = {
  AL: plan('355', '0', 8, 9),
  AM: plan('374', '0', 8),
  AT: plan('43', '0', 4, 13),
  AU: plan('61', '0', 9),
  AZ: plan('994', '0', 9),
  BA: plan('387', '0', 8, 9),
  BE: plan('32', '0', 8, 9),
  BG: plan('359', '0', 7, 9),
  BY: plan('375', '80', 9),
  CA: plan('1', '1', 10),
  CH: plan('41', '0', 9),
  CY: plan('357', '', 8),
  CZ: plan('420', '', 9),
  DE: plan('49', '0', 6, 13),
  DK: plan('45', '', 8),
  EE: plan('372', '', 7, 8),
  ES: plan('34', '', 9),
  FI: plan('358', '0', 5, 12),
  FR: plan('33', '0', 9),
  GB: plan('44', '0', 9, 10),
  GE: plan('995', '0', 9),
  GR: plan('30', '', 10),
  HR: plan('385', '0', 8, 9),
  HU: plan('36', '06', 8, 9),
  IE: plan('353', '0', 7, 9),
  IL: plan('972', '0', 8, 9),
  IN: plan('91', '0', 10),
  IS: plan('354', '', 7),
  // Italy dials the leading zero from abroad too: it is part of the number.
  IT: plan('39', '', 6, 12),
  LI: plan('423', '', 7, 9),
  LT: plan('370', '8', 8),
  LU: plan('352', '', 4, 11),
  LV: plan('371', '', 8),
  MC: plan('377', '', 8, 9),
  MD: plan('373', '0', 8),
  ME: plan('382', '0', 8),
  MK: plan('389', '0', 8),
  MT: plan('356', '', 8),
  NL: plan('31', '0', 9),
  NO: plan('47', '', 8),
  NZ: plan('64', '0', 8, 10),
  // Poland gave up its trunk prefix in 2009; old lists still carry it, and no number begins with 0.
  PL: plan('48', '0', 9),
  PT: plan('351', '', 9),
  RO: plan('40', '0', 9),
  RS: plan('381', '0', 7, 9),
  RU: plan('7', '8', 10),
  SE: plan('46', '0', 7, 9),
  SI: plan('386', '0', 8),
  SK: plan('421', '0', 9),
  TR: plan('90', '0', 10),
  UA: plan('380', '0', 9),
  US: plan('1', '1', 10),
  XK: plan('383', '0', 8),
};

/** ITU-T E.164: a whole number has at most 15 digits; shorter than 8 is no number to call from abroad. */
export const ANY_COUNTRY_DIGITS: readonly [least: number, most: number] = [8, 15];

import type { Activity } from '../activity.ts';
import { type Bilingual, both } from '../words.ts';
import type { Grid, GridEntry } from './grid.ts';
import { cellsOf } from './grid.ts';

/** Names and portraits of the classes that the published grids share. */
const WORDS = {
  champions: [
    'Champions',
    'Czempioni',
    'Bought lately and buy often: the best customers',
    'Kupili niedawno i kupują często: najlepsi klienci',
  ],
  loyal: ['Loyal', 'Lojalni', 'Buy often and have not been away for long', 'Kupują często i nie zniknęli na długo'],
  'potential-loyalist': [
    'Potential loyalists',
    'Potencjalnie lojalni',
    'Came lately and more than once: may become loyal',
    'Kupili niedawno, i to nie raz: mogą stać się lojalni',
  ],
  new: ['New', 'Nowi', 'Came for the first time very lately', 'Przyszli po raz pierwszy, i to niedawno'],
  promising: [
    'Promising',
    'Obiecujący',
    'Came lately, but have not become regular yet',
    'Kupili niedawno, ale jeszcze nie regularnie',
  ],
  'need-attention': [
    'Need attention',
    'Wymagający uwagi',
    'Average in everything and growing quiet',
    'Przeciętni pod każdym względem i coraz cichsi',
  ],
  'about-to-sleep': [
    'About to sleep',
    'Zasypiający',
    'Rarely here, and the last time is a while ago',
    'Rzadko tu bywają, a ostatnio dość dawno',
  ],
  'at-risk': [
    'At risk',
    'Zagrożeni odejściem',
    'Used to come, but have not for a long time',
    'Kiedyś kupowali, ale od dawna ich nie ma',
  ],
  'cant-lose': [
    "Can't lose them",
    'Nie do stracenia',
    'Were among the best and have been gone for long',
    'Należeli do najlepszych, a od dawna ich nie ma',
  ],
  hibernating: ['Hibernating', 'Uśpieni', 'Came rarely, and long ago', 'Kupowali rzadko i dawno temu'],
  lost: [
    'Lost',
    'Utraceni',
    'Came rarely, spent little, and that was long ago',
    'Kupowali rzadko, za niewiele i bardzo dawno temu',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>;

type ClassName = keyof typeof WORDS;

/** The portraits that speak of buying, where something else than orders is looked at. */
const NOT_BUYING: Readonly<Partial<Record<string, Bilingual>>> = {
  champions: both('Active lately and often: the best of all', 'Aktywni niedawno i często: najlepsi ze wszystkich'),
  loyal: both('Active often, and have not been away for long', 'Często aktywni i nie zniknęli na długo'),
  'potential-loyalist': both(
    'Active lately and more than once: may become loyal',
    'Aktywni niedawno, i to nie raz: mogą stać się lojalni',
  ),
  promising: both('Active lately, but not regularly yet', 'Aktywni niedawno, ale jeszcze nie regularnie'),
  'at-risk': both('Used to be active, but have not been for a long time', 'Kiedyś aktywni, ale od dawna już nie'),
  hibernating: both('Active rarely, and long ago', 'Aktywni rzadko i dawno temu'),
  lost: both('Active rarely, little, and long ago', 'Aktywni rzadko, niewiele i bardzo dawno temu'),
} satisfies Partial<Record<ClassName, Bilingual>>;

function entry(id: ClassName, cells: string): GridEntry {
  const [en, pl, describedEn, describedPl] = WORDS[id];
  return {
    id,
    name: { en, pl },
    description: { en: describedEn, pl: describedPl },
    cells: cells.split(' ').flatMap(pattern => cellsOf(pattern, 5)),
  };
}

/** Ten classes on recency × frequency, as CleverTap draws them. Covers the 25 cells once each. */
const ten: Grid = {
  levels: 5,
  dimensions: 2,
  classes: [
    entry('champions', '5[4-5]'),
    entry('loyal', '[3-4][4-5]'),
    entry('potential-loyalist', '[4-5][2-3]'),
    entry('new', '51'),
    entry('promising', '41'),
    entry('need-attention', '33'),
    entry('about-to-sleep', '3[1-2]'),
    entry('at-risk', '[1-2][3-4]'),
    entry('cant-lose', '[1-2]5'),
    entry('hibernating', '[1-2][1-2]'),
  ],
};

/** Eleven classes on recency × frequency × monetary, as Bloomreach lists them. Covers the 125 cells once each. */
const eleven: Grid = {
  levels: 5,
  dimensions: 3,
  classes: [
    entry('champions', '555 554 544 545 454 455 445'),
    entry('loyal', '543 444 435 355 354 345 344 335'),
    entry(
      'potential-loyalist',
      '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
    ),
    entry('new', '512 511 422 421 412 411 311'),
    entry('promising', '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313'),
    entry('need-attention', '535 534 443 434 343 334 325 324'),
    entry('about-to-sleep', '331 321 312 221 213 231 241 251'),
    entry('at-risk', '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124'),
    entry('cant-lose', '155 154 144 214 215 115 114 113'),
    entry('hibernating', '332 322 233 232 223 222 132 123 122 212 211'),
    entry('lost', '111 112 121 131 141 151'),
  ],
};

export const GRIDS = { ten, eleven } as const satisfies Record<string, Grid>;
export type GridName = keyof typeof GRIDS;

/** A published grid, its classes portrayed by what is looked at. */
export function namedGrid(name: GridName, on: Activity): Grid {
  const grid = GRIDS[name];
  if (on === 'orders') return grid;
  const classes = grid.classes.map(entry => ({ ...entry, description: NOT_BUYING[entry.id] ?? entry.description }));
  return { ...grid, classes };
}

import type { Cuts } from './scoring.ts';
import { type Bilingual, both, counted, DAY, moneyWords, type Noun, numberWords } from './words.ts';

/** What the numbers of some neighbouring bands have in common: limits, each inclusive or not. Null: open. */
export interface BandRange {
  readonly low: { readonly value: number; readonly included: boolean } | null;
  readonly high: { readonly value: number; readonly included: boolean } | null;
}

/** The numbers in bands `first` to `last` of `levels` (1 is the lowest). At an end cut by rank, people with that very number are on both sides. */
export function bandRange(cuts: Cuts, first: number, last: number, levels: number): BandRange {
  const edge = (index: number): number | undefined =>
    cuts.by === 'value' ? cuts.edges[index] : cuts.by === 'fixed' ? cuts.from[index] : cuts.last[index]?.value;
  const low = first > 1 ? edge(first - 2) : undefined;
  const high = last < levels ? edge(last - 1) : undefined;
  return {
    low: low === undefined ? null : { value: low, included: cuts.by !== 'value' },
    high: high === undefined ? null : { value: high, included: cuts.by !== 'fixed' },
  };
}

/** Whole numbers: `more than 2.4` is `at least 3`. */
function wholeEnds({ low, high }: BandRange): { readonly least: number | null; readonly most: number | null } {
  const least = low === null ? null : low.included ? Math.ceil(low.value) : Math.floor(low.value) + 1;
  const most = high === null ? null : high.included ? Math.floor(high.value) : Math.ceil(high.value) - 1;
  return { least, most };
}

/** `at least 3 orders`, `2 to 5 orders`, `at most 1 order`; null where there is no limit. */
export function countRange(range: BandRange, noun: Noun): Bilingual | null {
  const { least, most } = wholeEnds(range);
  if (least === null && most === null) return null;
  if (least === null || most === null) return oneSided(least, counted(least ?? most ?? 0, noun));
  const to = counted(most, noun);
  // After "do" stands the genitive, which from 2 on is the form that goes with 5.
  return least >= most ? to : both(`${least} to ${to.en}`, `od ${least} do ${numberWords(most).pl} ${noun.pl[2]}`);
}

const oneSided = (least: number | null, { en, pl }: Bilingual): Bilingual =>
  least === null ? both(`at most ${en}`, `najwyżej ${pl}`) : both(`at least ${en}`, `co najmniej ${pl}`);

/** `at most 13 days ago`, `more than 72 days ago`; null where there is no limit. */
export function agoRange(range: BandRange): Bilingual | null {
  const { least, most } = wholeEnds(range);
  const more = least === null ? null : counted(Math.max(0, least - 1), DAY);
  const to = most === null ? null : counted(most, DAY);
  if (more === null && to === null) return null;
  if (more === null) return both(`at most ${to?.en} ago`, `najwyżej ${to?.pl} temu`);
  if (to === null) return both(`more than ${more.en} ago`, `ponad ${more.pl} temu`);
  return both(`more than ${more.en} and at most ${to.en} ago`, `ponad ${more.pl}, ale najwyżej ${to.pl} temu`);
}

/** `above 942.28 PLN`, `at most 250 PLN`; null where there is no limit. */
export function amountRange({ low, high }: BandRange, currency: string | null): Bilingual | null {
  const least = low === null ? null : moneyWords(low.value, currency);
  const most = high === null ? null : moneyWords(high.value, currency);
  const from =
    least &&
    (low?.included
      ? both(`at least ${least.en}`, `co najmniej ${least.pl}`)
      : both(`above ${least.en}`, `ponad ${least.pl}`));
  const to =
    most &&
    (high?.included
      ? both(`at most ${most.en}`, `najwyżej ${most.pl}`)
      : both(`below ${most.en}`, `poniżej ${most.pl}`));
  if (from && to) return both(`${from.en} and ${to.en}`, `${from.pl} i ${to.pl}`);
  return from ?? to;
}

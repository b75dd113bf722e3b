import type { Feature } from '@satsuma/client';
import { eventTitle, traitTitle } from '@satsuma/core';
import { traitValue } from '../../parts/trait-value.ts';
import type { Formats } from '../../words/format.ts';
import type { Say } from '../../words/use-words.ts';

export const APART_KINDS = {
  all: undefined,
  traits: ['trait'],
  behaviour: ['event', 'category', 'brand', 'product'],
  messages: ['campaign'],
} as const;

const OVER = 10;
const UNDER = 5;
/** Where all kinds are looked at, so many of one kind leave room for the others. */
const OF_A_KIND = 3;
/** False discoveries among what is called distinguishable: 5% (Benjamini–Hochberg). */
const FALSE_SHARE = 0.05;

export const isDistinct = ({ q }: Feature): boolean => q <= FALSE_SHARE;

/** What is shown: ten that are more frequent and five that are less, ordered by the end of the interval that is nearer to 1×. */
export function shownFeatures(features: readonly Feature[], isEveryKind: boolean): readonly Feature[] {
  const found = features.filter(({ byDefinition }) => !byDefinition);
  const over = found.filter(({ direction }) => direction === 'over');
  const under = found.filter(({ direction }) => direction === 'under');
  const pick = (some: readonly Feature[], most: number) => (isEveryKind ? mixed(some) : some).slice(0, most);
  return [
    ...pick(
      over.toSorted((a, b) => Number(isDistinct(b)) - Number(isDistinct(a)) || (b.low ?? 0) - (a.low ?? 0)),
      OVER,
    ),
    ...pick(
      under.toSorted((a, b) => Number(isDistinct(b)) - Number(isDistinct(a)) || (a.high ?? 1) - (b.high ?? 1)),
      UNDER,
    ),
  ];
}

function mixed(features: readonly Feature[]): readonly Feature[] {
  const counts = new Map<string, number>();
  return features.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= OF_A_KIND;
  });
}

/** What a feature is called, short. */
export function featureSaid({ kind, name, value, title }: Feature, formats: Formats, say: Say): string {
  const { language } = formats;
  switch (kind) {
    case 'trait':
      if (name.startsWith('consent.')) return consentSaid(name.slice('consent.'.length), value, say);
      return say('traitIs', { trait: traitTitle(name, language), value: traitValue(name, value, formats) });
    case 'event':
      return eventTitle(name, language);
    case 'campaign':
      return say('campaignIs', { event: eventTitle(name, language), value });
    case 'category':
      return say('categoryIs', { value });
    case 'brand':
      return say('brandIs', { value });
    case 'product':
      return say('productIs', { value: title === '' ? value : title });
  }
}

/** How far the axis reaches to both sides, in doublings: as far as the widest interval, three at most. */
export function reachOf(features: readonly Feature[]): number {
  const ends = features
    .flatMap(({ low, high, ratio }) => [low, high, ratio])
    .filter((end): end is number => end !== null && end > 0);
  return Math.min(3, Math.max(1, ...ends.map(end => Math.ceil(Math.abs(Math.log2(end))))));
}

/** Where a ratio stands on the axis, 0 to 1; 1× is in the middle. */
export const placeOf = (ratio: number, reach: number): number =>
  ratio <= 0 ? 0 : Math.min(1, Math.max(0, 0.5 + Math.log2(ratio) / (2 * reach)));

const CHANNELS: readonly string[] = ['email', 'sms'];

const consentSaid = (channel: string, value: string, say: Say): string =>
  say(value === 'true' ? 'consentGiven' : 'consentRefused', {
    channel: CHANNELS.includes(channel) ? say(channel) : channel,
  });

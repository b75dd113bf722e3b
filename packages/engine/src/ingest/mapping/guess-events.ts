import type { ColumnLook } from '../read/column-look.ts';
import { words } from './header-words.ts';

/** What a file of events is about when no column says it: words of its name or its headers, and the event they mean. */
const ABOUT: readonly (readonly [pattern: RegExp, event: string])[] = [
  [/redemption|redeem|realizacj/, 'Coupon Redeemed'],
  [/page ?view|odslon|wizyt.* stron/, 'Page Viewed'],
  [/product ?view|obejrz/, 'Product Viewed'],
  [/sign ?up|registration|rejestracj/, 'Signed Up'],
  [/log ?in|logowan/, 'Signed In'],
  [/booking|reservation|rezerwacj/, 'Booking Made'],
  [/visit|wizyt/, 'Visit Made'],
  [/review|opini/, 'Product Reviewed'],
  [/campaign|kampani|mailing/, 'Campaign Received'],
];

/** The event of a file without a column for it, and whether that is more than the file's own name. */
export function guessEventName(source: string, headers: readonly string[]): { name: string; sure: boolean } {
  const said = [words(source), ...headers.map(words)];
  for (const text of said) {
    const found = ABOUT.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return { name: found[1], sure: true };
  }
  const name = words(source).replace(/(^| )\p{L}/gu, letter => letter.toUpperCase());
  return { name: name === '' ? 'Imported' : name, sure: false };
}

const MESSAGE_ACTIONS: readonly (readonly [pattern: RegExp, event: string])[] = [
  [/unsubscrib|wypis|rezygnac/, 'Unsubscribed'],
  [/spam|complain/, 'Email Marked as Spam'],
  [/bounce|odbi|zwrot/, 'Email Bounced'],
  [/click|klik/, 'Email Link Clicked'],
  [/open|otwar|otworz/, 'Email Opened'],
  [/deliver|sent|send|dostarcz|wyslan|wysylk/, 'Email Delivered'],
];

/** What the words of a column of message events mean; undefined when they are the names of the spec already. */
export function guessMessageNames(look: ColumnLook): Record<string, string> | undefined {
  const meant = look.samples.map(sample => [sample, meaning(sample)] as const);
  if (
    meant.every(
      ([sample, event]) =>
        event === undefined || /^(Email|SMS|Web Push|Push|In-App|Messenger|Phone|Letter|Unsubscribed)/.test(sample),
    )
  )
    return undefined;
  return Object.fromEntries(meant.map(([sample, event]) => [sample, event ?? sample]));
}

const meaning = (sample: string): string | undefined =>
  MESSAGE_ACTIONS.find(([pattern]) => pattern.test(words(sample)))?.[1];

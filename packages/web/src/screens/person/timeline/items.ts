import type { PersonEvent } from '@satsuma/client';

/** A row of the timeline; all are of one height. */
export type Item =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'fold'; readonly key: string; readonly events: readonly PersonEvent[]; readonly name: string }
  | { readonly kind: 'event'; readonly key: string; readonly event: PersonEvent; readonly isInside: boolean }
  | {
      readonly kind: 'property';
      readonly key: string;
      readonly name: string;
      readonly value: string | readonly string[];
    };

/** So many of one kind in a row, within a day, become one line. */
const FOLD_FROM = 3;

/**
 * The rows of events, the newest first: a heading for each day, repeats folded into one row, what is open laid out.
 *
 * @param dayOf the day that an instant is of
 */
export function itemsOf(
  events: readonly PersonEvent[],
  open: ReadonlySet<string>,
  dayOf: (instant: number) => string,
): readonly Item[] {
  const items: Item[] = [];
  let day = '';
  for (let at = 0; at < events.length; ) {
    const event = events[at];
    if (event === undefined) break;
    const on = dayOf(event.time);
    if (on !== day) items.push({ kind: 'day', key: `day ${on}`, at: event.time });
    day = on;
    const end = endOfRepeats(events, at, event.event, other => dayOf(other) === on);
    const same = events.slice(at, end);
    const isFold = same.length >= FOLD_FROM;
    const key = `fold ${at}`;
    if (isFold) items.push({ kind: 'fold', key, events: same, name: event.event });
    if (!isFold || open.has(key)) for (const [i, one] of same.entries()) pushEvent(items, one, at + i, open, isFold);
    at = end;
  }
  return items;
}

function endOfRepeats(
  events: readonly PersonEvent[],
  from: number,
  name: string,
  isSameDay: (instant: number) => boolean,
): number {
  let end = from + 1;
  for (let next = events[end]; next !== undefined && next.event === name && isSameDay(next.time); next = events[end])
    end += 1;
  return end;
}

function pushEvent(
  items: Item[],
  event: PersonEvent,
  place: number,
  open: ReadonlySet<string>,
  isInside: boolean,
): void {
  const key = `event ${place}`;
  items.push({ kind: 'event', key, event, isInside });
  if (!open.has(key)) return;
  for (const [name, value] of Object.entries(event.properties))
    items.push({ kind: 'property', key: `${key} ${name}`, name, value });
}

import type { Tokens } from '../../../theme/tokens.ts';
import type { Formats } from '../../../words/format.ts';
import type { Divided, DividedClass } from '../divided.ts';
import type { Fill } from '../fill.ts';
import { fillAround, fillOf } from '../fill.ts';
import type { View } from '../search.ts';

export type Colour = NonNullable<View['colour']>;

/** What a square or a tile shows: a number, how it is written, and how strong its colour is. */
export interface Measure {
  /** Null: nothing can be said. */
  of(id: string): number | null;
  write(value: number): string;
  /** The same where there is little room, without its unit. */
  writeShort(value: number): string;
  /** What a short number is counted in; empty: it says so itself. */
  readonly unit: string;
  fill(tokens: Tokens, value: number | null): Fill;
}

const byId = ({ classes }: Divided) => new Map<string, DividedClass>(classes.map(one => [one.id, one]));

/**
 * @param ids of the classes that are shown: the scale is theirs
 * @param before the same division earlier, for the change
 */
export function measureOf(
  colour: Colour,
  divided: Divided,
  before: Divided | undefined,
  ids: readonly string[],
  formats: Formats,
): Measure {
  const now = byId(divided);
  const then = before && byId(before);
  const shown = ids.reduce((sum, id) => sum + (now.get(id)?.size ?? 0), 0);
  const of = (id: string): number | null => {
    const one = now.get(id);
    const size = one?.size ?? 0;
    if (colour === 'value') return one?.figures?.revenue ?? (size === 0 ? null : 0);
    if (colour === 'share') return shown === 0 ? null : size / shown;
    if (colour === 'people') return size;
    const earlier = then?.get(id)?.size ?? 0;
    return then === undefined || earlier === 0 ? null : size / earlier - 1;
  };
  const most = Math.max(...ids.map(id => Math.abs(of(id) ?? 0)));
  const write = {
    people: formats.number,
    share: formats.share,
    value: (value: number) => formats.shortMoney(value, divided.currency ?? undefined),
    change: formats.change,
  }[colour];
  return {
    of,
    write,
    // It may be broken where Polish puts “tys.” after it.
    writeShort: colour === 'value' ? value => formats.short(value).replaceAll('\u00a0', ' ') : write,
    unit: colour === 'value' ? (divided.currency ?? '') : '',
    // One square that trebled leaves the rest of the scale to the others.
    fill: (tokens, value) =>
      colour === 'change' ? fillAround(tokens, value ?? 0, Math.min(most, 1)) : fillOf(tokens, value ?? 0, most),
  };
}

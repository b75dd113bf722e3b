import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { Placed } from './listing.ts';

const ROW = 36;
const HEAD = 36;

/** A row that is drawn, and how much room those between it and the one before take, pixels. */
export interface Drawn {
  readonly placed: Placed;
  readonly index: number;
  readonly gap: number;
}

/**
 * The rows in sight of a list that scrolls, and the one that Tab leads to wherever it is: what has the focus stays there.
 *
 * @param current the id of that row
 */
export function useWindow(placed: readonly Placed[], current: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = placed.findIndex(({ row }) => row.id === current);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      return kept < 0 || inSight.includes(kept) ? inSight : [...inSight, kept].toSorted((a, b) => a - b);
    },
    [kept],
  );
  const windowed = useVirtualizer({
    count: placed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollPaddingEnd: HEAD,
    overscan: 12,
    initialRect: { width: 1000, height: 640 },
    rangeExtractor,
  });
  const items = windowed.getVirtualItems();
  const drawn = items.flatMap(({ index, start }, i): readonly Drawn[] => {
    const one = placed[index];
    return one === undefined ? [] : [{ placed: one, index, gap: start - (items[i - 1]?.end ?? 0) }];
  });
  return { scroller, drawn, after: windowed.getTotalSize() - (items.at(-1)?.end ?? 0) };
}

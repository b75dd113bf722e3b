import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { folded, type Placed } from './listing.ts';

interface TreeDeeds {
  isClosed(id: string): boolean;
  fold(id: string, isClosed: boolean): void;
  open(id: string): void;
  rename(id: string): void;
  /** Called when the row is drawn, wherever it was. */
  focus(id: string): void;
}

const SEEK_FOR = 700;

/** The keys of a tree of rows; one row at a time can be reached by Tab. They hold while a row itself has the focus, not what stands in it. */
export function useTreeKeys(placed: readonly Placed[], { isClosed, fold, open, rename, focus }: TreeDeeds) {
  const [chosen, setCurrent] = useState<string>();
  const sought = useRef({ text: '', at: 0 });
  const current = placed.some(({ row }) => row.id === chosen) ? chosen : placed[0]?.row.id;

  const seek = (key: string, from: number): number => {
    const { text, at } = sought.current;
    const now = performance.now();
    const next = now - at < SEEK_FOR ? text + key : key;
    sought.current = { text: next, at: now };
    const first = next.length === 1 ? from + 1 : from;
    const found = placed.findIndex((_, i) =>
      folded(placed[(first + i) % placed.length]?.row.name ?? '').startsWith(folded(next)),
    );
    return found === -1 ? from : (first + found) % placed.length;
  };

  const target = (key: string, at: number): number | undefined => {
    const here = placed[at];
    if (here === undefined) return undefined;
    const isOpen = here.hasChildren && !isClosed(here.row.id);
    switch (key) {
      case 'ArrowDown':
        return Math.min(at + 1, placed.length - 1);
      case 'ArrowUp':
        return Math.max(at - 1, 0);
      case 'Home':
        return 0;
      case 'End':
        return placed.length - 1;
      case 'ArrowRight':
        if (here.hasChildren && !isOpen) fold(here.row.id, false);
        return isOpen ? at + 1 : at;
      case 'ArrowLeft':
        if (isOpen) fold(here.row.id, true);
        return isOpen
          ? at
          : Math.max(
              0,
              placed.findLastIndex((one, i) => i < at && one.depth < here.depth),
            );
      default:
        return key.length === 1 && key !== ' ' ? seek(key, at) : undefined;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = placed.findIndex(({ row }) => row.id === current);
    if (event.key === 'Enter' && current !== undefined) return open(current);
    if (event.key === 'F2' && current !== undefined) return rename(current);
    const to = target(event.key, at);
    const row = to === undefined ? undefined : placed[to]?.row.id;
    if (row === undefined) return;
    event.preventDefault();
    flushSync(() => setCurrent(row));
    focus(row);
  };
  return { current, setCurrent, onKeyDown };
}

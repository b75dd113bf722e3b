import { Button, Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Reply } from '../../../api/answers.ts';
import { usePages } from '../../../api/pages.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { ItemRow } from './item-row.tsx';
import { type Item, itemsOf } from './items.ts';
import classes from './timeline.module.css';

const eventsOf = (page: Reply<'listPersonEvents'>) => page.events;
const PAGE = 500;
const ROW = 36;

export interface EventListProps {
  readonly profile: number;
  readonly asOf: string | undefined;
  readonly event: string | undefined;
  /** The days that have events, as the strip shows them. */
  readonly days: Reply<'listPersonDays'>['days'];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Events, the newest first; the next ones are fetched when the last ones come into sight. */
export function EventList({ profile, asOf, event, days, from, to }: EventListProps) {
  const formats = useFormats();
  const until = to === undefined ? asOf : earlier(nextDay(to), asOf);
  const pages = usePages('listPersonEvents', {
    input: (after: string | undefined) => ({
      path: { profile },
      query: {
        limit: PAGE,
        ...(until !== undefined && { asOf: until }),
        ...(event !== undefined && { event }),
        ...(after !== undefined && { after }),
      },
    }),
    rows: eventsOf,
    next: page => page.next,
  });
  const { isoDay } = formats;
  // Pages come from the newest: where the part begins, no more are asked for.
  const rows = useMemo(
    () => (from === undefined ? pages.rows : pages.rows.filter(({ time }) => isoDay(time) >= from)),
    [pages.rows, from, isoDay],
  );
  const hasMore = pages.hasMore && rows.length === pages.rows.length;
  const total = days
    .filter(({ day }) => (from === undefined || isoDay(day) >= from) && (to === undefined || isoDay(day) <= to))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <Answered of={pages.query} height={400}>
      {() => <Scrolled rows={rows} total={total} hasMore={hasMore} onMore={pages.more} />}
    </Answered>
  );
}

const DAY = 86_400_000;

/** The midnight after a day, as the address has days. */
const nextDay = (day: string): string => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? day : new Date(noon + DAY).toISOString().slice(0, 10);
};

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

interface ScrolledProps {
  readonly rows: Reply<'listPersonEvents'>['events'];
  readonly total: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

function Scrolled({ rows, total, hasMore, onMore }: ScrolledProps) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (key: string) => setOpen(old => (old.has(key) ? old.difference(new Set([key])) : old.union(new Set([key])))),
    [],
  );
  const items = useMemo(() => itemsOf(rows, open, formats.isoDay), [rows, open, formats.isoDay]);
  if (items.length === 0) return <Empty title={say('noEvents')} hint={say('noEventsHint')} />;
  return (
    <>
      <VirtualList items={items} open={open} onToggle={toggle} onEnd={hasMore ? onMore : undefined} />
      {rows.length < total && (
        <Group justify="space-between" role="status">
          <Text size="sm" c="dimmed">
            {say('loaded', { shown: formats.number(rows.length), total: formats.number(total) })}
          </Text>
          {hasMore && (
            <Button variant="subtle" size="compact-sm" onClick={onMore}>
              {say('moreEvents')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

interface VirtualListProps {
  readonly items: readonly Item[];
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onEnd: (() => void) | undefined;
}

function VirtualList({ items, open, onToggle, onEnd }: VirtualListProps) {
  const say = useWords(PERSON);
  const scroller = useRef<HTMLDivElement>(null);
  const windowed = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 800, height: 640 },
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= items.length - 20) onEnd?.();
    },
  });
  return (
    <div ref={scroller} role="group" className={classes.scroller} tabIndex={0} aria-label={say('eventList')}>
      <ul className={classes.list} style={{ height: windowed.getTotalSize() }}>
        {windowed.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const inside = item.kind === 'event' && item.isInside ? classes.inside : '';
          const kind = item.kind === 'property' ? classes.property : inside;
          return (
            <li
              key={item.key}
              className={`${classes.item} ${kind}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              <ItemRow item={item} isOpen={open.has(item.key)} onToggle={onToggle} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

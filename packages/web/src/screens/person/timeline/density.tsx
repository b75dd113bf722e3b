import { Text } from '@mantine/core';
import { type PointerEvent, useMemo, useState } from 'react';
import type { Reply } from '../../../api/answers.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { bucketsOf } from './buckets.ts';
import classes from './timeline.module.css';

const HEIGHT = 48;
const WIDEST_BAR = 24;
const LEAST_WIDTH = 420;

export interface DensityProps {
  readonly days: Reply<'listPersonDays'>['days'];
  /** Days, as the address has them. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onPick: (from: string, to: string) => void;
}

/** How much happened when, and a brush to pick a part of the time. The two dates beside it do the same by keyboard. */
export function Density({ days, from = '', to = '9999', onPick }: DensityProps) {
  const formats = useFormats();
  const buckets = useMemo(() => bucketsOf(days), [days]);
  const [drag, setDrag] = useState<readonly [number, number]>();
  const first = buckets[0];
  const last = buckets.at(-1);
  if (first === undefined || last === undefined || buckets.length < 2) return null;
  const most = Math.max(...buckets.map(({ count }) => count));
  const placeOf = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(buckets.length - 1, Math.floor(((clientX - left) / width) * buckets.length)));
  };
  const isPicked = (i: number): boolean => {
    if (drag !== undefined) return i >= Math.min(...drag) && i <= Math.max(...drag);
    const bucket = buckets[i];
    return bucket !== undefined && formats.isoDay(bucket.to) >= from && formats.isoDay(bucket.from) <= to;
  };
  const pick = () => {
    if (drag === undefined) return;
    const [begin, end] = [buckets[Math.min(...drag)], buckets[Math.max(...drag)]];
    setDrag(undefined);
    if (begin !== undefined && end !== undefined) onPick(formats.isoDay(begin.from), formats.isoDay(end.to));
  };
  return (
    <figure className={classes.density} style={{ maxWidth: Math.max(LEAST_WIDTH, buckets.length * WIDEST_BAR) }}>
      <svg
        viewBox={`0 0 ${buckets.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={classes.bars}
        aria-hidden
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([placeOf(event), placeOf(event)]);
        }}
        onPointerMove={event => setDrag(drag && [drag[0], placeOf(event)])}
        onPointerUp={pick}
        onPointerCancel={() => setDrag(undefined)}
      >
        <rect width={buckets.length} height={HEIGHT} fill="transparent" />
        {buckets.map(({ count, from: at }, i) => {
          const height = count === 0 ? 0 : Math.max(2, (Math.sqrt(count) / Math.sqrt(most)) * HEIGHT);
          return (
            <rect
              key={at}
              x={i + 0.1}
              y={HEIGHT - height}
              width={0.8}
              height={height}
              fill={isPicked(i) ? 'var(--slot-1)' : 'var(--divider)'}
            />
          );
        })}
      </svg>
      <figcaption className={classes.ends}>
        <Text size="xs" c="dimmed" span>
          {formats.date(first.from)}
        </Text>
        <DensitySaid days={days} />
        <Text size="xs" c="dimmed" span>
          {formats.date(last.to)}
        </Text>
      </figcaption>
    </figure>
  );
}

function DensitySaid({ days }: Pick<DensityProps, 'days'>) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const count = days.reduce((sum, day) => sum + day.count, 0);
  const said = say('density', {
    count,
    shown: formats.number(count),
    days: say('daysOf', { count: days.length, shown: formats.number(days.length) }),
    from: formats.date(days[0]?.day ?? 0),
    to: formats.date(days.at(-1)?.day ?? 0),
  });
  return (
    <>
      <span className="sr-only">{said}</span>
      <Text size="xs" c="dimmed" span visibleFrom="sm">
        {say('densityHint')}
      </Text>
    </>
  );
}

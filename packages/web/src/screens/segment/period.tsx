import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { changed } from '../../app/search.ts';
import { useWords } from '../../words/use-words.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');
const DAY = 86_400_000;

/** Days → how far the points of the history are apart; 0: all. */
const PERIODS = [
  { days: 30, label: 'days30', every: '1 day' },
  { days: 90, label: 'days90', every: '3 days' },
  { days: 365, label: 'days365', every: '2 weeks' },
  { days: 0, label: 'daysAll', every: '1 month' },
] as const;

export type Period = (typeof PERIODS)[number];

export function usePeriod(): Period {
  const { days } = route.useSearch();
  return PERIODS.find(period => period.days === days) ?? PERIODS[2];
}

/** When a period begins; undefined: with the first event. */
export const beginOf = ({ days }: Period, end: number): number | undefined =>
  days === 0 ? undefined : end - days * DAY;

/** Over which time size and flow are shown: one choice for both. */
export function PeriodChoice() {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const { days } = usePeriod();
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('period')}
      value={String(days)}
      onChange={value =>
        void navigate({ search: last => changed(last, { days: Number(value) }), replace: true, resetScroll: false })
      }
      data={PERIODS.map(period => ({ value: String(period.days), label: say(period.label) }))}
    />
  );
}

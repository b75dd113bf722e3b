import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { DayFlow } from '@satsuma/client';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { changed } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { Chart } from '../../parts/chart/echart.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import type { Tokens } from '../../theme/tokens.ts';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import { FlowDay, peopleOfDay } from './flow-day.tsx';
import { usePeriod } from './period.tsx';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');
const MOST_DAYS = 365;
/** More days than these are drawn week by week. */
const WEEKLY = 120;

/** Seven days each, the last of them today. */
const weeksOf = (days: readonly DayFlow[]): readonly DayFlow[] =>
  days.flatMap((first, i) => {
    if ((days.length - i) % 7 !== 0) return [];
    const week = days.slice(i, i + 7);
    const sum = (of: (flow: DayFlow) => number) => week.reduce((total, flow) => total + of(flow), 0);
    return [{ day: first.day, entered: sum(({ entered }) => entered), left: sum(({ left }) => left) }];
  });
const DAY = 86_400_000;

const isWeekly = (days: readonly DayFlow[]): boolean => (days[1]?.day ?? 0) - (days[0]?.day ?? 0) > 2 * DAY;

/** The day, or the week that begins with it. */
const spanSaid = (days: readonly DayFlow[], day: number, formats: Formats): string =>
  isWeekly(days) ? formats.range(day, day + 6.5 * DAY) : formats.date(day);

/** Who entered and who left, day by day, by the log of memberships; a day leads to its people and their causes. */
export function Flow({ shown }: { readonly shown: Shown }) {
  const { days: period } = usePeriod();
  const { asOf } = route.useSearch();
  const flow = useAnswer(
    'segmentFlow',
    {
      path: { id: shown.id },
      query: { days: period === 0 ? MOST_DAYS : period, ...(asOf !== undefined && { asOf }) },
    },
    { keep: true },
  );
  return (
    <Answered of={flow} height={340}>
      {({ days }) => <Days shown={shown} days={days.length > WEEKLY ? weeksOf(days) : days} />}
    </Answered>
  );
}

function Days({ shown, days }: { readonly shown: Shown; readonly days: readonly DayFlow[] }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { day } = route.useSearch();
  const pick = (to: number | undefined) =>
    void navigate({ search: last => changed(last, { day: to }), resetScroll: false });
  const entered = days.reduce((sum, one) => sum + one.entered, 0);
  const left = days.reduce((sum, one) => sum + one.left, 0);
  const option = useMemo(() => (tokens: Tokens) => optionOf(days, tokens, say, formats), [days, say, formats]);
  const picked = days.find(one => one.day === day);
  return (
    <Stack gap="lg">
      <Figure
        title={say('flow')}
        about={say('flowAbout', {
          period: formats.range(days[0]?.day ?? 0, (days.at(-1)?.day ?? 0) + (isWeekly(days) ? 6.5 * DAY : 0)),
        })}
        summary={
          entered + left === 0
            ? say('flowNone')
            : say('flowSummary', { entered: formats.number(entered), left: formats.number(left) })
        }
        file={`${shown.id}-flow`}
        data={dataOf(shown.id, days, pick, say, formats)}
      >
        {entered + left === 0 ? null : <Chart height={200} option={option} onPick={data => pick(dayOf(data))} />}
      </Figure>
      {picked !== undefined && (
        <FlowDay
          shown={shown}
          flow={picked}
          said={spanSaid(days, picked.day, formats)}
          until={nextOf(days, picked.day)}
          onClose={() => pick(undefined)}
        />
      )}
    </Stack>
  );
}

/** What was clicked on carries its day. */
const dayOf = (data: unknown): number | undefined =>
  typeof data === 'object' && data !== null && 'day' in data && typeof data.day === 'number' ? data.day : undefined;

/** When the next day begins; undefined: this one is not over. */
const nextOf = (days: readonly DayFlow[], day: number): number | undefined =>
  days[days.findIndex(one => one.day === day) + 1]?.day;

const dataOf = (
  id: string,
  days: readonly DayFlow[],
  pick: (day: number) => void,
  say: Say,
  formats: Formats,
): FigureData<DayFlow> => ({
  rows: days.filter(({ entered, left }) => entered + left > 0).toReversed(),
  rowKey: ({ day }) => String(day),
  columns: [
    {
      key: 'day',
      title: say('day'),
      cell: ({ day }) => (
        <UnstyledButton onClick={() => pick(day)} aria-label={say('pickDay', { day: spanSaid(days, day, formats) })}>
          <Text size="sm" c="var(--link)" td="underline">
            {spanSaid(days, day, formats)}
          </Text>
        </UnstyledButton>
      ),
      value: ({ day }) => new Date(day).toISOString(),
    },
    {
      key: 'entered',
      title: say('entered'),
      isNumber: true,
      cell: ({ day, entered }) => (
        <PeopleLink who={peopleOfDay(id, day, nextOf(days, day)).entered} count={entered}>
          {formats.number(entered)}
        </PeopleLink>
      ),
      value: ({ entered }) => entered,
    },
    {
      key: 'left',
      title: say('left'),
      isNumber: true,
      cell: ({ day, left }) => (
        <PeopleLink who={peopleOfDay(id, day, nextOf(days, day)).left} count={left}>
          {formats.number(left)}
        </PeopleLink>
      ),
      value: ({ left }) => left,
    },
  ],
});

function optionOf(days: readonly DayFlow[], tokens: Tokens, say: Say, formats: Formats) {
  const bars = (name: string, color: string | undefined, of: (flow: DayFlow) => number) => ({
    type: 'bar',
    name,
    stack: 'flow',
    color,
    cursor: 'pointer',
    barMaxWidth: 14,
    data: days.map(flow => ({ value: [String(flow.day), of(flow)], day: flow.day })),
  });
  return {
    grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: ([{ dataIndex } = { dataIndex: 0 }]: readonly { dataIndex: number }[]) => {
        const flow = days[dataIndex];
        if (flow === undefined) return '';
        const lines = [
          `▲ ${say('entered')}: ${formats.number(flow.entered)}`,
          `▼ ${say('left')}: ${formats.number(flow.left)}`,
        ];
        return [spanSaid(days, flow.day, formats), ...lines].join('<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => String(day)),
      axisTick: { show: false },
      axisLabel: { hideOverlap: true, formatter: (day: string) => formats.day(Number(day)) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { formatter: (value: number) => formats.short(Math.abs(value)) },
    },
    series: [
      bars(say('entered'), tokens.categorical[0], ({ entered }) => entered),
      bars(say('left'), tokens.categorical[1], ({ left }) => -left),
    ],
  };
}

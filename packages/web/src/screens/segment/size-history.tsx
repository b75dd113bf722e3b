import type { SizePoint } from '@satsuma/client';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Chart } from '../../parts/chart/echart.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { everybodyAt, PeopleLink } from '../../parts/people-link.tsx';
import type { Tokens } from '../../theme/tokens.ts';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import { beginOf, PeriodChoice, usePeriod } from './period.tsx';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** How large the segment was, back to the first event, with the changes of its definition. */
export function SizeHistory({ shown }: { readonly shown: Shown }) {
  const period = usePeriod();
  const end = shown.asOf === undefined ? Date.now() : Date.parse(shown.asOf);
  const from = beginOf(period, end);
  const history = useAnswer(
    'sizeHistory',
    {
      ...asked(shown),
      body: {
        subject: shown.subject,
        every: period.every,
        ...(from !== undefined && { from: new Date(from).toISOString().slice(0, 10) }),
      },
    },
    { keep: true },
  );
  return (
    <Answered of={history} height={400}>
      {points => <History shown={shown} points={points} />}
    </Answered>
  );
}

interface HistoryProps {
  readonly shown: Shown;
  readonly points: readonly SizePoint[];
}

function History({ shown: { described, id }, points }: HistoryProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const navigate = useNavigate();
  const option = useMemo(
    () => (tokens: Tokens) => optionOf(points, marksOf(described.versions, points, say, formats), tokens, formats),
    [points, described.versions, say, formats],
  );
  const hasMarks = marksOf(described.versions, points, say, formats).length > 0;
  return (
    <Figure
      title={say('history')}
      about={say('historyAbout', { period: periodSaid(points, formats), zone: formats.zone })}
      summary={[summaryOf(points, say, formats), ...(hasMarks ? [say('historyMarks')] : [])].join(' ')}
      file={`${id}-size`}
      data={dataOf(points, say, formats)}
      actions={<PeriodChoice />}
    >
      <Chart
        height={240}
        option={option}
        onPick={data => {
          const point = pointAt(points, data);
          if (point !== undefined) void navigate({ to: '/people', search: { who: point.people } });
        }}
      />
    </Figure>
  );
}

/** What was clicked on is `[instant, size]`. */
const pointAt = (points: readonly SizePoint[], data: unknown): SizePoint | undefined =>
  Array.isArray(data) ? points.find(({ at }) => at === data[0]) : undefined;

const periodSaid = (points: readonly SizePoint[], formats: Formats): string =>
  formats.range(points[0]?.at ?? 0, points.at(-1)?.at ?? 0);

function summaryOf(points: readonly SizePoint[], say: Say, formats: Formats): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const sizes = points.map(({ size }) => size);
  return say('historySummary', {
    first: formats.number(first.size),
    from: formats.date(first.at),
    last: formats.number(last.size),
    to: formats.date(last.at),
    low: formats.number(Math.min(...sizes)),
    high: formats.number(Math.max(...sizes)),
  });
}

const dataOf = (points: readonly SizePoint[], say: Say, formats: Formats): FigureData<SizePoint> => ({
  rows: points,
  rowKey: ({ at }) => String(at),
  columns: [
    { key: 'at', title: say('day'), cell: ({ at }) => formats.date(at), value: ({ at }) => new Date(at).toISOString() },
    {
      key: 'size',
      title: say('size'),
      isNumber: true,
      cell: ({ people, size }) => (
        <PeopleLink who={people} count={size}>
          {formats.number(size)}
        </PeopleLink>
      ),
      value: ({ size }) => size,
    },
    {
      key: 'base',
      title: say('base'),
      isNumber: true,
      cell: ({ at, base }) => (
        <PeopleLink who={everybodyAt(at)} count={base}>
          {formats.number(base)}
        </PeopleLink>
      ),
      value: ({ base }) => base,
    },
    {
      key: 'share',
      title: say('share'),
      isNumber: true,
      cell: ({ size, base }) => (base === 0 ? '' : formats.share(size / base)),
      value: ({ size, base }) => (base === 0 ? null : size / base),
    },
  ],
});

interface Mark {
  readonly at: number;
  readonly label: string;
}

/** The changes of the definition within what is shown, those that lie too close as one; its first version changed nothing. */
function marksOf(
  versions: Shown['described']['versions'],
  points: readonly SizePoint[],
  say: Say,
  formats: Formats,
): readonly Mark[] {
  const begin = points[0]?.at ?? 0;
  const end = points.at(-1)?.at ?? 0;
  const groups: { at: number; numbers: number[] }[] = [];
  for (const { version, created } of versions.toReversed()) {
    if (version === 1 || created < begin || created > end + DAY) continue;
    const last = groups.at(-1);
    if (last !== undefined && created - last.at < (end - begin) * CLOSE) last.numbers.push(version);
    else groups.push({ at: Math.min(created, end), numbers: [version] });
  }
  return groups.map(({ at, numbers }) => {
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? first;
    const label = first === last ? formats.number(first) : `${formats.number(first)}–${formats.number(last)}`;
    return { at, label: say('historyMark', { version: label }) };
  });
}

/** Marks nearer than this share of the time would be written over one another. */
const CLOSE = 0.08;
const DAY = 86_400_000;

function optionOf(points: readonly SizePoint[], marks: readonly Mark[], tokens: Tokens, formats: Formats) {
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
  return {
    grid: { left: 8, right: marks.length > 0 ? 44 : 16, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: ([point]: readonly { data: readonly [number, number] }[]) =>
        point === undefined ? '' : `${formats.date(point.data[0])}<br><b>${formats.number(point.data[1])}</b>`,
    },
    xAxis: {
      type: 'time',
      axisLabel: {
        hideOverlap: true,
        formatter: (at: number) => (span > 300 * DAY ? formats.date(at) : formats.day(at)),
      },
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { formatter: (value: number) => formats.short(value) } },
    series: [
      {
        type: 'line',
        data: points.map(({ at, size }) => [at, size]),
        showSymbol: points.length <= 60,
        symbol: 'circle',
        symbolSize: 6,
        cursor: 'pointer',
        color: tokens.categorical[0],
        lineStyle: { width: 2 },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: tokens.text3, type: 'dotted' },
          label: { color: tokens.text3, formatter: ({ name }: { name: string }) => name, position: 'end' },
          data: marks.map(({ at, label }) => ({ xAxis: at, name: label })),
        },
      },
    ],
  };
}

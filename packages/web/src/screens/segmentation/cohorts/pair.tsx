import { Group, Select } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart } from '../../../parts/chart/echart.tsx';
import { Figure } from '../../../parts/chart/figure.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import type { Tokens } from '../../../theme/tokens.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useView } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { cohortName } from './calendar.ts';
import { type Cohort, type Cohorts, type Reading, readCell, sinceOf } from './triangle.ts';

export interface PairProps {
  readonly id: string;
  readonly reply: Cohorts;
  readonly reading: Reading;
  readonly write: (value: number) => string;
}

/** Without a choice: the newest with half a year behind it, and the one a year before. */
const [YOUNG, YEAR] = [6, 12];

function chosen({ cohorts }: Cohorts, wanted: readonly string[] | undefined): readonly [Cohort, Cohort] | undefined {
  const find = (name: string | undefined) => cohorts.find(({ cohort }) => cohort === name);
  const late = find(wanted?.[1]) ?? cohorts.at(-1 - YOUNG) ?? cohorts.at(-1);
  const early = find(wanted?.[0]) ?? cohorts.at(-1 - YOUNG - YEAR) ?? cohorts[0];
  return early === undefined || late === undefined ? undefined : [early, late];
}

/** Two cohorts, month by month after they came, as far as both are known. */
export function Pair({ id, reply, reading, write }: PairProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view, show } = useView();
  const pair = chosen(reply, view.cohorts);
  if (pair === undefined) return null;
  const [a, b] = pair;
  const name = ({ cohort }: Cohort) => cohortName(cohort, formats.month);
  const names = reply.cohorts.map(one => ({ value: one.cohort, label: name(one) })).toReversed();
  const offsets = Math.max(a.cells.length, b.cells.length);
  const at = (cohort: Cohort, offset: number) => {
    const cell = cohort.cells[offset];
    return cell?.complete ? readCell(cell, cohort, reading) : null;
  };
  const told = (value: number | null) => (value === null ? say('nothing') : write(value));
  const column = (cohort: Cohort, key: string) => ({
    key,
    title: name(cohort),
    isNumber: true,
    cell: (offset: number) => told(at(cohort, offset)),
    value: (offset: number) => at(cohort, offset),
  });
  const select = (value: Cohort, label: string, change: (name: string) => readonly string[]) => (
    <Select
      size="xs"
      w={180}
      label={label}
      data={names}
      value={value.cohort}
      allowDeselect={false}
      searchable
      onChange={value => value !== null && show({ cohorts: change(value) })}
    />
  );
  return (
    <Figure
      title={say('pairTitle', { a: name(a), b: name(b) })}
      about={say('pairHint')}
      summary={say('pairSummary', { a: name(a), b: name(b), first: told(at(a, 1)), second: told(at(b, 1)) })}
      file={`${id}-${a.cohort}-${b.cohort}`}
      data={{
        rows: Array.from({ length: offsets }, (_, offset) => offset),
        rowKey: String,
        columns: [
          { key: 'offset', title: say(sinceOf(reply)), cell: formats.number, value: offset => offset },
          column(a, 'a'),
          column(b, 'b'),
        ],
      }}
    >
      {[...new Set(view.cohorts)]
        .filter(wanted => !reply.cohorts.some(({ cohort }) => cohort === wanted))
        .map(wanted => (
          <NoSuchHere key={wanted} of="cohort" name={wanted} />
        ))}
      <Group mb="sm">
        {select(a, say('firstCohort'), name => [name, b.cohort])}
        {select(b, say('secondCohort'), name => [a.cohort, name])}
      </Group>
      <Lines pair={pair} at={at} write={write} isShare={!reading.isAbsolute} name={name} since={say(sinceOf(reply))} />
    </Figure>
  );
}

interface LinesProps {
  readonly pair: readonly [Cohort, Cohort];
  readonly at: (cohort: Cohort, offset: number) => number | null;
  readonly write: (value: number) => string;
  readonly isShare: boolean;
  readonly name: (cohort: Cohort) => string;
  readonly since: string;
}

function Lines({ pair, at, write, isShare, name, since }: LinesProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const option = useCallback(
    (tokens: Tokens): EChartsCoreOption => {
      const offsets = Math.max(...pair.map(({ cells }) => cells.length));
      // At the beginning it is everybody, which says nothing and flattens the rest.
      const from = isShare ? 1 : 0;
      const points = Array.from({ length: Math.max(0, offsets - from) }, (_, i) => i + from);
      return {
        grid: { left: 56, right: 96, top: 16, bottom: 40 },
        tooltip: {
          trigger: 'axis',
          confine: true,
          valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : say('nothing')),
        },
        xAxis: { type: 'category', data: points, name: since, nameLocation: 'middle', nameGap: 26 },
        yAxis: { type: 'value', min: 0, axisLabel: { formatter: isShare ? formats.roundShare : write } },
        series: pair.map((cohort, i) => ({
          type: 'line',
          name: name(cohort),
          symbol: i === 0 ? 'circle' : 'emptyCircle',
          symbolSize: 6,
          itemStyle: { color: tokens.categorical[i] },
          lineStyle: { width: 2, type: i === 0 ? 'solid' : 'dashed' },
          endLabel: { show: true, formatter: '{a}', color: tokens.text },
          labelLayout: { moveOverlap: 'shiftY' },
          data: points.map(offset => at(cohort, offset)),
        })),
      };
    },
    [pair, at, write, isShare, name, since, say, formats],
  );
  return <Chart option={option} height={320} />;
}

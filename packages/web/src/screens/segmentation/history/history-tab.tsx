import { Group, SegmentedControl } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Chart } from '../../../parts/chart/echart.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { ClassMark } from '../../../parts/class-mark.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { slotOf } from '../../../theme/slots.ts';
import type { Tokens } from '../../../theme/tokens.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Shown } from '../divided.ts';
import { asOfQuery, peopleAt, useBoth, useView } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { type Band, bandsOf } from './bands.ts';

type History = Reply<'classHistory'>;
type Point = History['points'][number];

const POINTS = 24;

/** How large each class was, from the first event on. */
export function HistoryTab({ shown: { divided } }: { readonly shown: Shown }) {
  const { view } = useView();
  const body = { segmentation: divided.id, points: POINTS };
  const history = useAnswer('classHistory', { ...asOfQuery(view.asOf), body }, { keep: true });
  return (
    <Answered of={history} height={480}>
      {known => <Grown id={divided.id} history={{ ...known, points: toldPoints(known.points) }} />}
    </Answered>
  );
}

/** Shares of fewer people than this say nothing. */
const FEW = 30;

/** From the first instant on at which there was anybody to speak of. */
const toldPoints = (points: readonly Point[]): readonly Point[] => {
  const first = points.findIndex(({ base }) => base >= FEW);
  return first < 0 ? points : points.slice(first);
};

function Grown({ id, history }: { readonly id: string; readonly history: History }) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const { view, show } = useView();
  const bands = bandsOf(history);
  const data = useHistoryData(id, history, bands);
  const [first, last] = [history.points[0], history.points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const largest = bands.toSorted((a, b) => sizeIn(last, b) - sizeIn(last, a))[0];
  const summary = say('historySummary', {
    from: formats.number(first.base),
    to: formats.number(last.base),
    class: largest === undefined ? '' : nameOf(largest, both, say('others')),
    share: formats.share(largest === undefined || last.base === 0 ? 0 : sizeIn(last, largest) / last.base),
  });
  return (
    <Figure
      title={say('historyTitle')}
      about={formats.range(first.at, last.at)}
      summary={summary}
      file={`${id}-history`}
      data={data}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say('unit')}
          value={view.absolute ? 'people' : 'percent'}
          onChange={value => show({ absolute: value === 'people' ? true : undefined })}
          data={[
            { value: 'percent', label: say('share') },
            { value: 'people', label: say('people') },
          ]}
        />
      }
    >
      <Stacked history={history} bands={bands} isAbsolute={view.absolute ?? false} />
      <Legend id={id} history={history} bands={bands} last={last} />
    </Figure>
  );
}

const sizeIn = ({ sizes }: Point, { classes }: Band): number => classes.reduce((sum, id) => sum + (sizes[id] ?? 0), 0);

const nameOf = ({ info }: Band, both: ReturnType<typeof useBoth>, others: string): string =>
  info === null ? others : both(info.name);

/** Narrower bands have no room for a name beside them. */
const LABELLED = 0.05;

interface StackedProps {
  readonly history: History;
  readonly bands: readonly Band[];
  readonly isAbsolute: boolean;
}

function Stacked({ history, bands, isAbsolute }: StackedProps) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const option = useCallback(
    (tokens: Tokens): EChartsCoreOption => {
      const order = history.classes.map(({ id }) => id);
      const end = history.points.at(-1) ?? { at: 0, base: 0, sizes: {} };
      const write = isAbsolute ? formats.number : formats.share;
      const of = (point: Point, band: Band) => {
        const size = sizeIn(point, band);
        return isAbsolute ? size : point.base === 0 ? 0 : size / point.base;
      };
      return {
        grid: { left: 8, right: 140, top: 12, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: { trigger: 'axis', confine: true, order: 'seriesDesc', valueFormatter: write },
        xAxis: {
          type: 'category',
          boundaryGap: false,
          data: history.points.map(point => formats.date(point.at)),
          axisLabel: { hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          max: isAbsolute ? undefined : 1,
          axisLabel: { formatter: isAbsolute ? formats.short : formats.roundShare },
        },
        // The best class is on top, as in the list.
        series: bands.toReversed().map(band => {
          const color = band.info === null ? tokens.border : tokens.categorical[slotOf(band.info.id, order)];
          return {
            type: 'line',
            stack: 'all',
            symbol: 'none',
            name: nameOf(band, both, say('others')),
            lineStyle: { width: 1, color: tokens.surface },
            itemStyle: { color },
            areaStyle: { color, opacity: 0.9 },
            endLabel: {
              show: sizeIn(end, band) >= LABELLED * end.base,
              formatter: '{a}',
              color: tokens.text2,
              distance: 6,
              width: 126,
              overflow: 'truncate',
            },
            labelLayout: { moveOverlap: 'shiftY' },
            data: history.points.map(point => of(point, band)),
          };
        }),
      };
    },
    [history, bands, isAbsolute, formats, both, say],
  );
  return <Chart option={option} height={440} />;
}

interface LegendProps {
  readonly id: string;
  readonly history: History;
  readonly bands: readonly Band[];
  readonly last: Point;
}

/** What each colour stands for, and how many they are now. */
function Legend({ id, history, bands, last }: LegendProps) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const order = history.classes.map(info => info.id);
  return (
    <Group component="ul" gap="md" m={0} pl={0} mt="sm" fz="sm" style={{ listStyle: 'none' }}>
      {bands.map(band => (
        <li key={band.classes.join()}>
          {band.info !== null && <ClassMark id={band.info.id} classes={order} />}
          {`${nameOf(band, both, say('others'))} `}
          <PeopleLink
            who={peopleAt({ where: { class: [...band.classes], of: id } }, last.at)}
            count={sizeIn(last, band)}
          >
            {formats.number(sizeIn(last, band))}
          </PeopleLink>
        </li>
      ))}
    </Group>
  );
}

interface HistoryRow {
  readonly point: Point;
  readonly band: Band;
}

function useHistoryData(id: string, { points }: History, bands: readonly Band[]): FigureData<HistoryRow> {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const name = ({ band }: HistoryRow) => nameOf(band, both, say('others'));
  return {
    rows: points.toReversed().flatMap(point => bands.map(band => ({ point, band }))),
    rowKey: ({ point, band }) => `${point.at} ${band.classes.join()}`,
    columns: [
      {
        key: 'at',
        title: say('day'),
        cell: ({ point }) => formats.date(point.at),
        value: ({ point }) => formats.date(point.at),
      },
      { key: 'class', title: say('class'), cell: name, value: name },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: ({ point, band }) => (
          <PeopleLink
            who={peopleAt({ where: { class: [...band.classes], of: id } }, point.at)}
            count={sizeIn(point, band)}
          >
            {formats.number(sizeIn(point, band))}
          </PeopleLink>
        ),
        value: ({ point, band }) => sizeIn(point, band),
      },
      {
        key: 'share',
        title: say('share'),
        isNumber: true,
        cell: ({ point, band }) => formats.share(point.base === 0 ? 0 : sizeIn(point, band) / point.base),
        value: ({ point, band }) => (point.base === 0 ? 0 : sizeIn(point, band) / point.base),
      },
    ],
  };
}

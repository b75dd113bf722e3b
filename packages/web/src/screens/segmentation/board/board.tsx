import { SegmentedControl } from '@mantine/core';
import { Answered } from '../../../parts/answered.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { DayField } from '../../../parts/day-field.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { dayIn, daysBefore } from '../day.ts';
import { type Divided, type DividedClass, moneyShare, type Shown, useDivided } from '../divided.ts';
import { peopleAt, useBoth, useView } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { cellId, cellsOf, divisionByCell, gridIn } from './cells.ts';
import { Grid } from './grid.tsx';
import { type Colour, measureOf } from './measured.ts';
import { Treemap } from './treemap.tsx';

const COLOURS = ['people', 'share', 'value', 'change'] as const;
const USUAL_DAYS = 90;

/** RFM as a board: a grid of scores, or tiles. */
export function Board({ shown }: { readonly shown: Shown }) {
  const { divided } = shown;
  const say = useWords(SEGMENTATION);
  const { view } = useView();
  const shape = view.shape === 'treemap' ? 'treemap' : 'grid';
  const data = useBoardData(divided);
  return (
    <Figure
      title={say(divided.currency === null ? 'boardEmail' : 'board')}
      about={say(shape === 'grid' ? 'boardHint' : 'treemapHint')}
      summary={useSummary(divided)}
      file={divided.id}
      data={data}
      actions={<Choices hasMoney={divided.currency !== null} shape={shape} />}
    >
      {shape === 'grid' ? <Squares shown={shown} /> : <Treemap divided={divided} />}
    </Figure>
  );
}

function Choices({ hasMoney, shape }: { readonly hasMoney: boolean; readonly shape: 'grid' | 'treemap' }) {
  const say = useWords(SEGMENTATION);
  const { view, show } = useView();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('shape')}
        value={shape}
        onChange={value => show({ shape: value === 'treemap' ? 'treemap' : undefined })}
        data={(['grid', 'treemap'] as const).map(value => ({ value, label: say(value) }))}
      />
      {shape === 'grid' && (
        <SegmentedControl
          size="xs"
          aria-label={say('colour')}
          value={view.colour ?? 'people'}
          onChange={value => show({ colour: COLOURS.find(one => one === value && one !== 'people') })}
          data={COLOURS.filter(one => hasMoney || one !== 'value').map(value => ({
            value,
            label: say(`colour-${value}`),
          }))}
        />
      )}
    </>
  );
}

function Squares({ shown }: { readonly shown: Shown }) {
  const { view } = useView();
  const grid = gridIn(shown.divided);
  const definition = divisionByCell(shown.definition, grid);
  const byCell = useDivided(definition, view.asOf, { keep: true });
  const colour = view.colour ?? 'people';
  return (
    <Answered of={byCell} height={420}>
      {now =>
        colour === 'change' ? (
          <Changed shown={shown} byCell={now} definition={definition} />
        ) : (
          <Measured shown={shown} byCell={now} colour={colour} before={undefined} />
        )
      }
    </Answered>
  );
}

/** With the same squares at an earlier day. */
function Changed({ shown, byCell, definition }: Omit<MeasuredProps, 'colour' | 'before'> & Pick<Shown, 'definition'>) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view, show } = useView();
  const today = dayIn(byCell.asOf, formats.zone);
  const from = view.from ?? daysBefore(today, USUAL_DAYS);
  const before = useDivided(definition, from, { keep: true });
  return (
    <>
      <div style={{ maxWidth: 180, marginBottom: 12 }}>
        <DayField label={say('changeSince')} value={from} max={today} onChange={day => show({ from: day })} />
      </div>
      <Answered of={before} height={420}>
        {then => <Measured shown={shown} byCell={byCell} colour="change" before={then} />}
      </Answered>
    </>
  );
}

interface MeasuredProps {
  readonly shown: Shown;
  readonly byCell: Divided;
  readonly colour: Colour;
  readonly before: Divided | undefined;
}

function Measured({ shown, byCell, colour, before }: MeasuredProps) {
  const formats = useFormats();
  const ids = cellsOf(gridIn(shown.divided)).map(({ r, f }) => cellId(r, f));
  return <Grid shown={shown} byCell={byCell} measure={measureOf(colour, byCell, before, ids, formats)} />;
}

/** How many of everybody the best class is, and what they bring. */
function useSummary(divided: Divided): string {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const [best] = divided.classes;
  if (best === undefined || best.size === 0) return say('boardNobody');
  const money = moneyShare(divided, best);
  const filled = { class: both(best.name), share: formats.share(best.share) };
  return money === null
    ? say('boardSummary', filled)
    : say('boardSummaryMoney', { ...filled, money: formats.share(money) });
}

function useBoardData(divided: Divided): FigureData<DividedClass> {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const money = (value: number | null | undefined) =>
    value == null ? say('nothing') : formats.money(value, divided.currency ?? undefined);
  return {
    rows: divided.classes,
    rowKey: one => one.id,
    columns: [
      { key: 'class', title: say('class'), cell: one => both(one.name), value: one => both(one.name) },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: one => (
          <PeopleLink who={peopleAt({ class: one.id, of: divided.id }, divided.asOf)} count={one.size}>
            {formats.number(one.size)}
          </PeopleLink>
        ),
        value: one => one.size,
      },
      {
        key: 'share',
        title: say('share'),
        isNumber: true,
        cell: one => formats.share(one.share),
        value: one => one.share,
      },
      {
        key: 'revenue',
        title: say('revenue'),
        isNumber: true,
        cell: one => money(one.figures?.revenue),
        value: one => one.figures?.revenue ?? null,
      },
      {
        key: 'monetary',
        title: say('monetary'),
        isNumber: true,
        cell: one => money(one.figures?.monetary),
        value: one => one.figures?.monetary ?? null,
      },
    ],
  };
}

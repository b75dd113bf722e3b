import { Button, Stack } from '@mantine/core';
import type { CohortsSettings } from '@satsuma/core';
import { useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Figure, type FigureData } from '../../../parts/chart/figure.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Shown } from '../divided.ts';
import { asOfQuery, useView } from '../view.ts';
import { withSettings } from '../with-settings.ts';
import { SEGMENTATION } from '../words.ts';
import { cohortName } from './calendar.ts';
import { CohortChoices } from './choices.tsx';
import { HeatMap, UnfinishedKey } from './heat-map.tsx';
import { Pair } from './pair.tsx';
import {
  averages,
  type Cell,
  type Cohort,
  type Cohorts,
  peopleOfCell,
  type Reading,
  readCell,
  sinceOf,
  unitIn,
} from './triangle.ts';

const MOST = 24;

/** Who came together, who came back, and for how much. */
export function CohortsTab({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENTATION);
  const { view } = useView();
  const { source, unit } = shown.divided.settings as CohortsSettings;
  const definition =
    source.by === 'campaign' ? shown.definition : withSettings(shown.definition, { unit: view.by ?? unit });
  const cohorts = useAnswer('cohorts', { ...asOfQuery(view.asOf), body: { which: { definition } } }, { keep: true });
  return (
    <Answered of={cohorts} height={480}>
      {reply =>
        reply.cohorts.length === 0 ? (
          <Empty title={say('noCohorts')} />
        ) : (
          <Known shown={{ ...shown, definition }} reply={reply} />
        )
      }
    </Answered>
  );
}

function Known({ shown, reply }: { readonly shown: Shown; readonly reply: Cohorts }) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { view, show } = useView();
  const reading: Reading = { measure: view.measure ?? 'retention', isAbsolute: view.absolute ?? false };
  const write = useWrite(reply, reading);
  const cohorts = view.all ? reply.cohorts : reply.cohorts.slice(-MOST);
  const columns = Math.max(...cohorts.map(({ cells }) => cells.length));
  const shownColumns = view.all ? columns : Math.min(columns, MOST + 1);
  const people = reply.cohorts.reduce((sum, { size }) => sum + size, 0);
  const first = averages(cohorts, { measure: 'retention', isAbsolute: false })[1] ?? null;
  const isCut = cohorts.length < reply.cohorts.length;
  return (
    <Stack gap="lg">
      <Figure
        title={say(`cohorts-${reading.measure}`)}
        about={`${say('ofPeople', { count: people, shown: formats.number(people) })} · ${formats.moment(reply.asOf)}`}
        summary={
          first === null ? say('cohortsYoung') : say(`cohortsSummary-${unitIn(reply)}`, { share: formats.share(first) })
        }
        file={`${shown.divided.id}-${reading.measure}`}
        data={useCohortData(shown, reply, cohorts, reading, write)}
        actions={<CohortChoices reply={reply} reading={reading} />}
      >
        <Stack gap="sm" fz="sm" c="dimmed" align="flex-start">
          <div style={{ maxWidth: '100%' }}>
            <HeatMap
              definition={shown.definition}
              reply={reply}
              cohorts={cohorts}
              columns={shownColumns}
              reading={reading}
              write={write}
            />
          </div>
          <UnfinishedKey />
          {(isCut || view.all) && (
            <Button size="compact-sm" variant="default" onClick={() => show({ all: view.all ? undefined : true })}>
              {view.all
                ? say('latestCohorts', { count: MOST, shown: formats.number(MOST) })
                : say('allCohorts', { count: reply.cohorts.length, shown: formats.number(reply.cohorts.length) })}
            </Button>
          )}
        </Stack>
      </Figure>
      {reply.cohorts.length > 1 && <Pair id={shown.divided.id} reply={reply} reading={reading} write={write} />}
    </Stack>
  );
}

/** How a value of this reading is written. */
function useWrite({ currency }: Cohorts, { measure, isAbsolute }: Reading): (value: number) => string {
  const formats = useFormats();
  if (!isAbsolute) return formats.share;
  return measure === 'retention' ? formats.number : value => formats.shortMoney(value, currency ?? undefined);
}

interface CohortRow {
  readonly cohort: Cohort;
  readonly cell: Cell;
}

function useCohortData(
  { definition }: Shown,
  reply: Cohorts,
  cohorts: readonly Cohort[],
  reading: Reading,
  write: (value: number) => string,
): FigureData<CohortRow> {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const people = ({ cohort, cell }: CohortRow, which: 'returned' | 'reached', count: number) => (
    <PeopleLink who={peopleOfCell(definition, reply, cohort, cell, which)} count={count}>
      {formats.number(count)}
    </PeopleLink>
  );
  const value = ({ cohort, cell }: CohortRow) => readCell(cell, cohort, reading);
  return {
    rows: cohorts.flatMap(cohort => cohort.cells.map(cell => ({ cohort, cell }))),
    rowKey: ({ cohort, cell }) => `${cohort.cohort} ${cell.offset}`,
    columns: [
      {
        key: 'cohort',
        title: say('cohort'),
        cell: row => cohortName(row.cohort.cohort, formats.month),
        value: row => row.cohort.cohort,
      },
      {
        key: 'offset',
        title: say(sinceOf(reply)),
        isNumber: true,
        cell: row => formats.number(row.cell.offset),
        value: row => row.cell.offset,
      },
      {
        key: 'people',
        title: say('cameBack'),
        isNumber: true,
        cell: row => people(row, 'returned', row.cell.people),
        value: row => row.cell.people,
      },
      {
        key: 'reached',
        title: say('reached'),
        isNumber: true,
        cell: row => people(row, 'reached', row.cell.reached),
        value: row => row.cell.reached,
      },
      {
        key: 'value',
        title: say(`cohorts-${reading.measure}`),
        isNumber: true,
        cell: row => {
          const known = value(row);
          return known === null ? say('nothing') : write(known);
        },
        value,
      },
      {
        key: 'complete',
        title: say('finished'),
        cell: row => say(row.cell.complete ? 'yes' : 'no'),
        value: row => say(row.cell.complete ? 'yes' : 'no'),
      },
    ],
  };
}

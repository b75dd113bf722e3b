import type { SegmentationDefinition } from '@satsuma/client';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useTokens } from '../../../theme/schemes.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { fillOf } from '../fill.ts';
import { peopleAt } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { cohortName } from './calendar.ts';
import classes from './heat-map.module.css';
import {
  averages,
  type Cell,
  type Cohort,
  type Cohorts,
  peopleOfCell,
  type Reading,
  readCell,
  subjectOfCohort,
} from './triangle.ts';

export interface HeatMapProps {
  readonly definition: SegmentationDefinition;
  readonly reply: Cohorts;
  readonly cohorts: readonly Cohort[];
  readonly columns: number;
  readonly reading: Reading;
  readonly write: (value: number) => string;
}

/** A row for each cohort, a column for each unit since; what is not over yet is hatched, what is to come is blank. */
export function HeatMap(props: HeatMapProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { definition, reply, cohorts, columns, reading, write } = props;
  const offsets = Array.from({ length: columns }, (_, offset) => offset);
  // What everybody did at the beginning is no news, and would leave the rest pale.
  const rest = cohorts.flatMap(cohort => cohort.cells.slice(1).map(cell => readCell(cell, cohort, reading) ?? 0));
  const most = Math.max(...rest, 0);
  const means = averages(cohorts, reading);
  return (
    <section className={classes.scroller} aria-label={say('heatMap')}>
      <table className={classes.table}>
        <caption className="sr-only">{say('heatMapCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cohort')}</th>
            <th scope="col" className={classes.size}>
              {say('people')}
            </th>
            {offsets.map(offset => (
              <th key={offset} scope="col">
                {formats.number(offset)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(cohort => (
            <tr key={cohort.cohort}>
              <th scope="row">{cohortName(cohort.cohort, formats.month)}</th>
              <td className={classes.size}>
                <PeopleLink who={peopleAt(subjectOfCohort(definition, cohort), reply.asOf)} count={cohort.size}>
                  {formats.number(cohort.size)}
                </PeopleLink>
              </td>
              {offsets.map(offset => (
                <Square key={offset} {...props} cohort={cohort} cell={cohort.cells[offset]} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={classes.average}>
            <th scope="row">{say('average')}</th>
            <td />
            {offsets.map(offset => {
              const value = means[offset] ?? null;
              return <td key={offset}>{value === null ? '' : write(value)}</td>;
            })}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface SquareProps extends HeatMapProps {
  readonly cohort: Cohort;
  readonly cell: Cell | undefined;
  readonly most: number;
}

function Square({ definition, reply, cohort, cell, reading, write, most }: SquareProps) {
  const say = useWords(SEGMENTATION);
  const tokens = useTokens();
  if (cell === undefined) return <td className={classes.cell} />;
  const value = readCell(cell, cohort, reading);
  const told = value === null ? say('nothing') : write(value);
  const isOver = cell.complete;
  return (
    <td
      className={`${classes.cell} ${isOver ? '' : classes.unfinished}`}
      style={isOver ? fillOf(tokens, value ?? 0, most) : undefined}
      title={isOver ? undefined : say('unfinished')}
    >
      <PeopleLink who={peopleOfCell(definition, reply, cohort, cell, 'returned')} count={cell.people}>
        {told}
      </PeopleLink>
    </td>
  );
}

/** What the hatching means. */
export function UnfinishedKey() {
  const say = useWords(SEGMENTATION);
  return (
    <span>
      <span className={`${classes.key} ${classes.unfinished}`} aria-hidden />
      {say('unfinished')}
    </span>
  );
}

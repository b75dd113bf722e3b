import type { CSSProperties } from 'react';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useTokens } from '../../../theme/schemes.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Divided, Shown } from '../divided.ts';
import { peopleAt, useBoth } from '../view.ts';
import { SEGMENTATION } from '../words.ts';
import { bandEnds, type Cell, cellId, cellsOf, cutsIn, gridIn, scores, subjectOfCell } from './cells.ts';
import classes from './grid.module.css';
import type { Measure } from './measured.ts';

export interface GridProps {
  readonly shown: Shown;
  readonly byCell: Divided;
  readonly measure: Measure;
}

/** Recency to the right, frequency upwards; what belongs to one class is outlined. */
export function Grid({ shown, byCell, measure }: GridProps) {
  const say = useWords(SEGMENTATION);
  const grid = gridIn(shown.divided);
  const cells = cellsOf(grid);
  const rising = scores(grid);
  return (
    <section className={classes.scroller} aria-label={say('boardCaption')}>
      <div className={`${classes.units} ${classes.narrow}`} aria-hidden>
        <span>{say('rowsMean')}</span>
        {measure.unit !== '' && <span>{measure.unit}</span>}
        <span>{say('columnsMean')}</span>
      </div>
      <table className={classes.grid}>
        <caption className="sr-only">{say('boardCaption')}</caption>
        <thead>
          <tr>
            <td className={classes.corner} />
            {rising.map(r => (
              <Ends key={r} kind="recency" score={r} band={grid.levels + 1 - r} divided={shown.divided} scope="col" />
            ))}
          </tr>
        </thead>
        <tbody>
          {rising.toReversed().map(f => (
            <tr key={f}>
              <Ends kind="frequency" score={f} band={f} divided={shown.divided} scope="row" />
              {cells
                .filter(cell => cell.f === f)
                .map(cell => (
                  <Square key={cell.r} cell={cell} cells={cells} shown={shown} byCell={byCell} measure={measure} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.axis} aria-hidden>
        <span>{say('longAgo')}</span>
        <span>{say('lately')}</span>
      </div>
    </section>
  );
}

interface EndsProps {
  readonly kind: 'recency' | 'frequency';
  readonly score: number;
  readonly band: number;
  readonly divided: Divided;
  readonly scope: 'row' | 'col';
}

/** A score, and what it stands for. */
function Ends({ kind, score, band, divided, scope }: EndsProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const { from, to } = bandEnds(cutsIn(divided)[kind], band);
  const short = kind === 'recency' ? 'days' : 'times';
  const number = formats.number;
  const told =
    from === null && to === null
      ? ''
      : to === null
        ? say(`${short}From`, { from: number(from ?? 0) })
        : from === null
          ? say(`${short}To`, { to: number(to) })
          : from === to
            ? say(`${short}At`, { at: number(to) })
            : say(`${short}Between`, { from: number(from), to: number(to) });
  return (
    <th scope={scope}>
      <span className={classes.score}>{`${kind === 'recency' ? 'R' : 'F'}${score}`}</span>
      <span className={classes.wide}>{told}</span>
      <span className={classes.narrow}>{spanShort(from, to, number)}</span>
    </th>
  );
}

/** What a score stands for without its unit, where there is little room. */
function spanShort(from: number | null, to: number | null, number: (value: number) => string): string {
  if (from === null && to === null) return '';
  if (to === null) return `≥ ${number(from ?? 0)}`;
  if (from === null) return `≤ ${number(to)}`;
  return from === to ? number(to) : `${number(from)}–${number(to)}`;
}

interface SquareProps extends GridProps {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
}

const FEW = 30;

function Square({ cell, cells, shown: { definition, divided }, byCell, measure }: SquareProps) {
  const both = useBoth();
  const say = useWords(SEGMENTATION);
  const tokens = useTokens();
  const id = cellId(cell.r, cell.f);
  const value = measure.of(id);
  const size = byCell.classes.find(one => one.id === id)?.size ?? 0;
  const names = cell.classes.map(name => both(divided.classes.find(one => one.id === name)?.name ?? name)).join(', ');
  return (
    <td
      className={`${classes.cell} ${size < FEW ? classes.few : ''}`}
      style={{ ...measure.fill(tokens, value), ...outline(cell, cells) }}
      title={names}
    >
      <span className={isFirst(cell, cells) ? classes.class : 'sr-only'}>{names}</span>
      <PeopleLink who={peopleAt(subjectOfCell(definition, gridIn(divided), cell), byCell.asOf)} count={size}>
        {value === null ? (
          say('nothing')
        ) : (
          <>
            <span className={classes.wide}>{measure.write(value)}</span>
            <span className={classes.narrow}>{measure.writeShort(value)}</span>
          </>
        )}
      </PeopleLink>
    </td>
  );
}

const sameClass = (a: Cell, b: Cell | undefined): boolean => b !== undefined && a.classes.join() === b.classes.join();

const at = (cells: readonly Cell[], r: number, f: number): Cell | undefined =>
  cells.find(cell => cell.r === r && cell.f === f);

/** The square where a region is named: the leftmost of its top row. */
const isFirst = (cell: Cell, cells: readonly Cell[]): boolean =>
  !sameClass(cell, at(cells, cell.r, cell.f + 1)) && !sameClass(cell, at(cells, cell.r - 1, cell.f));

/** A line wherever another class begins. */
function outline(cell: Cell, cells: readonly Cell[]): CSSProperties {
  const line = (r: number, f: number) => (sameClass(cell, at(cells, r, f)) ? undefined : '4px solid var(--surface)');
  return {
    borderLeft: line(cell.r - 1, cell.f),
    borderRight: line(cell.r + 1, cell.f),
    borderTop: line(cell.r, cell.f + 1),
    borderBottom: line(cell.r, cell.f - 1),
  };
}

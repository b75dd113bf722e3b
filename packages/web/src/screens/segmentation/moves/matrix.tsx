import { ClassMark } from '../../../parts/class-mark.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useTokens } from '../../../theme/schemes.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { fillOf } from '../fill.ts';
import { SEGMENTATION } from '../words.ts';
import { type Move, type Moves, OTHER, type Side, type Transitions } from './folded.ts';
import classes from './matrix.module.css';
import { useSideName } from './side-name.tsx';

export interface MatrixProps {
  readonly transitions: Transitions;
  readonly moves: Moves;
  readonly isAbsolute: boolean;
}

/** From a class (row) to a class (column). Who stayed is grey, so that movement shows. */
export function Matrix({ transitions, moves, isAbsolute }: MatrixProps) {
  const say = useWords(SEGMENTATION);
  const formats = useFormats();
  const name = useSideName(transitions);
  const order = transitions.classes.map(({ id }) => id);
  const moved = moves.moves.filter(move => !isSame(move));
  const most = Math.max(...moved.map(move => (isAbsolute ? move.size : move.share)), 0);
  const mark = (side: Side) =>
    side.id !== null && side.id !== OTHER ? <ClassMark id={side.id} classes={order} /> : null;
  return (
    <section className={classes.scroller} aria-label={say('matrix')}>
      <table className={classes.matrix}>
        <caption className="sr-only">{say('matrixCaption')}</caption>
        <thead>
          <tr>
            <td className={classes.corner}>{say('fromTo')}</td>
            {moves.to.map(side => (
              <th key={side.id} scope="col">
                <span className={classes.column}>{name(side, 'to')}</span>
              </th>
            ))}
            <th scope="col">
              <span className={classes.column}>{say('inAll')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.from.map(from => {
            const row = moves.moves.filter(move => move.from === from);
            const total = moves.totals.get(from);
            return (
              <tr key={from.id}>
                <th scope="row">
                  {mark(from)}
                  {name(from, 'from')}
                </th>
                {moves.to.map(to => (
                  <Cell key={to.id} move={row.find(move => move.to === to)} isAbsolute={isAbsolute} most={most} />
                ))}
                <td className={classes.number}>
                  {total !== undefined && (
                    <PeopleLink who={total.people} count={total.size}>
                      {formats.number(total.size)}
                    </PeopleLink>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const isSame = ({ from, to }: Move): boolean => from === to;

interface CellProps {
  readonly move: Move | undefined;
  readonly isAbsolute: boolean;
  readonly most: number;
}

function Cell({ move, isAbsolute, most }: CellProps) {
  const formats = useFormats();
  const tokens = useTokens();
  if (move === undefined) return <td className={classes.cell} />;
  const value = isAbsolute ? move.size : move.share;
  return (
    <td
      className={`${classes.cell} ${isSame(move) ? classes.stayed : ''}`}
      style={isSame(move) ? undefined : fillOf(tokens, value, most)}
    >
      <PeopleLink who={move.people} count={move.size}>
        {isAbsolute ? formats.number(value) : formats.share(value)}
      </PeopleLink>
    </td>
  );
}

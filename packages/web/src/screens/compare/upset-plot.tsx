import type { Overlap } from '@satsuma/client';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './compare.module.css';
import type { Combination } from './compared.ts';
import { MakeSegment } from './make-segment.tsx';
import { useTokenName } from './token-name.ts';
import { COMPARE } from './words.ts';

export interface UpsetPlotProps {
  readonly overlap: Overlap;
  readonly tokens: readonly string[];
  readonly rows: readonly Combination[];
  readonly called: (combination: Combination) => string;
}

/** Pixels of a set's column and of a row. */
const COLUMN = 32;
const ROW = 32;

/** A row for each combination: its sets as dots, its people as a bar. */
export function UpsetPlot({ overlap: { sets }, tokens, rows, called }: UpsetPlotProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  const most = Math.max(1, ...rows.map(({ size }) => size));
  return (
    <div className={classes.scroller}>
      <table className={classes.upset}>
        <thead>
          <tr>
            <th scope="col" style={{ width: COLUMN * tokens.length }}>
              <div className={classes.names}>
                {tokens.map((token, i) => (
                  <span key={token} className={classes.setName} title={name(token)}>
                    {`${name(token)} · ${formats.number(sets[i]?.size ?? 0)}`}
                  </span>
                ))}
              </div>
            </th>
            <th scope="col">{say('people')}</th>
            <th>
              <span className="sr-only">{say('make')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.in.join()}>
              <th scope="row" title={called(row)}>
                <Dots of={row.in} tokens={tokens} />
                <span className="sr-only">{called(row)}</span>
              </th>
              <td className={classes.barLink}>
                <PeopleLink who={row.people} count={row.size}>
                  <span
                    className={classes.bar}
                    style={{ width: `${(80 * row.size) / most}%`, background: 'var(--slot-1)' }}
                  />
                  {formats.number(row.size)}
                </PeopleLink>
              </td>
              <td className={classes.make}>
                <MakeSegment combination={row} name={called(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A filled dot for each set of the combination, joined by a line; an empty one for the others. */
function Dots({ of, tokens }: { readonly of: readonly number[]; readonly tokens: readonly string[] }) {
  const x = (set: number) => COLUMN * set + COLUMN / 2;
  return (
    <svg width={COLUMN * tokens.length} height={ROW} aria-hidden style={{ display: 'block' }}>
      <line x1={x(of[0] ?? 0)} x2={x(of.at(-1) ?? 0)} y1={ROW / 2} y2={ROW / 2} stroke="var(--text)" strokeWidth={2} />
      {tokens.map((token, set) => (
        <circle key={token} cx={x(set)} cy={ROW / 2} r={6} fill={of.includes(set) ? 'var(--text)' : 'var(--divider)'} />
      ))}
    </svg>
  );
}

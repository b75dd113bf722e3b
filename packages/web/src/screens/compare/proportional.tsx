import type { Overlap, OverlapRegion } from '@satsuma/client';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './compare.module.css';
import { Mark } from './mark.tsx';
import { useTokenName } from './token-name.ts';
import { COMPARE } from './words.ts';

export interface ProportionalProps {
  readonly overlap: Overlap;
  readonly tokens: readonly string[];
}

/** Two or three sets: each as a bar, divided by whom it shares with the others. */
export function Proportional({ overlap: { sets, regions, union }, tokens }: ProportionalProps) {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  const most = Math.max(1, ...sets.map(({ size }) => size));
  const shared = regions.filter(region => region.in.length > 1).reduce((sum, { size }) => sum + size, 0);
  const said = (region: OverlapRegion, of: number) => {
    const others = region.in.filter(i => i !== of).map(i => name(tokens[i] ?? ''));
    return others.length === 0 ? say('partAlone') : say('partShared', { names: formats.list(others) });
  };
  return (
    <Figure
      title={say('sets')}
      about={say('setsAbout')}
      summary={say('setsSummary', { people: formats.number(shared), union: formats.number(union) })}
      file="compared-sets"
      data={useData(regions, tokens)}
    >
      <table className={classes.multiple}>
        <tbody>
          {sets.map(({ size, people }, of) => (
            <tr key={tokens[of]}>
              <th scope="row" style={{ width: '22%', whiteSpace: 'normal' }}>
                <Mark slot={of} />
                {name(tokens[of] ?? '')}
              </th>
              <td style={{ width: '66%' }}>
                <Parts
                  parts={regions.filter(region => region.in.includes(of)).toSorted((a, b) => a.in.length - b.in.length)}
                  width={size / most}
                  said={region => said(region, of)}
                />
              </td>
              <td style={{ width: '12%' }}>
                <PeopleLink who={people} count={size}>
                  {formats.number(size)}
                </PeopleLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

interface PartsProps {
  /** Of one set, what it shares with the fewest first. */
  readonly parts: readonly OverlapRegion[];
  readonly width: number;
  readonly said: (region: OverlapRegion) => string;
}

/** The lighter, the fewer sets a part is of. */
const STEPS = ['var(--low-2)', 'var(--low-4)', 'var(--low-6)'] as const;

function Parts({ parts, width, said }: PartsProps) {
  const formats = useFormats();
  const size = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.size, 0),
  );
  const colour = (part: OverlapRegion) => STEPS[part.in.length - 1] ?? STEPS[2];
  return (
    <>
      <div className={classes.parts} style={{ width: `${100 * width}%` }} aria-hidden>
        {parts.map(part => (
          <div
            key={part.in.join()}
            className={classes.part}
            style={{ width: `${(100 * part.size) / size}%`, background: colour(part) }}
            title={said(part)}
          />
        ))}
      </div>
      <div className={classes.said}>
        {parts.map(part => (
          <span key={part.in.join()}>
            <span aria-hidden className={classes.key} style={{ background: colour(part) }} />
            <PeopleLink who={part.people} count={part.size}>
              {formats.number(part.size)}
            </PeopleLink>{' '}
            {said(part)}
          </span>
        ))}
      </div>
    </>
  );
}

function useData(regions: readonly OverlapRegion[], tokens: readonly string[]): FigureData<OverlapRegion> {
  const say = useWords(COMPARE);
  const formats = useFormats();
  const name = useTokenName();
  const said = (region: OverlapRegion) =>
    say('onlyIn', { names: formats.list(region.in.map(i => name(tokens[i] ?? ''))) });
  return {
    rows: regions,
    rowKey: region => region.in.join(),
    columns: [
      { key: 'combination', title: say('combination'), cell: said, value: said },
      {
        key: 'people',
        title: say('people'),
        isNumber: true,
        cell: ({ people, size }) => (
          <PeopleLink who={people} count={size}>
            {formats.number(size)}
          </PeopleLink>
        ),
        value: ({ size }) => size,
      },
    ],
  };
}

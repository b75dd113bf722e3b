import { Badge, Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Figure, type FigureData } from '../../parts/chart/figure.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import classes from './overlap.module.css';
import { DUPLICATE, othersOf, type Shared, sharedOf } from './overlap-rows.ts';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** As many sets as one question takes. */
const MOST_SETS = 200;

export interface OverlapCardProps {
  readonly shown: Shown;
  /** How many are drawn; the table has all. */
  readonly most: number;
}

/** How many people are here and in another segment, and what share of each that is. */
export function OverlapCard({ shown, most }: OverlapCardProps) {
  const say = useWords(SEGMENT);
  const { language } = useFormats();
  const listed = useAnswer('listSegments', { query: { language } });
  const others = othersOf(listed.data?.segments ?? [], shown.id).slice(0, MOST_SETS - 1);
  const subjects = [shown.subject, ...others.map(segment => ({ segment }))];
  const overlap = useAnswer(
    'overlap',
    { ...asked(shown), body: { subjects, regions: 1 } },
    { when: others.length > 0, keep: true },
  );
  if (listed.isError) return <Failure error={listed.error} onRetry={() => void listed.refetch()} />;
  if (listed.data !== undefined && others.length === 0) return <Empty title={say('overlapAlone')} />;
  return (
    <Answered of={overlap} height={300}>
      {data => <Drawn shown={shown} most={most} shared={sharedOf(data, others)} />}
    </Answered>
  );
}

interface DrawnProps extends OverlapCardProps {
  readonly shared: readonly Shared[];
}

function Drawn({ shown: { id }, most, shared }: DrawnProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const { segment } = useNaming();
  const rows = shared.filter(({ size }) => size > 0).slice(0, most);
  const [first] = rows;
  const beside = [id, ...rows.slice(0, 5).map(row => row.id)];
  return (
    <Figure
      title={say('overlapTitle')}
      about={say('overlapAbout')}
      summary={
        first === undefined
          ? say('overlapNone')
          : say('overlapSummary', { name: segment(first.id), share: formats.share(first.shareHere) })
      }
      file={`${id}-overlap`}
      data={dataOf(shared, segment, say, formats)}
    >
      {rows.length > 0 && (
        <>
          <div className={classes.scroller}>
            <Rows rows={rows} />
          </div>
          <Button
            mt="sm"
            size="compact-sm"
            variant="default"
            renderRoot={props => <Link to="/compare" search={{ segments: beside, tab: 'overlap' }} {...props} />}
          >
            {say('openUpset')}
          </Button>
        </>
      )}
    </Figure>
  );
}

function Rows({ rows }: { readonly rows: readonly Shared[] }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const { segment } = useNaming();
  const share = (value: number, label: string) => (
    <div className={classes.share}>
      <Progress value={100 * value} size={8} radius={2} aria-label={`${label}: ${formats.share(value)}`} />
      <span>{formats.share(value)}</span>
    </div>
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{say('other')}</th>
          <th scope="col">{say('both')}</th>
          <th scope="col">{say('shareHere')}</th>
          <th scope="col">{say('shareThere')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, size, people, shareHere, shareThere, jaccard }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/segments/$id" params={{ id }}>
                {segment(id)}
              </Link>
              {jaccard >= DUPLICATE && (
                <Badge ml="xs" size="sm" color="yellow" variant="light" tt="none">
                  {say('duplicate')}
                </Badge>
              )}
            </th>
            <td>
              <PeopleLink who={people} count={size}>
                {formats.number(size)}
              </PeopleLink>
            </td>
            <td>{share(shareHere, say('shareHere'))}</td>
            <td>{share(shareThere, say('shareThere'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const dataOf = (
  shared: readonly Shared[],
  name: (id: string) => string,
  say: Say,
  formats: Formats,
): FigureData<Shared> => {
  const share = (key: 'shareHere' | 'shareThere' | 'jaccard', title: string) => ({
    key,
    title,
    isNumber: true,
    cell: (row: Shared) => formats.share(row[key]),
    value: (row: Shared) => row[key],
  });
  return {
    rows: shared,
    rowKey: ({ id }) => id,
    columns: [
      {
        key: 'other',
        title: say('other'),
        cell: ({ id }) => (
          <Link to="/segments/$id" params={{ id }}>
            {name(id)}
          </Link>
        ),
        value: ({ id }) => name(id),
      },
      {
        key: 'both',
        title: say('both'),
        isNumber: true,
        cell: ({ people, size }) => (
          <PeopleLink who={people} count={size}>
            {formats.number(size)}
          </PeopleLink>
        ),
        value: ({ size }) => size,
      },
      share('shareHere', say('shareHere')),
      share('shareThere', say('shareThere')),
      share('jaccard', say('likeness')),
    ],
  };
};

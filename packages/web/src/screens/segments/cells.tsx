import { PeopleLink } from '../../parts/people-link.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { changeOf, type SegmentRow } from './listing.ts';
import { SEGMENTS } from './words.ts';

interface CellProps {
  readonly row: SegmentRow;
}

/** How many people it has as memberships are kept, which leads to these people. */
export function SizeCell({ row: { id, size, computed, isParametric } }: CellProps) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  if (isParametric)
    return (
      <span className="quiet" title={say('parametricHint')}>
        {say('parametric')}
      </span>
    );
  if (size === null) return <span className="quiet">{say('notCounted')}</span>;
  const who = computed === null ? { segment: id } : { in: [{ logged: id, asOf: computed }], out: [] };
  return (
    <PeopleLink who={who} count={size}>
      {formats.number(size)}
    </PeopleLink>
  );
}

export function TrendCell({ row: { sizes } }: CellProps) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  const known = sizes.filter(size => size !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const label = say('trendSays', {
    low: formats.number(Math.min(...known)),
    high: formats.number(Math.max(...known)),
    last: formats.number(last),
  });
  return <Sparkline values={known} label={label} />;
}

export function ChangeCell({ row }: CellProps) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  const change = changeOf(row);
  if (change === null) return <span className="quiet">{'–'}</span>;
  const difference = formats.difference(change.by);
  if (change.share === null) return <span>{difference}</span>;
  const share = formats.change(change.share);
  return <span title={say('changeSays', { change: share, difference })}>{share}</span>;
}

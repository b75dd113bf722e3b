import { Badge, UnstyledButton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { Column } from '../../../parts/table-cells.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import classes from './attributes.module.css';
import type { ListedAttribute } from './attributes.ts';
import { BroughtBy, type Counted, DistinctValues } from './counted.tsx';
import { useTitles } from './titles.ts';

const route = getRouteApi('/data');
type Sort = 'name' | 'coverage' | 'seen' | 'distinct';

interface Shown {
  readonly sort: Sort | undefined;
  readonly now: number;
  /** What stands in them; undefined: it is not known (yet). */
  readonly counted: Counted;
}

export function useAttributeColumns({ sort = 'coverage', now, counted }: Shown): readonly Column<ListedAttribute>[] {
  const say = useWords(DATA);
  const formats = useFormats();
  const { titleOf, placeOf } = useTitles();
  const navigate = route.useNavigate();
  const sorting = (by: Sort) => ({
    sorted: sort !== by ? ('none' as const) : by === 'name' ? ('ascending' as const) : ('descending' as const),
    onSort: () => void navigate({ search: before => ({ ...before, sort: by }), replace: true }),
  });
  return [
    {
      ...{ key: 'name', title: say('attribute') },
      ...sorting('name'),
      cell: one => (
        <UnstyledButton
          className={`${classes.name} ${classes.clipped}`}
          title={titleOf(one)}
          onClick={() => void navigate({ search: before => ({ ...before, attribute: one.id }), resetScroll: false })}
        >
          {titleOf(one)}
        </UnstyledButton>
      ),
    },
    {
      key: 'place',
      title: say('of'),
      cell: one => (
        <span className={classes.place} title={placeOf(one)}>
          {placeOf(one)}
        </span>
      ),
    },
    { key: 'type', title: say('type'), cell: ({ type }) => (type === undefined ? '' : say(`type-${type}`)) },
    {
      ...{ key: 'coverage', title: say('coverage'), isNumber: true },
      ...sorting('coverage'),
      cell: ({ coverage }) => <Coverage share={coverage} shown={formats.share(coverage)} />,
    },
    {
      ...{ key: 'distinct', title: say('distinctShort'), isNumber: true },
      ...sorting('distinct'),
      cell: ({ id }) => <DistinctValues of={id} counted={counted} />,
    },
    { key: 'source', title: say('source'), cell: ({ id }) => <BroughtBy of={id} counted={counted} /> },
    {
      ...{ key: 'seen', title: say('lastSeen') },
      ...sorting('seen'),
      cell: ({ lastSeen, last }) => (
        <span title={formats.moment(lastSeen ?? last)}>{formats.ago(lastSeen ?? last, now)}</span>
      ),
    },
    {
      key: 'sensitivity',
      title: say('sensitivity'),
      cell: ({ note }) =>
        note?.sensitivity == null ? (
          ''
        ) : (
          <Badge variant="outline" color={{ none: 'gray', personal: 'orange', special: 'red' }[note.sensitivity]}>
            {say(`sensitivity-${note.sensitivity}`)}
          </Badge>
        ),
    },
    {
      key: 'owner',
      title: say('owner'),
      cell: ({ note }) => (
        <span className={classes.clipped} title={note?.owner ?? undefined}>
          {note?.owner}
        </span>
      ),
    },
    {
      key: 'justification',
      title: say('justification'),
      cell: ({ note }) =>
        note?.justification == null ? (
          <span className="quiet">{say('noJustification')}</span>
        ) : (
          <span className={classes.clipped} title={note.justification}>
            {note.justification}
          </span>
        ),
    },
    {
      key: 'used',
      title: say('usedBy'),
      isNumber: true,
      cell: ({ usedBy }) =>
        usedBy.length === 0 ? <span className="quiet">{say('unused')}</span> : formats.number(usedBy.length),
    },
  ];
}

/** A share as a number, and as a bar behind it. */
function Coverage({ share, shown }: { readonly share: number; readonly shown: string }) {
  return (
    <span className={classes.coverage}>
      <span aria-hidden className={classes.bar}>
        <span style={{ width: `${100 * share}%` }} />
      </span>
      {shown}
    </span>
  );
}

import { ActionIcon, Kbd, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import { useMay } from '../../api/session.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { ChangeCell, SizeCell, TrendCell } from './cells.tsx';
import type { Placed, SegmentRow } from './listing.ts';
import classes from './tree.module.css';
import { SEGMENTS } from './words.ts';

export interface TreeRowProps {
  readonly placed: Placed;
  /** Among all rows of the tree, 0 the first. */
  readonly index: number;
  readonly isOpen: boolean;
  /** The one that Tab leads to. */
  readonly isCurrent: boolean;
  readonly onFocus: (id: string) => void;
  readonly onFold: (id: string, isClosed: boolean) => void;
  readonly onDeed: (deed: Deed, row: SegmentRow) => void;
}

/** What is done to a segment in a dialog. */
export type Deed = 'rename' | 'move' | 'archive';

/** Drawn anew only when it is another one itself: a key that moves the focus is answered at once. */
export const TreeRow = memo(function TreeRow({
  placed,
  index,
  isOpen,
  isCurrent,
  onFocus,
  onFold,
  onDeed,
}: TreeRowProps) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  const mayWrite = useMay('segments.write');
  const { row, depth, place, siblings, hasChildren } = placed;
  return (
    <tr
      data-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 2}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-keyshortcuts={mayWrite ? 'F2' : undefined}
      onFocus={() => onFocus(row.id)}
    >
      <NameCell placed={placed} isOpen={isOpen} onFold={() => onFold(row.id, isOpen)} />
      <td className={classes.number}>
        <SizeCell row={row} />
      </td>
      <td>
        <TrendCell row={row} />
      </td>
      <td className={classes.number}>
        <ChangeCell row={row} />
      </td>
      <td>{row.level !== null && say(row.level)}</td>
      <td className={classes.clipped} title={row.owner ?? undefined}>
        {row.owner}
      </td>
      <td className={classes.number}>
        {row.usedBy.length > 0 && (
          <Link
            to="/segments/$id"
            params={{ id: row.id }}
            search={{ tab: 'used' }}
            title={say('usedIn', { count: row.usedBy.length, shown: formats.number(row.usedBy.length) })}
          >
            {formats.number(row.usedBy.length)}
          </Link>
        )}
      </td>
      <td className={classes.clipped} title={row.tags.join(', ')}>
        {row.tags.join(', ')}
      </td>
      <td title={row.computed === null ? undefined : formats.moment(row.computed)}>
        {row.computed !== null && formats.ago(row.computed, Date.now())}
      </td>
      <td>
        <RowMenu row={row} onDeed={deed => onDeed(deed, row)} />
      </td>
    </tr>
  );
});

interface NameCellProps {
  readonly placed: Placed;
  readonly isOpen: boolean;
  readonly onFold: () => void;
}

function NameCell({ placed: { row, depth, hasChildren, isOnTheWay }, isOpen, onFold }: NameCellProps) {
  const say = useWords(SEGMENTS);
  return (
    <td className={isOnTheWay ? classes.way : undefined} title={row.sentence}>
      <div className={classes.name} style={{ '--depth': depth } as CSSProperties}>
        {hasChildren ? (
          <button
            type="button"
            className={classes.fold}
            aria-label={say(isOpen ? 'collapse' : 'expand', { name: row.name })}
            onClick={onFold}
          >
            {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          </button>
        ) : (
          <span className={classes.nothing} />
        )}
        <Link to="/segments/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      </div>
    </td>
  );
}

function RowMenu({ row, onDeed }: { readonly row: SegmentRow; readonly onDeed: (deed: Deed) => void }) {
  const say = useWords(SEGMENTS);
  const mayWrite = useMay('segments.write');
  const beside = row.parent === null ? [row.id] : [row.id, row.parent];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={say('menuOf', { name: row.name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayWrite && (
          <Menu.Item renderRoot={props => <Link to="/segments/$id/edit" params={{ id: row.id }} {...props} />}>
            {say('edit')}
          </Menu.Item>
        )}
        {mayWrite && (
          <>
            <Menu.Item rightSection={<Kbd size="xs">{'F2'}</Kbd>} onClick={() => onDeed('rename')}>
              {say('rename')}
            </Menu.Item>
            <Menu.Item onClick={() => onDeed('move')}>{say('move')}</Menu.Item>
          </>
        )}
        {!row.isParametric && (
          <Menu.Item renderRoot={props => <Link to="/compare" search={{ segments: beside }} {...props} />}>
            {say(row.parent === null ? 'compareAlone' : 'compareWithParent')}
          </Menu.Item>
        )}
        {mayWrite && <Menu.Item onClick={() => onDeed('archive')}>{say('archive')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

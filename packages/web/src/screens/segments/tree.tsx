import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Fragment, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useMay } from '../../api/session.tsx';
import { changed } from '../../app/search.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { ArchiveDialog } from './archive-dialog.tsx';
import { MoveDialog, RenameDialog } from './change-dialogs.tsx';
import { arranged, fits, orderBy, type SegmentRow, type Sort } from './listing.ts';
import classes from './tree.module.css';
import { useTreeKeys } from './tree-keys.ts';
import { type Deed, TreeRow } from './tree-row.tsx';
import { useWindow } from './use-window.ts';
import { SEGMENTS } from './words.ts';

const route = getRouteApi('/segments');

/** The segments as a treegrid (WAI-ARIA APG): arrows move and fold, Home and End, letters seek, Enter opens, F2 renames. */
export function SegmentTree({ rows }: { readonly rows: readonly SegmentRow[] }) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { sort = 'level', flat = false } = search;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const mayWrite = useMay('segments.write');
  const table = useRef<HTMLTableElement>(null);
  const [doing, setDoing] = useState<Doing>();
  const placed = useMemo(
    () =>
      arranged(rows, {
        fits: row => fits(row, search),
        order: orderBy(sort, formats.compare),
        isClosed: id => closed.has(id),
        isFlat: flat,
      }),
    [rows, search, sort, flat, closed, formats],
  );
  const fold = useCallback(
    (id: string, isClosed: boolean) =>
      setClosed(last => (isClosed ? new Set([...last, id]) : new Set([...last].filter(one => one !== id)))),
    [],
  );
  const begin = useCallback((deed: Deed, row: SegmentRow) => setDoing({ deed, row }), []);
  const rowOf = (id: string) => table.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);
  const keys = useTreeKeys(placed, {
    isClosed: id => closed.has(id),
    fold,
    focus: id => {
      rowOf(id)?.focus({ preventScroll: true });
      rowOf(id)?.scrollIntoView({ block: 'nearest' });
    },
    open: id => void navigate({ to: '/segments/$id', params: { id } }),
    rename: id => {
      const row = rows.find(one => one.id === id);
      if (mayWrite && row !== undefined) setDoing({ deed: 'rename', row });
    },
  });
  const close = () => {
    setDoing(undefined);
    // The dialog is gone at once, and would leave the focus nowhere.
    requestAnimationFrame(() => doing !== undefined && rowOf(doing.row.id)?.focus());
  };
  const { scroller, drawn, after } = useWindow(placed, keys.current);
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        ref={table}
        className={classes.tree}
        role="treegrid"
        aria-label={say('list')}
        aria-rowcount={placed.length + 1}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <Heading sort="name">{say('name')}</Heading>
            <Heading sort="size">{say('size')}</Heading>
            <Heading>{say('trend')}</Heading>
            <Heading sort="change">{say('change')}</Heading>
            <Heading>{say('level')}</Heading>
            <Heading>{say('owner')}</Heading>
            <Heading isNumber>{say('used')}</Heading>
            <Heading>{say('tags')}</Heading>
            <Heading>{say('updated')}</Heading>
            <Heading isQuiet>{say('actions')}</Heading>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ placed: one, index, gap }) => (
            <Fragment key={one.row.id}>
              {gap > 0 && <Gap height={gap} />}
              <TreeRow
                placed={one}
                index={index}
                isOpen={!closed.has(one.row.id)}
                isCurrent={keys.current === one.row.id}
                onFocus={keys.setCurrent}
                onFold={fold}
                onDeed={begin}
              />
            </Fragment>
          ))}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
      {doing !== undefined && <Dialog {...doing} rows={rows} onClose={close} />}
    </div>
  );
}

/** In place of rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={COLUMNS} />
    </tr>
  );
}
const COLUMNS = 10;

interface Doing {
  readonly deed: Deed;
  readonly row: SegmentRow;
}

interface DialogProps extends Doing {
  readonly rows: readonly SegmentRow[];
  readonly onClose: () => void;
}

function Dialog({ deed, row, rows, onClose }: DialogProps) {
  if (deed === 'rename') return <RenameDialog row={row} onClose={onClose} />;
  if (deed === 'move') return <MoveDialog row={row} rows={rows} onClose={onClose} />;
  return <ArchiveDialog row={row} onClose={onClose} />;
}

interface HeadingProps {
  readonly sort?: Exclude<Sort, 'level'>;
  readonly isNumber?: boolean;
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

const NUMBERS: readonly (Sort | undefined)[] = ['size', 'change'];

function Heading({ sort, isNumber = false, isQuiet = false, children }: HeadingProps) {
  const navigate = route.useNavigate();
  const now = route.useSearch().sort;
  const isSorted = sort !== undefined && now === sort;
  const text = isQuiet ? <span className="sr-only">{children}</span> : children;
  return (
    <th
      scope="col"
      className={isNumber || NUMBERS.includes(sort) ? classes.number : undefined}
      {...(sort !== undefined && { 'aria-sort': isSorted ? (sort === 'name' ? 'ascending' : 'descending') : 'none' })}
    >
      {sort === undefined ? (
        text
      ) : (
        <button
          type="button"
          className={classes.sort}
          onClick={() =>
            void navigate({ search: last => changed(last, { sort: isSorted ? undefined : sort }), replace: true })
          }
        >
          {text}
          <span aria-hidden>{isSorted ? (sort === 'name' ? ' ↑' : ' ↓') : ''}</span>
        </button>
      )}
    </th>
  );
}

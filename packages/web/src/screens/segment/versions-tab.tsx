import { Radio, Text } from '@mantine/core';
import type { Version } from '@satsuma/client';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMay } from '../../api/session.tsx';
import { changed } from '../../app/search.ts';
import { Card } from '../../parts/card.tsx';
import { NoSuchHere } from '../../parts/no-such/no-such.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { Author } from './author.tsx';
import { Restore } from './restore.tsx';
import type { Shown } from './shown.ts';
import { VersionDifference } from './version-difference.tsx';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');

/** Every version, what two of them say differently and for whom, and the way back. */
export function VersionsTab({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const search = route.useSearch();
  const { versions } = shown.described;
  const [newest, before] = versions;
  const known = (number: number | undefined) => versions.find(({ version }) => version === number);
  const to = known(search.to) ?? newest;
  const from = known(search.from) ?? before;
  const asked = [...new Set([search.from, search.to])].filter(number => number !== undefined);
  const unknown = asked.filter(number => known(number) === undefined);
  return (
    <>
      {unknown.map(number => (
        <NoSuchHere key={number} of="version" name={number} />
      ))}
      <Card title={say('versions')} about={versions.length > 1 ? say('compareHint') : say('onlyOne')}>
        <List shown={shown} from={from?.version} to={to?.version} />
      </Card>
      {from !== undefined && to !== undefined && from.version < to.version && (
        <VersionDifference shown={shown} from={from} to={to} />
      )}
    </>
  );
}

interface ListProps {
  readonly shown: Shown;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

function List({ shown, from, to }: ListProps) {
  const say = useWords(SEGMENT);
  const { versions } = shown.described;
  return (
    <Table
      label={say('versions')}
      columns={useColumns(shown, from, to)}
      rows={versions}
      rowKey={({ version }) => String(version)}
      height={400}
    />
  );
}

function useColumns(shown: Shown, from: number | undefined, to: number | undefined): readonly Column<Version>[] {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const mayWrite = useMay('segments.write');
  const choices = useChoices(shown, from, to);
  const newest = shown.described.versions[0]?.version;
  return useMemo(
    () => [
      ...choices,
      {
        key: 'version',
        title: say('number'),
        width: '140px',
        cell: ({ version }) =>
          version === newest ? `${formats.number(version)} · ${say('current')}` : formats.number(version),
      },
      { key: 'created', title: say('created'), cell: ({ created }) => formats.moment(created) },
      {
        key: 'author',
        title: say('author'),
        cell: ({ author }) => <Author author={author} />,
      },
      { key: 'note', title: say('note'), width: '50%', cell: ({ note }) => <Text size="sm">{note}</Text> },
      ...(mayWrite
        ? [
            {
              key: 'restore',
              title: say('actions'),
              cell: ({ version }: Version) =>
                version === newest && !shown.described.archived ? null : <Restore id={shown.id} version={version} />,
            },
          ]
        : []),
    ],
    [say, formats, mayWrite, newest, choices, shown],
  );
}

/** The two columns in which the older and the newer version are chosen. */
function useChoices(shown: Shown, from: number | undefined, to: number | undefined): readonly Column<Version>[] {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const isSeveral = shown.described.versions.length > 1;
  return useMemo(() => {
    const column = (key: 'from' | 'to', label: string, chosen: number | undefined): Column<Version> => ({
      key,
      title: label,
      width: '72px',
      cell: ({ version }) => (
        <Radio
          name={key}
          checked={version === chosen}
          disabled={key === 'from' ? to !== undefined && version >= to : from !== undefined && version <= from}
          aria-label={`${label}: ${say('version', { version: formats.number(version) })}`}
          onChange={() =>
            void navigate({ search: last => changed(last, { [key]: version }), replace: true, resetScroll: false })
          }
        />
      ),
    });
    return isSeveral ? [column('from', say('older'), from), column('to', say('newer'), to)] : [];
  }, [say, formats, navigate, from, to, isSeveral]);
}

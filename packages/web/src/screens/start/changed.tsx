import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { ShortTable } from '../../parts/short-table.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import type { Column } from '../../parts/table-cells.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { START } from './words.ts';

const SHOWN = 6;
const WEEK = 7;

interface Row {
  readonly id: string;
  readonly sizes: readonly number[];
  readonly now: number;
  readonly before: number;
}

/** Against chance: what is larger changes by more people for nothing. */
const weight = ({ now, before }: Row): number => Math.abs(now - before) / Math.sqrt(Math.max(now, before, 1));

function rowsOf({ of }: Reply<'segmentTrends'>, isSegment: (id: string) => boolean): readonly Row[] {
  return Object.entries(of)
    .filter(([id]) => isSegment(id))
    .flatMap(([id, { sizes: all }]): readonly Row[] => {
      const sizes = all.filter(size => size !== null);
      const now = sizes.at(-1);
      const before = sizes.at(-1 - WEEK) ?? sizes[0];
      return now === undefined || before === undefined || now === before ? [] : [{ id, sizes, now, before }];
    })
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, SHOWN);
}

/** The segments that grew or shrank most. */
export function Changed() {
  const say = useWords(START);
  const { language, moment } = useFormats();
  const trends = useAnswer('segmentTrends', { query: { days: 30 } });
  const listed = useAnswer('listSegments', { query: { language } });
  const isSegment = (id: string) => listed.data?.segments.find(one => one.id === id)?.kind === 'segment';
  return (
    <Card
      title={say('changed')}
      about={trends.data ? say('changedAsOf', { when: moment(trends.data.asOf) }) : say('changedAbout')}
    >
      <Answered of={trends} height={240}>
        {found => <ChangedRows rows={rowsOf(found, isSegment)} asOf={found.asOf} />}
      </Answered>
    </Card>
  );
}

interface ChangedRowsProps {
  readonly rows: readonly Row[];
  readonly asOf: number;
}

function ChangedRows({ rows, asOf }: ChangedRowsProps) {
  const say = useWords(START);
  const formats = useFormats();
  const naming = useNaming();
  if (rows.length === 0) return <Text size="sm">{say('nothingChanged')}</Text>;
  const columns: readonly Column<Row>[] = [
    {
      key: 'segment',
      title: say('segment'),
      cell: ({ id }) => (
        <Link to="/segments/$id" params={{ id }}>
          {naming.segment(id)}
        </Link>
      ),
    },
    {
      key: 'trend',
      title: say('trend'),
      width: '120px',
      cell: ({ id, sizes, now }) => (
        <Sparkline
          values={sizes}
          label={say('trendSaid', {
            name: naming.segment(id),
            from: formats.number(sizes[0] ?? 0),
            to: formats.number(now),
          })}
        />
      ),
    },
    {
      key: 'size',
      title: say('size'),
      isNumber: true,
      width: '90px',
      cell: ({ id, now }) => (
        <PeopleLink who={{ in: [{ logged: id, asOf }], out: [] }} count={now}>
          {formats.number(now)}
        </PeopleLink>
      ),
    },
    {
      key: 'change',
      title: say('change'),
      isNumber: true,
      width: '140px',
      cell: ({ now, before }) =>
        before === 0
          ? formats.difference(now)
          : `${formats.difference(now - before)} (${formats.change((now - before) / before)})`,
    },
  ];
  return <ShortTable label={say('changedTable')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

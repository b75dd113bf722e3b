import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { APP } from '../../app/words.ts';
import { useWords } from '../../words/use-words.ts';
import { Card } from '../card.tsx';
import { type Column, Table } from '../table.tsx';
import { saveCsv, savePng } from './save.ts';

/** A figure's data, row by row: what the table shows and the file holds. */
export interface FigureData<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly (Column<Row> & { readonly value: (row: Row) => string | number | null })[];
  rowKey(row: Row): string;
}

export interface FigureProps<Row> {
  /** States the finding, or the measure. */
  readonly title: string;
  /** Of how many, of which time, exact or not. */
  readonly about?: ReactNode;
  /** What the figure says, in one sentence: read out in place of it. */
  readonly summary: string;
  /** The name of the files it is saved as, without an ending. */
  readonly file: string;
  readonly data: FigureData<Row>;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every chart: its drawing or the same as a table, one sentence of what it says, and both as files. */
export function Figure<Row>({ title, about, summary, file, data, actions, children }: FigureProps<Row>) {
  const say = useWords(APP);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <Card
      title={title}
      about={about}
      actions={actions}
      controls={
        <>
          <SegmentedControl
            size="xs"
            aria-label={title}
            value={shown}
            onChange={value => setShown(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: say('chart') },
              { value: 'table', label: say('table') },
            ]}
          />
          <Button size="compact-xs" variant="default" onClick={() => saveCsv(file, data)}>
            {say('csv')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={shown === 'table'}
            onClick={() => void savePng(file, drawing.current)}
          >
            {say('png')}
          </Button>
        </>
      }
    >
      {shown === 'table' ? (
        <Table label={title} columns={data.columns} rows={data.rows} rowKey={data.rowKey} height={420} />
      ) : (
        <Stack gap="xs">
          <div ref={drawing}>{children}</div>
          <Text size="sm" c="dimmed">
            {summary}
          </Text>
        </Stack>
      )}
    </Card>
  );
}

import { NativeSelect } from '@mantine/core';
import type { Reply } from '../../../api/answers.ts';
import { Card } from '../../../parts/card.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useWords } from '../../../words/use-words.ts';
import classes from './import.module.css';
import type { Hints } from './kept.ts';
import type { Draft } from './mapping.ts';
import { IMPORT } from './words.ts';

type Shape = Reply<'guessMapping'>['shape'];

export interface FileSettingsProps {
  readonly shape: Shape;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onHints: (hints: Hints) => void;
}

const ENCODINGS = ['utf-8', 'windows-1250', 'iso-8859-2', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const SEPARATORS = [',', ';', '\t', '|', 'whitespace'] as const;
const SEPARATOR_KEYS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', whitespace: 'whitespace' } as const;

/** How the file is written, and its first rows read in that way: wrong letters and rows in one piece are seen here. */
export function FileSettings({ shape, draft, onDraft, onHints }: FileSettingsProps) {
  const say = useWords(IMPORT);
  const file = { encoding: shape.encoding, separator: shape.separator, header: shape.header };
  const isText = shape.format === 'delimited';
  return (
    <Card
      title={say('fileSettings')}
      about={say(`format-is-${shape.format}`, { packed: say(`packed-${shape.compression}`) })}
    >
      {isText && (
        <div className={classes.settings}>
          <NativeSelect
            label={say('encoding')}
            value={shape.encoding}
            onChange={event => {
              const encoding = ENCODINGS.find(one => one === event.currentTarget.value);
              if (encoding !== undefined) onHints({ file: { ...file, encoding } });
            }}
            data={ENCODINGS.map(value => ({ value, label: say(`encoding-${value}`) }))}
          />
          <NativeSelect
            label={say('separator')}
            value={shape.separator}
            onChange={event => {
              const separator = SEPARATORS.find(one => one === event.currentTarget.value);
              if (separator !== undefined) onHints({ file: { ...file, separator } });
            }}
            data={SEPARATORS.map(value => ({ value, label: say(SEPARATOR_KEYS[value]) }))}
          />
          <NativeSelect
            label={say('decimal')}
            value={draft.decimal}
            onChange={event => onDraft({ ...draft, decimal: event.currentTarget.value })}
            data={[
              { value: '.', label: say('decimalPoint') },
              { value: ',', label: say('decimalComma') },
            ]}
          />
          <NativeSelect
            label={say('header')}
            value={String(shape.header)}
            onChange={event => onHints({ file: { ...file, header: event.currentTarget.value === 'true' } })}
            data={[
              { value: 'true', label: say('headerYes') },
              { value: 'false', label: say('headerNo') },
            ]}
          />
        </div>
      )}
      <FirstRows shape={shape} />
    </Card>
  );
}

const ROWS = 5;

function FirstRows({ shape }: { readonly shape: Shape }) {
  const say = useWords(IMPORT);
  const rows = shape.sample.slice(0, ROWS).map((cells, i) => ({ id: `${i} ${cells.join()}`, cells }));
  const columns: readonly Column<(typeof rows)[number]>[] = shape.columns.map((column, i) => ({
    key: column,
    title: column,
    cell: ({ cells }) => cells[i],
  }));
  return <Table label={say('firstRows')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { Reply } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import classes from './import.module.css';
import {
  chosenOf,
  type Draft,
  fieldsOf,
  LONG_KINDS,
  longKindsOf,
  meaningOf,
  TIME_FORMATS,
  withChosen,
  withDetail,
} from './mapping.ts';
import { IMPORT } from './words.ts';

type Shape = Reply<'guessMapping'>['shape'];

export interface ColumnMeaningsProps {
  readonly shape: Shape;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Every column with its first values, and what it is. */
export function ColumnMeanings({ shape, draft, onDraft }: ColumnMeaningsProps) {
  const say = useWords(IMPORT);
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            {['column', 'firstValues', 'meaning', 'detail'].map(key => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shape.columns.map((column, i) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>
                <Samples values={shape.sample.map(row => row[i] ?? '')} />
              </td>
              <td>
                <MeaningSelect column={column} draft={draft} onDraft={onDraft} />
              </td>
              <td>
                <Detail column={column} draft={draft} onDraft={onDraft} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN = 3;

function Samples({ values }: { readonly values: readonly string[] }) {
  const say = useWords(IMPORT);
  const filled = [...new Set(values.filter(value => value !== ''))];
  if (filled.length === 0) return <Text c="dimmed">{say('noValues')}</Text>;
  return (
    <>
      {filled.slice(0, SHOWN).map(value => (
        <span key={value} className={classes.sample} title={value}>
          {value}
        </span>
      ))}
    </>
  );
}

interface OneColumn {
  readonly column: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function MeaningSelect({ column, draft, onDraft }: OneColumn) {
  const say = useWords(IMPORT);
  const chosen = chosenOf(draft, column);
  const fields = fieldsOf(draft.as);
  const groups = [...new Set(fields.map(field => field.group))].map(group => ({
    group: say(`group-${group}`),
    items: fields
      .filter(field => field.group === group)
      .map(({ id }) => ({ value: `field:${id}`, label: say(`field-${id}`) })),
  }));
  const others = {
    group: say('group-other'),
    items: [...longKindsOf(draft.as), 'ignore'].map(value => ({ value, label: say(`is-${value}`) })),
  };
  const known = [...groups, others].flatMap(({ items }) => items).some(({ value }) => value === chosen);
  return (
    <NativeSelect
      size="xs"
      miw={220}
      aria-label={say('meaningOf', { column })}
      value={chosen}
      onChange={event => onDraft(withChosen(draft, column, event.currentTarget.value))}
      data={[
        ...(known ? [] : [{ value: chosen, label: say(chosen === '' ? 'is-unsaid' : 'is-several') }]),
        ...groups,
        others,
      ]}
    />
  );
}

const TYPES = ['text', 'number', 'boolean', 'date', 'time', 'list', 'json'] as const;

/** How its cells are read, where there is something to say. */
function Detail({ column, draft, onDraft }: OneColumn) {
  const say = useWords(IMPORT);
  const meaning = meaningOf(draft, column);
  if (meaning === undefined) return null;
  const kind = LONG_KINDS.find(one => meaning[one] !== undefined);
  const { type = 'text' } = meaning;
  const isTime = meaning.is === 'time' || (kind !== undefined && (type === 'date' || type === 'time'));
  return (
    <Group gap="xs" wrap="nowrap">
      {kind !== undefined && (
        <>
          <TextInput
            size="xs"
            miw={140}
            aria-label={say('nameOf', { column })}
            value={meaning[kind] ?? ''}
            onChange={event => onDraft(withDetail(draft, column, { [kind]: event.currentTarget.value }))}
          />
          <NativeSelect
            size="xs"
            miw={140}
            aria-label={say('typeOf', { column })}
            value={type}
            onChange={event => onDraft(withDetail(draft, column, { type: event.currentTarget.value }))}
            data={TYPES.map(value => ({ value, label: say(`type-${value}`) }))}
          />
        </>
      )}
      {isTime && (
        <NativeSelect
          size="xs"
          miw={190}
          aria-label={say('formatOf', { column })}
          value={meaning.formats?.[0] ?? 'ymd'}
          onChange={event => onDraft(withDetail(draft, column, { formats: [event.currentTarget.value] }))}
          data={TIME_FORMATS.map(value => ({ value, label: say(`format-${value}`) }))}
        />
      )}
    </Group>
  );
}

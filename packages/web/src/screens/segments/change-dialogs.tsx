import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { isSegment, type SegmentDefinition, type Words } from '@satsuma/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { useJob } from '../../api/jobs.tsx';
import { APP } from '../../app/words.ts';
import { Answered } from '../../parts/answered.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { holdersOf, type SegmentRow } from './listing.ts';
import { SEGMENTS } from './words.ts';

export interface ChangeDialogProps {
  readonly row: SegmentRow;
  readonly onClose: () => void;
}

/** A segment's name in both languages; saved as a new version. */
export function RenameDialog({ row, onClose }: ChangeDialogProps) {
  const say = useWords(SEGMENTS);
  return (
    <Changing title={say('renameTitle', { name: row.name })} row={row} onClose={onClose}>
      {definition => <Names definition={definition} onClose={onClose} />}
    </Changing>
  );
}

/** Under which segment another one stands; saved as a new version. */
export function MoveDialog({ row, rows, onClose }: ChangeDialogProps & { readonly rows: readonly SegmentRow[] }) {
  const say = useWords(SEGMENTS);
  return (
    <Changing title={say('moveTitle', { name: row.name })} row={row} onClose={onClose}>
      {definition => <Parent definition={definition} rows={rows} onClose={onClose} />}
    </Changing>
  );
}

interface ChangingProps extends ChangeDialogProps {
  readonly title: string;
  readonly children: (definition: SegmentDefinition) => ReactNode;
}

/** The definition as it is stored now: what somebody else changed meanwhile stays. */
function Changing({ title, row, onClose, children }: ChangingProps) {
  const sayApp = useWords(APP);
  const stored = useAnswer('getSegment', { path: { id: row.id } });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': sayApp('close') }}>
      <Answered of={stored}>{({ definition }) => (isSegment(definition) ? children(definition) : null)}</Answered>
    </Modal>
  );
}

/** A field that has the focus as soon as it is there: the dialog opens before it. */
function useFocused<E extends HTMLElement>() {
  const field = useRef<E>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}

interface FieldsProps {
  readonly definition: SegmentDefinition;
  readonly onClose: () => void;
}

const inBoth = (name: Words | undefined, id: string): { readonly en: string; readonly pl: string } =>
  name === undefined ? { en: id, pl: id } : typeof name === 'string' ? { en: name, pl: name } : name;

function Names({ definition, onClose }: FieldsProps) {
  const say = useWords(SEGMENTS);
  const { language } = useFormats();
  const first = useFocused<HTMLInputElement>();
  const [names, setNames] = useState(inBoth(definition.name, definition.segment));
  const given = { en: names.en.trim(), pl: names.pl.trim() };
  const isWhole = given.en !== '' && given.pl !== '';
  return (
    <Saving changed={isWhole ? { ...definition, name: given } : undefined} note={say('renamed')} onClose={onClose}>
      {(language === 'pl' ? (['pl', 'en'] as const) : (['en', 'pl'] as const)).map((one, i) => (
        <TextInput
          key={one}
          label={say(`name_${one}`)}
          value={names[one]}
          ref={i === 0 ? first : undefined}
          onChange={event => setNames({ ...names, [one]: event.currentTarget.value })}
        />
      ))}
    </Saving>
  );
}

function Parent({ definition, rows, onClose }: FieldsProps & { readonly rows: readonly SegmentRow[] }) {
  const say = useWords(SEGMENTS);
  const { compare } = useFormats();
  const first = useFocused<HTMLSelectElement>();
  const { parent: before, ...rest } = definition;
  const [parent, setParent] = useState(before ?? '');
  const others = holdersOf(definition.segment, rows).toSorted((a, b) => compare(a.name, b.name));
  return (
    <Saving changed={parent === '' ? rest : { ...rest, parent }} note={say('movedTo')} onClose={onClose}>
      <NativeSelect
        label={say('parent')}
        value={parent}
        ref={first}
        onChange={event => setParent(event.currentTarget.value)}
        data={[{ value: '', label: say('noParent') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Saving>
  );
}

interface SavingProps {
  /** Undefined: it cannot be saved so. */
  readonly changed: SegmentDefinition | undefined;
  /** Said of the version. */
  readonly note: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Saving({ changed, note, onClose, children }: SavingProps) {
  const say = useWords(SEGMENTS);
  const sayApp = useWords(APP);
  const { work, start } = useJob('applyDefinitions');
  async function save() {
    if (changed === undefined || (await start({ body: { definitions: [changed], note } })) === undefined) return;
    notifications.show({ message: say('changeSaved') });
    onClose();
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {children}
        <Refused title={say('changeRefused')} error={work.state === 'failed' ? work.failure : undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {sayApp('cancel')}
          </Button>
          <Button type="submit" disabled={changed === undefined} loading={work.state === 'running'}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

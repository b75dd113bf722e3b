import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';

import { type SyntheticEvent, useState } from 'react';
import { type Input, useChange } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { Refused } from '../../../parts/refused.tsx';
import { tell } from '../../../parts/tell.ts';
import { useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import type { ListedAttribute } from './attributes.ts';

type Note = Input<'noteAttribute'>['body'];
const SENSITIVITIES = ['none', 'personal', 'special'] as const;
const BASES = [
  ...(['consent', 'contract', 'legal-obligation'] as const),
  ...(['vital-interests', 'public-task', 'legitimate-interests'] as const),
];

export interface NoteFormProps {
  readonly attribute: ListedAttribute;
  readonly mayChange: boolean;
}

/** Whose it is, what it is for, how sensitive it is and on what legal basis it is held. */
export function NoteForm({ attribute, mayChange }: NoteFormProps) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  const [owner, setOwner] = useState(attribute.note?.owner ?? '');
  const [justification, setJustification] = useState(attribute.note?.justification ?? '');
  const [sensitivity, setSensitivity] = useState<NonNullable<Note['sensitivity']> | ''>(
    attribute.note?.sensitivity ?? '',
  );
  const [legalBasis, setLegalBasis] = useState<NonNullable<Note['legalBasis']> | ''>(attribute.note?.legalBasis ?? '');
  const save = useChange('noteAttribute', {
    changes: ['getInventory'],
    onDone: () => tell(say('noteSaved')),
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({
      body: {
        attribute: attribute.key,
        owner: orNothing(owner),
        justification: orNothing(justification),
        sensitivity: sensitivity === '' ? null : sensitivity,
        legalBasis: legalBasis === '' ? null : legalBasis,
      },
    });
  }
  const unsaid = { value: '', label: say('unsaid') };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={say('owner')}
          description={say('ownerHint')}
          maxLength={200}
          readOnly={!mayChange}
          value={owner}
          onChange={event => setOwner(event.currentTarget.value)}
        />
        <Textarea
          label={say('justification')}
          description={say('justificationHint')}
          rows={3}
          maxLength={2000}
          readOnly={!mayChange}
          value={justification}
          onChange={event => setJustification(event.currentTarget.value)}
        />
        {mayChange ? (
          <>
            <NativeSelect
              label={say('sensitivity')}
              value={sensitivity}
              onChange={event => setSensitivity(SENSITIVITIES.find(one => one === event.currentTarget.value) ?? '')}
              data={[unsaid, ...SENSITIVITIES.map(value => ({ value, label: say(`sensitivity-${value}`) }))]}
            />
            <NativeSelect
              label={say('legalBasis')}
              value={legalBasis}
              onChange={event => setLegalBasis(BASES.find(one => one === event.currentTarget.value) ?? '')}
              data={[unsaid, ...BASES.map(value => ({ value, label: say(`basis-${value}`) }))]}
            />
          </>
        ) : (
          <SaidOnly sensitivity={sensitivity} legalBasis={legalBasis} />
        )}
        <Refused title={say('noteNotSaved')} error={save.error} />
        {mayChange && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {frame('save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The same for whoever may not change it. */
function SaidOnly({ sensitivity, legalBasis }: { readonly sensitivity: string; readonly legalBasis: string }) {
  const say = useWords(DATA);
  return (
    <>
      <TextInput
        label={say('sensitivity')}
        readOnly
        value={say(sensitivity === '' ? 'unsaid' : `sensitivity-${sensitivity}`)}
      />
      <TextInput label={say('legalBasis')} readOnly value={say(legalBasis === '' ? 'unsaid' : `basis-${legalBasis}`)} />
    </>
  );
}

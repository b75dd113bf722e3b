import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { countries, currencies, zones } from '../../../words/choices.ts';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import classes from './import.module.css';
import type { Hints } from './kept.ts';
import { columnsFor, type Draft, hasMoney, KINDS, withConstant } from './mapping.ts';
import { IMPORT } from './words.ts';

/** Hints stand below: fields beside each other are in one line. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export interface WhatItIsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onHints: (hints: Hints) => void;
}

/** What a row is, where the file comes from, and what holds for all of its rows. */
export function WhatItIs({ draft, onDraft, onHints }: WhatItIsProps) {
  const say = useWords(IMPORT);
  const known = useMemo(() => [...zones()], []);
  return (
    <div className={classes.settings}>
      <NativeSelect
        label={say('as')}
        value={draft.as}
        disabled={draft.spec === 'segment'}
        onChange={event => {
          const as = KINDS.find(kind => kind === event.currentTarget.value);
          if (as !== undefined) onHints({ as });
        }}
        data={KINDS.map(kind => ({ value: kind, label: say(`as-${kind}`) }))}
      />
      <TextInput
        label={say('source')}
        description={say('sourceHint')}
        inputWrapperOrder={BELOW}
        required
        maxLength={100}
        value={draft.source}
        error={draft.source.trim() === '' ? say('sourceMissing') : undefined}
        onChange={event => onDraft({ ...draft, source: event.currentTarget.value })}
      />
      <Select
        label={say('zone')}
        description={say('zoneHint')}
        inputWrapperOrder={BELOW}
        searchable
        allowDeselect={false}
        data={known}
        value={draft.zone}
        onChange={zone => zone !== null && onDraft({ ...draft, zone })}
      />
      <WhereNeeded draft={draft} onDraft={onDraft} />
      <NativeSelect
        label={say('guests')}
        description={say('guestsHint')}
        inputWrapperOrder={BELOW}
        value={draft.guests}
        onChange={event => onDraft({ ...draft, guests: event.currentTarget.value === 'reject' ? 'reject' : 'keep' })}
        data={(['keep', 'reject'] as const).map(value => ({ value, label: say(`guests-${value}`) }))}
      />
    </div>
  );
}

/** What the columns do not say, and somebody should. */
function WhereNeeded({ draft, onDraft }: Pick<WhatItIsProps, 'draft' | 'onDraft'>) {
  const say = useWords(IMPORT);
  const language = useLanguage();
  const choices = useMemo(
    () => ({ currencies: [...currencies(language)], countries: [...countries(language)] }),
    [language],
  );
  const currency = columnsFor(draft, ['currency']);
  const isFact = draft.as === 'events' || draft.as === 'messages';
  return (
    <>
      {hasMoney(draft) && currency.length === 0 && (
        <Select
          label={say('currency')}
          description={say('currencyHint')}
          inputWrapperOrder={BELOW}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('clearCurrency') }}
          placeholder={say('currencyUnsaid')}
          data={choices.currencies}
          value={draft.constants.fields?.currency ?? null}
          onChange={code => onDraft(withConstant(draft, 'currency', code ?? ''))}
        />
      )}
      {columnsFor(draft, ['phone']).length > 0 && (
        <Select
          label={say('country')}
          description={say('countryHint')}
          inputWrapperOrder={BELOW}
          searchable
          allowDeselect={false}
          data={choices.countries}
          value={draft.country ?? null}
          onChange={country => country !== null && onDraft({ ...draft, country })}
        />
      )}
      {isFact && columnsFor(draft, ['event']).length === 0 && draft.spec === undefined && (
        <TextInput
          label={say('eventName')}
          description={say('eventNameHint')}
          inputWrapperOrder={BELOW}
          value={draft.constants.fields?.event ?? ''}
          onChange={event => onDraft(withConstant(draft, 'event', event.currentTarget.value))}
        />
      )}
    </>
  );
}

import { NativeSelect, Stack } from '@mantine/core';
import type { Place } from '@satsuma/core';
import { useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';
import { NamesField } from './names-field.tsx';
import { NumberField, OrParameter } from './plain.tsx';

const KEYS = ['city', 'region', 'country', 'timezone', 'near'] as const satisfies readonly (keyof Place)[];
type Key = (typeof KEYS)[number];

/** Of Warsaw, so that there is a point to begin with. */
const START = { latitude: 52.23, longitude: 21.01, kilometres: 50 };

export interface PlaceEditorProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

/** Where people live: one kind of place at a time is edited, and all that are given must hold. */
export function PlaceEditor({ place, onChange }: PlaceEditorProps) {
  const say = useWords(BUILDER);
  const [key, setKey] = useState<Key>(() => KEYS.find(one => place[one] !== undefined) ?? 'city');
  const show = (next: Key) => {
    setKey(next);
    if (place[next] !== undefined) return;
    const kept = Object.fromEntries(Object.entries(place).filter(([, value]) => !isEmpty(value)));
    onChange({ ...kept, [next]: next === 'near' ? START : [] });
  };
  /** The last name taken away takes its kind with it, unless it is the only one. */
  const put = (name: Exclude<Key, 'near'>, names: NonNullable<Place['city']>) => {
    const { [name]: _, ...others } = place;
    onChange(isEmpty(names) && Object.keys(others).length > 0 ? others : { ...others, [name]: names });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('kind_place')}
        value={key}
        onChange={({ currentTarget }) => show(KEYS.find(one => one === currentTarget.value) ?? 'city')}
        data={KEYS.map(one => ({ value: one, label: say(`place_${one}`) }))}
      />
      {key === 'near' ? (
        <Near near={place.near ?? START} onChange={near => onChange({ ...place, near })} />
      ) : (
        <NamesField key={key} of={{ trait: key }} names={place[key] ?? []} onChange={names => put(key, names)} />
      )}
    </Stack>
  );
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

interface NearProps {
  readonly near: NonNullable<Place['near']>;
  readonly onChange: (near: NonNullable<Place['near']>) => void;
}

function Near({ near, onChange }: NearProps) {
  const say = useWords(BUILDER);
  return (
    <Stack gap="xs">
      {(['latitude', 'longitude', 'kilometres'] as const).map(key => (
        <div key={key} className={classes.line}>
          <span>{say(`near_${key}`)}</span>
          <OrParameter<number>
            value={near[key]}
            type="number"
            start={START[key]}
            onChange={value => onChange({ ...near, [key]: value })}
          >
            {value => (
              <NumberField
                label={say(`near_${key}`)}
                value={value}
                onChange={next => onChange({ ...near, [key]: next })}
              />
            )}
          </OrParameter>
        </div>
      ))}
    </Stack>
  );
}

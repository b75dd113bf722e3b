import { Group, Select, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { changed } from '../../app/search.ts';
import { useStillHere } from '../../app/still-here.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { SegmentRow } from './listing.ts';
import { SEGMENTS } from './words.ts';

const route = getRouteApi('/segments');
const LEVELS = ['strategic', 'derived', 'micro'] as const;

export interface ToolbarProps {
  readonly rows: readonly SegmentRow[];
  /** How many of them fit. */
  readonly shown: number;
}

/** What the list is narrowed by; all of it stands in the address. */
export function Toolbar({ rows, shown }: ToolbarProps) {
  const say = useWords(SEGMENTS);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { level, owner, flat } = route.useSearch();
  const owners = [...new Set(rows.flatMap(row => row.owner ?? []))].toSorted(formats.compare);
  return (
    <Group gap="sm" align="center">
      <Find />
      <Select
        aria-label={say('level')}
        placeholder={say('anyLevel')}
        data={LEVELS.map(value => ({ value, label: say(value) }))}
        value={level ?? null}
        clearable
        clearButtonProps={{ 'aria-label': say('anyLevel') }}
        onChange={value =>
          void navigate({ search: last => changed(last, { level: LEVELS.find(one => one === value) }), replace: true })
        }
        w={170}
      />
      <Select
        aria-label={say('owner')}
        placeholder={say('anyOwner')}
        data={owners}
        value={owner ?? null}
        clearable
        clearButtonProps={{ 'aria-label': say('anyOwner') }}
        onChange={value =>
          void navigate({ search: last => changed(last, { owner: value ?? undefined }), replace: true })
        }
        w={190}
      />
      <Switch
        label={say('flat')}
        checked={flat ?? false}
        onChange={event => {
          const isFlat = event.currentTarget.checked;
          void navigate({ search: last => changed(last, { flat: isFlat || undefined }), replace: true });
        }}
      />
      <Text size="sm" c="dimmed" ml="auto" role="status">
        {say('shown', { count: rows.length, shown: formats.number(shown), total: formats.number(rows.length) })}
      </Text>
    </Group>
  );
}

function Find() {
  const say = useWords(SEGMENTS);
  const navigate = route.useNavigate();
  const { q } = route.useSearch();
  const [typed, setTyped] = useState(q ?? '');
  const kept = useRef(q);
  useEffect(() => {
    // Only what came from elsewhere: while somebody types, the address is behind.
    if (q !== kept.current) setTyped(q ?? '');
    kept.current = q;
  }, [q]);
  const isStillHere = useStillHere();
  const keep = useDebouncedCallback((text: string) => {
    if (!isStillHere()) return;
    kept.current = text.trim() || undefined;
    void navigate({ search: last => changed(last, { q: text.trim() || undefined }), replace: true });
  }, 200);
  return (
    <TextInput
      aria-label={say('find')}
      placeholder={say('find')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value);
        keep(event.currentTarget.value);
      }}
      w={{ base: '100%', sm: 320 }}
    />
  );
}

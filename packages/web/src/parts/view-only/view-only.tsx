import { Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type Permission, useMay } from '../../api/session.tsx';
import { useWords } from '../../words/use-words.ts';
import { VIEW_ONLY } from './words.ts';

const NEEDS = {
  segments: 'segments.write',
  data: 'data.write',
  alerts: 'alerts.write',
  settings: 'settings.write',
  people: 'people.read',
  accounts: 'accounts',
} as const satisfies Readonly<Record<string, Permission>>;

/** Why something is not offered here, for those whose role does not allow it; nothing for everybody else. */
export function ViewOnly({ of }: { readonly of: keyof typeof NEEDS }) {
  const say = useWords(VIEW_ONLY);
  if (useMay(NEEDS[of])) return null;
  return (
    <Group gap={6} wrap="nowrap" c="dimmed" style={{ alignSelf: 'center' }}>
      <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">{say(of)}</Text>
    </Group>
  );
}

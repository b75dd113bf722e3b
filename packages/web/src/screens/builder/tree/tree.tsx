import { Stack, Text } from '@mantine/core';
import { Card } from '../../../parts/card.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { Group } from './group.tsx';

/** Who is meant, and who is left out of these. */
export function Tree() {
  const say = useWords(BUILDER);
  const { draft } = useBuilder();
  return (
    <Card title={say('treeTitle')} about={say('treeHint')}>
      <Stack gap="md">
        {draft.include.children.length === 0 && (
          <Text size="sm" c="dimmed">
            {say('everybodyHint')}
          </Text>
        )}
        <Group group={draft.include} depth={1} />
        <Group group={draft.exclude} depth={1} />
      </Stack>
    </Card>
  );
}

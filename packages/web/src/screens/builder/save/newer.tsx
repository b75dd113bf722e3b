import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Before } from '../builder.tsx';
import { Notice } from '../notice.tsx';
import type { useDraft } from '../use-draft.ts';
import { BUILDER } from '../words.ts';

export interface NewerProps {
  readonly editing: ReturnType<typeof useDraft>;
  readonly before: Before | undefined;
}

/** Asks what is stored just before something is stored over it, and says so where somebody else was faster. */
export function Newer({ editing: { begunFrom }, before }: NewerProps) {
  const say = useWords(BUILDER);
  const client = useQueryClient();
  useEffect(() => void refresh(client, ['getSegment']), [client]);
  const now = before?.version ?? 0;
  if (now <= (begunFrom ?? 0)) return null;
  return (
    <Notice title={say('olderTitle')}>
      <Text size="sm">{say('olderText', { from: String(begunFrom ?? ''), now: String(now) })}</Text>
    </Notice>
  );
}

import { Paper, Text } from '@mantine/core';
import { sentenceIn } from '@satsuma/core';
import { useMemo } from 'react';
import { useWords } from '../../words/use-words.ts';
import { useBuilder } from './builder-context.ts';
import { withBraces } from './model/braces.ts';
import { compiled } from './model/compile.ts';
import { BUILDER } from './words.ts';

/** The whole as one sentence, as it is built. */
export function SentenceCard() {
  const say = useWords(BUILDER);
  const { draft, speech } = useBuilder();
  const said = useMemo(() => withBraces(sentenceIn(compiled(draft).where, speech), draft.parameters), [draft, speech]);
  return (
    <Paper component="section" aria-label={say('sentenceTitle')} data-sentence>
      <Text size="lg">{said}</Text>
    </Paper>
  );
}

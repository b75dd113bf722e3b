import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Card } from '../../../parts/card.tsx';
import { type Say, useFormats, useWords } from '../../../words/use-words.ts';
import type { Cancellation, Draft } from './mapping.ts';
import { IMPORT } from './words.ts';

export interface CancellationsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

const BOOKS = ['refund', 'cancellation', 'purchase-and-refund'] as const;

/** Which rows take purchases back, and what they are booked as; the first rule that holds decides. */
export function Cancellations({ draft, onDraft }: CancellationsProps) {
  const say = useWords(IMPORT);
  const formats = useFormats();
  const { cancellations } = draft;
  const set = (rules: readonly Cancellation[]) => onDraft({ ...draft, cancellations: rules });
  const hasNegative = cancellations.some(rule => rule.when === 'negative');
  return (
    <Card title={say('cancellations')} about={say('cancellationsAbout')}>
      <Stack gap="sm">
        {cancellations.map((rule, i) => (
          <Group key={JSON.stringify({ ...rule, books: '' })} gap="sm">
            <Text size="sm" flex={{ base: '1 1 100%', sm: '0 1 auto' }}>
              {ruleText(rule, say, formats.list)}
            </Text>
            <NativeSelect
              size="xs"
              aria-label={say('booksOf', { rule: ruleText(rule, say, formats.list) })}
              value={rule.books}
              onChange={event => {
                const books = BOOKS.find(one => one === event.currentTarget.value) ?? 'refund';
                set(cancellations.with(i, { ...rule, books }));
              }}
              data={BOOKS.map(value => ({ value, label: say(`books-${value}`) }))}
            />
            <Button size="compact-sm" variant="default" onClick={() => set(cancellations.toSpliced(i, 1))}>
              {say('removeRule')}
            </Button>
          </Group>
        ))}
        {!hasNegative && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => set([...cancellations, { when: 'negative', books: 'refund' }])}
            >
              {say('addNegative')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function ruleText(rule: Cancellation, say: Say, list: (items: readonly string[]) => string): string {
  const { when, column = '', prefix = '', values = [] } = rule;
  return say(`rule-${when}`, { column, prefix, values: list(values) });
}

import { Alert, Skeleton, Stack, Table, Text } from '@mantine/core';
import type { SegmentationDefinition } from '@satsuma/client';
import { useAnswer } from '../../../api/answers.ts';
import { useNaming } from '../../../api/names.ts';
import { ClassMark } from '../../../parts/class-mark.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { Older } from '../../../parts/older.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useLanguage, useWords } from '../../../words/use-words.ts';
import { type Divided, type Shown, useDivided } from '../divided.ts';
import { asOfQuery, peopleAt, useBoth, useView } from '../view.ts';
import { SETTINGS } from './words.ts';

export interface PreviewProps {
  readonly shown: Shown;
  readonly draft: SegmentationDefinition;
  readonly isChanged: boolean;
  /** Whether they can hold: nothing is asked with settings that cannot. */
  readonly isFine: boolean;
}

/** What the settings that are being tried out would make of the classes: each now, and then. */
export function Preview({ shown, draft, isChanged, isFine }: PreviewProps) {
  const { view } = useView();
  const then = useDivided(draft, view.asOf, { keep: true, when: isFine });
  if (then.isError) return <Failure error={then.error} />;
  if (then.data === undefined) return <Skeleton height={360} />;
  return (
    <Older is={then.isPlaceholderData || !isFine}>
      <Stack gap="md">
        {isChanged && isFine && <Effect from={shown.definition} to={draft} asOf={then.data.asOf} />}
        <Classes now={shown.divided} then={then.data} draft={draft} />
      </Stack>
    </Older>
  );
}

interface EffectProps {
  readonly from: SegmentationDefinition;
  readonly to: SegmentationDefinition;
  /** As of when the preview counted. */
  readonly asOf: number;
}

/** How many people would change their class, and what else hangs on it. */
function Effect({ from, to, asOf }: EffectProps) {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const language = useLanguage();
  const naming = useNaming();
  const { view } = useView();
  const plan = useAnswer(
    'planDefinitions',
    { query: { language, ...asOfQuery(view.asOf).query }, body: { definitions: [to] } },
    { keep: true },
  );
  const own = plan.data?.find(({ id }) => id === to.segmentation);
  const others = plan.data?.filter(({ id, change }) => id !== to.segmentation && change === 'affected') ?? [];
  if (own === undefined) return null;
  const moved = own.effect?.kind === 'segmentation' ? own.effect.moved : 0;
  const told = say('moved', { count: moved, shown: formats.number(moved) });
  return (
    <div role="status">
      <Text fw={600}>
        {own.change === 'unchanged' && say('unchanged')}
        {own.change !== 'unchanged' && plan.isPlaceholderData && told}
        {own.change !== 'unchanged' && !plan.isPlaceholderData && (
          <PeopleLink who={{ in: [{ moved: { from, to }, asOf }], out: [] }} count={moved}>
            {told}
          </PeopleLink>
        )}
      </Text>
      {others.length > 0 && (
        <Text size="sm" c="dimmed">
          {say('affects', { count: others.length, ids: formats.list(others.map(({ id }) => naming.segment(id))) })}
        </Text>
      )}
      {own.warnings.map(({ code, message }) => (
        <Alert key={code} color="yellow" mt="xs">
          {message}
        </Alert>
      ))}
    </div>
  );
}

interface ClassesProps {
  readonly now: Divided;
  readonly then: Divided;
  readonly draft: SegmentationDefinition;
}

const MOST = 60;

function Classes({ now, then, draft }: ClassesProps) {
  const say = useWords(SETTINGS);
  const both = useBoth();
  const formats = useFormats();
  const order = then.classes.map(({ id }) => id);
  const orderNow = now.classes.map(({ id }) => id);
  const gone = now.classes.filter(({ id, size }) => size > 0 && !order.includes(id));
  const sizeNow = (id: string) => now.classes.find(one => one.id === id)?.size;
  const rows = [...then.classes, ...gone].slice(0, MOST);
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table withRowBorders verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th c="dimmed" fw={500}>
              {say('class')}
            </Table.Th>
            <Table.Th ta="right" c="dimmed" fw={500}>
              {say('now')}
            </Table.Th>
            <Table.Th ta="right" c="dimmed" fw={500}>
              {say('after')}
            </Table.Th>
            <Table.Th ta="right" c="dimmed" fw={500}>
              {say('difference')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(one => {
            const before = sizeNow(one.id);
            const after = gone.includes(one) ? undefined : one.size;
            return (
              <Table.Tr key={one.id}>
                <Table.Th scope="row" fw={400}>
                  <ClassMark id={one.id} classes={gone.includes(one) ? orderNow : order} />
                  {both(one.name)}
                </Table.Th>
                <Table.Td ta="right">
                  <Size size={before} who={peopleAt({ class: one.id, of: now.id }, now.asOf)} />
                </Table.Td>
                <Table.Td ta="right">
                  <Size size={after} who={peopleAt({ class: one.id, by: draft }, then.asOf)} />
                </Table.Td>
                <Table.Td ta="right">{formats.difference((after ?? 0) - (before ?? 0))}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SizeProps {
  /** Undefined: there is no such class. */
  readonly size: number | undefined;
  readonly who: ReturnType<typeof peopleAt>;
}

function Size({ size, who }: SizeProps) {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  if (size === undefined) return <>{say('none')}</>;
  return (
    <PeopleLink who={who} count={size}>
      {formats.number(size)}
    </PeopleLink>
  );
}

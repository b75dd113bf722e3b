import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { readSegmentation, summaryOf } from '@satsuma/core';
import { useAnswer } from '../../api/answers.ts';
import { useJob } from '../../api/jobs.tsx';
import { useSettings } from '../../api/settings.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { useBoth } from '../segmentation/view.ts';
import type { Listed } from './segmentation-item.tsx';
import classes from './segmentations.module.css';
import { type Offer, offersFor } from './standards.ts';
import { SEGMENTATIONS } from './words.ts';

/** What most have and is not there yet, one click away. */
export function Offers({ listed }: { readonly listed: readonly Listed[] }) {
  const say = useWords(SEGMENTATIONS);
  const { currency } = useSettings();
  const catalog = useAnswer('getCatalog', {});
  const { work, start } = useJob('applyDefinitions');
  if (catalog.data === undefined) return null;
  const offers = offersFor(listed, catalog.data, currency);
  const possible = offers.filter(({ lacks }) => lacks === null);
  if (offers.length === 0) return null;
  const isRunning = work.state === 'running';
  async function add(chosen: readonly Offer[]) {
    const applied = await start({ body: { definitions: chosen.map(({ definition }) => definition) } });
    if (applied !== undefined) notifications.show({ message: say('added', { count: chosen.length }) });
  }
  return (
    <Card
      title={say('offers')}
      about={say('offersHint')}
      actions={
        possible.length > 1 && (
          <Button variant="default" loading={isRunning} onClick={() => void add(possible)}>
            {say('addAll', { count: possible.length })}
          </Button>
        )
      }
    >
      {work.state === 'failed' && <Failure error={work.failure} />}
      <ul className={classes.offers} id="add">
        {offers.map(offer => (
          <OfferItem key={offer.id} offer={offer} isRunning={isRunning} onAdd={() => void add([offer])} />
        ))}
      </ul>
    </Card>
  );
}

interface OfferItemProps {
  readonly offer: Offer;
  readonly isRunning: boolean;
  readonly onAdd: () => void;
}

function OfferItem({ offer: { id, definition, lacks }, isRunning, onAdd }: OfferItemProps) {
  const say = useWords(SEGMENTATIONS);
  const both = useBoth();
  const read = readSegmentation(definition);
  const name = both(definition.name ?? id);
  return (
    <li className={classes.offer}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{name}</Text>
        {lacks === null && (
          <Button
            size="compact-sm"
            variant="light"
            disabled={isRunning}
            aria-label={say('addOne', { name })}
            onClick={onAdd}
          >
            {say('add')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {say(`about-${id}`)}
      </Text>
      <Text size="xs" c="dimmed">
        {lacks === null ? read.ok && both(summaryOf(read.value)) : say(lacks)}
      </Text>
    </li>
  );
}

import { List, Stack, Text } from '@mantine/core';
import type { Alert } from '@satsuma/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import type { Formats } from '../../words/format.ts';
import { type Say, useFormats, useWords } from '../../words/use-words.ts';
import { START } from './words.ts';

/** What is watched and is not as it usually is. */
export function Watched() {
  const say = useWords(START);
  const alerts = useAnswer('listAlerts', {}, { every: 60_000 });
  return (
    <Card title={say('watched')}>
      <Answered of={alerts}>{known => <Outside alerts={known.filter(({ enabled }) => enabled)} />}</Answered>
    </Card>
  );
}

function Outside({ alerts }: { readonly alerts: readonly Alert[] }) {
  const say = useWords(START);
  const formats = useFormats();
  const outside = alerts.filter(({ state }) => state === 'outside');
  if (alerts.length === 0)
    return (
      <Stack gap="xs">
        <Text size="sm">{say('nothingWatched')}</Text>
        <Text size="sm">
          <Link to="/settings" search={{ tab: 'alerts' }}>
            {say('makeAlert')}
          </Link>
        </Text>
      </Stack>
    );
  if (outside.length === 0)
    return <Text size="sm">{say('allInside', { count: alerts.length, shown: formats.number(alerts.length) })}</Text>;
  return (
    <List listStyleType="none" spacing="xs">
      {outside.map(alert => (
        <List.Item key={alert.id} icon={<IconAlertTriangle size={18} color="var(--warning)" aria-hidden />}>
          <Text size="sm">
            <WatchedLink alert={alert}>{saidOf(alert, say, formats)}</WatchedLink>
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

function WatchedLink({ alert: { watch }, children }: { readonly alert: Alert; readonly children: string }) {
  if (watch.kind !== 'segment')
    return (
      <Link to="/settings" search={{ tab: 'alerts' }}>
        {children}
      </Link>
    );
  return watch.class === undefined ? (
    <Link to="/segments/$id" params={{ id: watch.of }}>
      {children}
    </Link>
  ) : (
    <Link to="/segmentations/$id" params={{ id: watch.of }}>
      {children}
    </Link>
  );
}

function saidOf({ name, verdict, watch }: Alert, say: Say, formats: Formats): string {
  if (verdict === null || verdict.kind === 'not enough history') return name;
  if (verdict.kind === 'differs') return say('differs', { name });
  const { value, low, high, kind } = verdict;
  const isUsual = watch.kind === 'segment' && watch.range.kind === 'usual';
  const key = kind === 'below' ? (isUsual ? 'outsideBelow' : 'outsideLow') : isUsual ? 'outsideAbove' : 'outsideHigh';
  return say(key, {
    name,
    value: formats.number(value),
    low: low === null ? '' : formats.number(low),
    high: high === null ? '' : formats.number(high),
  });
}

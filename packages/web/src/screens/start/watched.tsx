import { List, Stack, Text } from '@mantine/core';
import type { Alert } from '@satsuma/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { peopleOf } from '../../parts/watched/people-of.ts';
import { WatchedLink } from '../../parts/watched/watched-link.tsx';
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
          <Said alert={alert} />
        </List.Item>
      ))}
    </List>
  );
}

/** What was found leads to where it comes from; its number leads to the people. */
function Said({ alert }: { readonly alert: Alert }) {
  const say = useWords(START);
  const formats = useFormats();
  const { watch, verdict } = alert;
  const said = saidOf(alert, say, formats);
  const behind = verdict === null ? undefined : peopleOf(watch, verdict, formats.zone);
  return (
    <Text size="sm">
      {watch.kind === 'segment' ? (
        <WatchedLink watch={watch} day={behind?.day}>
          {said}
        </WatchedLink>
      ) : (
        <Link to="/settings" search={{ tab: 'alerts', shown: alert.id }}>
          {said}
        </Link>
      )}
      {behind !== undefined && (
        <>
          {' · '}
          <PeopleLink who={behind.who} count={behind.count} />
        </>
      )}
    </Text>
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

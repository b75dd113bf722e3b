import { Badge, Button, Group, Menu } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { tell } from '../../../parts/tell.ts';
import { WatchedLink } from '../../../parts/watched/watched-link.tsx';
import { type Say, useFormats, useWords } from '../../../words/use-words.ts';
import { Found } from './found.tsx';
import { useNaming } from './naming.ts';
import type { Alert } from './watched.ts';
import { ALERTS } from './words.ts';

const route = getRouteApi('/settings');

export interface AlertListProps {
  readonly alerts: readonly Alert[];
  readonly onEdit: (alert: Alert) => void;
}

export function AlertList({ alerts, onEdit }: AlertListProps) {
  const say = useWords(ALERTS);
  const formats = useFormats();
  const { nameOf, classNameOf } = useNaming();
  const mayChange = useMay('alerts.write');
  const columns: readonly Column<Alert>[] = [
    { key: 'name', title: say('name'), cell: ({ name }) => name },
    {
      key: 'watch',
      title: say('watches'),
      cell: ({ watch }) =>
        watch.kind === 'oracle' ? (
          say('oracle')
        ) : (
          <>
            <WatchedLink watch={watch} day={undefined}>
              {watch.class === undefined
                ? nameOf(watch.of)
                : `${nameOf(watch.of)}: ${classNameOf(watch.of, watch.class)}`}
            </WatchedLink>
            {` · ${say(`measure-${watch.measure}`)}`}
          </>
        ),
    },
    { key: 'state', title: say('state'), width: '140px', cell: alert => <State alert={alert} /> },
    {
      key: 'verdict',
      title: say('found'),
      cell: ({ watch, verdict }) => (verdict === null ? say('notChecked') : <Found watch={watch} verdict={verdict} />),
    },
    {
      key: 'checked',
      title: say('checked'),
      cell: ({ checked }) => (checked === null ? '' : formats.ago(checked, Date.now())),
    },
    {
      key: 'deeds',
      title: say('actions'),
      cell: alert => <Deeds alert={alert} mayChange={mayChange} onEdit={() => onEdit(alert)} />,
    },
  ];
  return <Table label={say('title')} columns={columns} rows={alerts} rowKey={({ id }) => String(id)} />;
}

function State({ alert }: { readonly alert: Alert }) {
  const say = useWords(ALERTS);
  const formats = useFormats();
  const isMuted = alert.mutedUntil !== null && alert.mutedUntil > Date.now();
  if (!alert.enabled)
    return (
      <Badge variant="outline" miw="max-content" color="gray">
        {say('stopped')}
      </Badge>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge variant="outline" miw="max-content" color={alert.state === 'inside' ? 'green' : 'red'}>
        {say(alert.state)}
      </Badge>
      {isMuted && <span className="quiet">{say('mutedUntil', { when: formats.moment(alert.mutedUntil ?? 0) })}</span>}
    </Group>
  );
}

const HOUR = 3_600_000;
const MUTES = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR } as const;

interface DeedsProps {
  readonly alert: Alert;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
}

function Deeds({ alert, mayChange, onEdit }: DeedsProps) {
  const say = useWords(ALERTS);
  const navigate = route.useNavigate();
  const path = { id: alert.id };
  const test = useChange('testAlert', {
    changes: ['readAlertHistory'],
    onDone: () => {
      tell(say('tested'));
      void navigate({ search: { tab: 'alerts', shown: alert.id } });
    },
  });
  const remove = useChange('removeAlert', { changes: ['listAlerts'] });
  const change = useChange('changeAlert', { changes: ['listAlerts'] });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate({ search: { tab: 'alerts', shown: alert.id } })}
      >
        {say('history')}
      </Button>
      {mayChange && (
        <>
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" loading={test.isPending}>
                {say('more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onEdit}>{say('change')}</Menu.Item>
              <Menu.Item onClick={() => test.mutate({ path })}>{say('test')}</Menu.Item>
              <Menu.Item onClick={() => change.mutate({ path, body: { enabled: !alert.enabled } })}>
                {say(alert.enabled ? 'stop' : 'begin')}
              </Menu.Item>
              <Menu.Divider />
              <Mute alert={alert} say={say} />
            </Menu.Dropdown>
          </Menu>
          <Confirm
            label={say('remove')}
            text={say('removeText', { name: alert.name })}
            onConfirm={() => remove.mutate({ path })}
          />
        </>
      )}
      <Refused title={say('notDone')} error={test.error ?? remove.error ?? change.error} />
    </Group>
  );
}

function Mute({ alert, say }: { readonly alert: Alert; readonly say: Say }) {
  const mute = useChange('muteAlert', { changes: ['listAlerts'] });
  const until = (time: number | null) => mute.mutate({ path: { id: alert.id }, body: { until: time } });
  return (
    <>
      <Menu.Label>{say('mute')}</Menu.Label>
      {(['hour', 'day', 'week'] as const).map(span => (
        <Menu.Item key={span} onClick={() => until(Date.now() + MUTES[span])}>
          {say(`mute-${span}`)}
        </Menu.Item>
      ))}
      {alert.mutedUntil !== null && <Menu.Item onClick={() => until(null)}>{say('unmute')}</Menu.Item>}
    </>
  );
}

import { Button, Drawer, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { ViewOnly } from '../../../parts/view-only/view-only.tsx';
import { useWords } from '../../../words/use-words.ts';
import { AlertForm } from './alert-form.tsx';
import { AlertHistory } from './alert-history.tsx';
import { AlertList } from './alert-list.tsx';
import type { Alert } from './watched.ts';
import { ALERTS } from './words.ts';

const route = getRouteApi('/settings');

/** What is watched, and who is told when it leaves its range. */
export function AlertsTab() {
  const say = useWords(ALERTS);
  const frame = useWords(APP);
  const mayChange = useMay('alerts.write');
  const alerts = useAnswer('listAlerts', {}, { every: 30_000 });
  const [edited, setEdited] = useState<Alert | 'new'>();
  const { shown } = route.useSearch();
  const navigate = route.useNavigate();
  const historyOf = alerts.data?.find(({ id }) => id === shown);
  const close = () => setEdited(undefined);
  const leave = () => void navigate({ search: { tab: 'alerts' } });
  const isNone = alerts.data?.length === 0;
  const make = mayChange && <Button onClick={() => setEdited('new')}>{say('make')}</Button>;
  return (
    <Stack>
      <Card title={say('title')} about={say('about')} actions={mayChange ? !isNone && make : <ViewOnly of="alerts" />}>
        <Answered of={alerts}>
          {data =>
            data.length === 0 ? (
              <Empty title={say('none')} hint={say('noneHint')} action={make} />
            ) : (
              <AlertList alerts={data} onEdit={setEdited} />
            )
          }
        </Answered>
      </Card>
      {shown !== undefined && alerts.data !== undefined && historyOf === undefined && (
        <NoSuchHere of="alert" name={shown} onLeave={leave} />
      )}
      {historyOf !== undefined && <AlertHistory alert={historyOf} onClose={leave} />}
      <Drawer
        opened={edited !== undefined}
        onClose={close}
        position="right"
        size="md"
        title={say(edited === 'new' ? 'make' : 'change')}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        {edited !== undefined && (
          <AlertForm
            key={edited === 'new' ? 'new' : edited.id}
            {...(edited !== 'new' && { alert: edited })}
            onDone={close}
          />
        )}
      </Drawer>
    </Stack>
  );
}

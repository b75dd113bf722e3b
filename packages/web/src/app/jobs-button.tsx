import { ActionIcon, Indicator } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { lazy } from 'react';
import { OnPress } from './on-press.tsx';
import { reached } from './reach.ts';
import { useUnderWay } from './under-way.ts';

const JobsPanel = lazy(reached(() => import('./jobs-panel.tsx').then(({ JobsPanel }) => ({ default: JobsPanel }))));

/** Long work, found again wherever one went meanwhile. */
export function JobsButton() {
  const { count, label } = useUnderWay();
  return (
    <Indicator disabled={count === 0} size={8} processing>
      <OnPress
        opens={JobsPanel}
        button={props => (
          <ActionIcon aria-label={label} aria-haspopup="dialog" {...props}>
            <IconListCheck size={20} aria-hidden />
          </ActionIcon>
        )}
      />
    </Indicator>
  );
}

import { Stack } from '@mantine/core';
import { Board } from '../board/board.tsx';
import type { Shown } from '../divided.ts';
import { ClassTable } from './class-table.tsx';
import { STEPS, Steps } from './steps.tsx';

export function ClassesTab({ shown }: { readonly shown: Shown }) {
  const { method } = shown.divided;
  return (
    <Stack gap="lg">
      {method === 'rfm' && <Board shown={shown} />}
      {Object.hasOwn(STEPS, method) && <Steps shown={shown} />}
      <ClassTable shown={shown} />
    </Stack>
  );
}

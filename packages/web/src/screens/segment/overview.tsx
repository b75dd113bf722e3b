import { Grid, Stack } from '@mantine/core';
import { useMay } from '../../api/session.tsx';
import { Flow } from './flow.tsx';
import { OverlapCard } from './overlap-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { Past } from './past.tsx';
import { SetsApart } from './sets-apart.tsx';
import type { Shown } from './shown.ts';
import { SizeHistory } from './size-history.tsx';
import { Why } from './why.tsx';

export function Overview({ shown }: { readonly shown: Shown }) {
  const mayPeople = useMay('people.read');
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <Stack gap="lg">
          <Past shown={shown} />
          <SizeHistory shown={shown} />
          {!shown.isParametric && <Flow shown={shown} />}
          <PartsCard shown={shown} />
          {mayPeople && <Why shown={shown} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <Stack gap="lg">
          <SetsApart shown={shown} />
          {!shown.isParametric && <OverlapCard shown={shown} most={8} />}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { subjectOf } from './compared.ts';
import { Proportional } from './proportional.tsx';
import { Upset } from './upset.tsx';

const route = getRouteApi('/compare');
/** Where there are more sets, their parts are too many to be told apart in a bar. */
const IN_BARS = 3;
const REGIONS = 1000;

export function OverlapView({ tokens }: { readonly tokens: readonly string[] }) {
  const { asOf } = route.useSearch();
  const query = asOf === undefined ? {} : { query: { asOf } };
  const overlap = useAnswer(
    'overlap',
    { ...query, body: { subjects: tokens.map(subjectOf), regions: REGIONS } },
    { keep: true },
  );
  return (
    <Answered of={overlap} height={480}>
      {data =>
        data.sets.length === tokens.length ? (
          <Stack gap="lg">
            {tokens.length <= IN_BARS && <Proportional overlap={data} tokens={tokens} />}
            <Upset overlap={data} tokens={tokens} />
            <ViewOnly of="segments" />
          </Stack>
        ) : null
      }
    </Answered>
  );
}

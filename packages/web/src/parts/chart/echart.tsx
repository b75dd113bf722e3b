import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { DrawnProps } from './drawn.tsx';

const Drawn = lazy(() => import('./drawn.tsx').then(({ Drawn }) => ({ default: Drawn })));

/** A chart of the library's, which is fetched when the first one is looked at. Its numbers are in the figure's table. */
export function Chart(props: DrawnProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height} />}>
      <Drawn {...props} />
    </Suspense>
  );
}

import type { AlertWatch } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface WatchedLinkProps {
  readonly watch: AlertWatch;
  /** When the day begins whose entered and left are shown; undefined: none in particular. */
  readonly day: number | undefined;
  readonly children: ReactNode;
}

/** Leads to what an alert watches: a segment with its flow, the moves of a segmentation. */
export function WatchedLink({ watch, day, children }: WatchedLinkProps) {
  if (watch.kind !== 'segment') return children;
  return watch.class === undefined ? (
    <Link to="/segments/$id" params={{ id: watch.of }} search={day === undefined ? {} : { day }}>
      {children}
    </Link>
  ) : (
    <Link to="/segmentations/$id" params={{ id: watch.of }} search={{ tab: 'moves' }}>
      {children}
    </Link>
  );
}

import type { ReactNode } from 'react';
import classes from './older.module.css';

export interface OlderProps {
  /** What is shown answers an earlier question. */
  readonly is: boolean;
  readonly children: ReactNode;
}

/** An older answer, as easily read as any, under a stripe that says a newer one is awaited. */
export function Older({ is, children }: OlderProps) {
  return (
    <div aria-busy={is} className={is ? classes.older : undefined}>
      {children}
    </div>
  );
}

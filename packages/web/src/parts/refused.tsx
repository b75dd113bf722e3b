import { Alert } from '@mantine/core';
import { Problems } from './failure.tsx';

export interface RefusedProps {
  readonly title: string;
  /** What was thrown; nothing is shown without. */
  readonly error: unknown;
}

/** What was tried and did not happen: every problem of it. */
export function Refused({ title, error }: RefusedProps) {
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" role="alert" title={title}>
      <Problems error={error} />
    </Alert>
  );
}

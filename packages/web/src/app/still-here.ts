import { useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

/** Whether one is still where one was: what is put off for a moment must not bring back who has gone on meanwhile. */
export function useStillHere(): () => boolean {
  const router = useRouter();
  const [path] = useState(() => router.latestLocation.pathname);
  return useCallback(() => router.latestLocation.pathname === path, [router, path]);
}

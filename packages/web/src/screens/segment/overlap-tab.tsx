import { OverlapCard } from './overlap-card.tsx';
import { PartsCard } from './parts-card.tsx';
import type { Shown } from './shown.ts';

export function OverlapTab({ shown }: { readonly shown: Shown }) {
  return (
    <>
      <PartsCard shown={shown} />
      <OverlapCard shown={shown} most={50} />
    </>
  );
}

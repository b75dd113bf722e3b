import type { AttributeValues } from '@satsuma/client';
import { useMemo } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';
import { valuesById } from './attributes.ts';

/** What stands in the attributes and who brings it: it takes longer than the list itself, and comes after it. */
export interface Counted {
  readonly values: ReadonlyMap<string, AttributeValues>;
  /** Why an attribute may have none. */
  readonly state: 'counting' | 'counted' | 'notCounted';
}

export function useCounted(): Counted {
  const { data, isError } = useAnswer('getInventoryValues', {});
  return useMemo(
    () => ({
      values: valuesById(data?.attributes ?? []),
      state: data !== undefined ? 'counted' : isError ? 'notCounted' : 'counting',
    }),
    [data, isError],
  );
}

interface CellProps {
  /** The attribute's `id`. */
  readonly of: string;
  readonly counted: Counted;
}

/** How many different values there are: exactly, or at least. */
export function DistinctValues({ of, counted }: CellProps) {
  const say = useWords(DATA);
  const formats = useFormats();
  const found = counted.values.get(of);
  if (found === undefined) return <NotKnown state={counted.state} />;
  const shown = formats.number(found.distinct);
  return found.isExact ? (
    <span title={say('exactHint')}>{shown}</span>
  ) : (
    <span title={say('atLeastHint')}>{say('atLeast', { shown })}</span>
  );
}

/** Which sources bring it: all of them, or those that were met. */
export function BroughtBy({ of, counted }: CellProps) {
  const say = useWords(DATA);
  const formats = useFormats();
  const found = counted.values.get(of);
  if (found === undefined) return <NotKnown state={counted.state} />;
  if (found.sources.length === 0) return <span className="quiet">{say('sourceUnknown')}</span>;
  const sources = formats.list(found.sources);
  return found.allSources ? (
    <span title={sources}>{sources}</span>
  ) : (
    <span title={say('sourcesPartHint')}>{say('sourcesPart', { sources })}</span>
  );
}

function NotKnown({ state }: Pick<Counted, 'state'>) {
  const say = useWords(DATA);
  return <span className="quiet">{say(state === 'counting' ? 'counting' : 'notCounted')}</span>;
}

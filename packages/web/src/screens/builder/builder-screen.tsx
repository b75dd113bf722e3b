import { ApiFailure } from '@satsuma/client';
import { isSegment } from '@satsuma/core';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { DamagedLink } from '../../app/damaged-link.tsx';
import { Answered } from '../../parts/answered.tsx';
import { NoSuch } from '../../parts/no-such/no-such.tsx';
import { useWords } from '../../words/use-words.ts';
import { Builder } from './builder.tsx';
import { readCondition } from './model/check.ts';
import { draftOf, emptyDraft } from './model/draft.ts';
import { BUILDER } from './words.ts';

/** A segment that is not stored yet; one that another screen's condition begins is another draft. */
export function NewSegmentScreen() {
  const { where } = useSearch({ from: '/segments/new' });
  const [keptAs] = useState(() => (where === undefined ? 'new' : `new ${JSON.stringify(where)}`));
  const say = useWords(BUILDER);
  const stored = useMemo(() => {
    if (where === undefined) return emptyDraft();
    const condition = readCondition(where);
    return condition && { ...draftOf({ segment: 'a', where: condition }), segment: '' };
  }, [where]);
  if (stored === undefined) return <DamagedLink to="/segments/new" label={say('beginEmpty')} />;
  return <Builder key={keptAs} keptAs={keptAs} stored={stored} isBegun={where !== undefined} />;
}

/** A stored segment. */
export function EditSegmentScreen() {
  const { id } = useParams({ from: '/segments/$id/edit' });
  const found = useAnswer('getSegment', { path: { id } });
  if (found.error instanceof ApiFailure && found.error.status === 404) return <NoSuch of="segment" name={id} />;
  return (
    <Answered of={found} height={480}>
      {({ definition, versions }) =>
        isSegment(definition) ? (
          <Builder
            key={id}
            keptAs={id}
            stored={draftOf(definition)}
            before={{ definition, version: versions[0]?.version ?? null }}
          />
        ) : (
          <Navigate to="/segmentations/$id" params={{ id }} search={{ tab: 'settings' }} replace />
        )
      }
    </Answered>
  );
}

import { isSegment } from '@satsuma/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { DamagedLink } from '../../app/damaged-link.tsx';
import { NoSuchScreen } from '../../app/no-such-screen.tsx';
import { Answered } from '../../parts/answered.tsx';
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
          <NoSuchScreen />
        )
      }
    </Answered>
  );
}

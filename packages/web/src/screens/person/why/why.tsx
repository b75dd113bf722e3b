import { Select, Stack } from '@mantine/core';
import { inLanguage } from '@satsuma/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { WhyClass } from './why-class.tsx';
import { WhyMember } from './why-member.tsx';

type Listed = Reply<'listSegments'>['segments'][number];

export interface WhyProps {
  readonly profile: number;
  readonly asOf: string | undefined;
}

/** Why a person is in a segment or class, or is not: any one can be asked about. */
export function Why({ profile, asOf }: WhyProps) {
  const { language } = useFormats();
  const segments = useAnswer('listSegments', { query: { language } });
  return (
    <Answered of={segments}>{({ segments: known }) => <Chosen known={known} profile={profile} asOf={asOf} />}</Answered>
  );
}

function Chosen({ known, profile, asOf }: WhyProps & { readonly known: readonly Listed[] }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const navigate = useNavigate({ from: '/people/$profile' });
  const { why } = useSearch({ from: '/people/$profile' });
  const options = useMemo(() => {
    const of = (wanted: Listed['kind']) =>
      known
        .filter(({ kind }) => kind === wanted)
        .map(({ id, name }) => ({ value: id, label: name === null ? id : inLanguage(name, formats.language) }))
        .sort((a, b) => formats.compare(a.label, b.label));
    return [
      { group: say('groupSegments'), items: of('segment') },
      { group: say('groupSegmentations'), items: of('segmentation') },
    ];
  }, [known, say, formats]);
  const chosen = known.find(({ id }) => id === why);
  return (
    <Stack gap="md">
      <Select
        label={say('chooseWhy')}
        description={say('chooseWhyHint')}
        data={options}
        value={chosen?.id ?? null}
        onChange={next =>
          void navigate({
            search: ({ why: _, ...rest }) => (next === null ? rest : { ...rest, why: next }),
            replace: true,
          })
        }
        searchable
        maw={420}
      />
      {chosen === undefined && why !== undefined && <NoSuchHere of="either" name={why} />}
      {chosen === undefined && why === undefined && (
        <Empty title={say('nothingChosen')} hint={say('nothingChosenHint')} />
      )}
      {chosen?.kind === 'segment' && (
        <WhyMember profile={profile} asOf={asOf} segment={chosen.id} isParametric={chosen.parameters.length > 0} />
      )}
      {chosen?.kind === 'segmentation' && <WhyClass profile={profile} asOf={asOf} segmentation={chosen.id} />}
    </Stack>
  );
}

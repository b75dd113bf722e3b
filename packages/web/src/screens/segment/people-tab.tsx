import { useAnswer } from '../../api/answers.ts';
import { usePages } from '../../api/pages.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useKnownTraits } from '../../parts/person/person-name.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { LISTED_TRAITS, PeopleTable } from '../people/people-table.tsx';
import { asked, type Shown } from './shown.ts';
import { Why } from './why.tsx';
import { SEGMENT } from './words.ts';

const PAGE = 500;

/** Everybody who is in it, and why somebody is. */
export function PeopleTab({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const traits = useKnownTraits(LISTED_TRAITS);
  const query = asked(shown);
  const sample = useAnswer('samplePeople', { ...query, body: { whom: shown.subject, size: 1 } }, { keep: true });
  const list = usePages('listMembers', {
    when: traits !== undefined,
    input: (after: number | undefined) => ({
      ...query,
      body: {
        whom: shown.subject,
        since: true,
        limit: PAGE,
        traits: traits ?? [],
        ...(after !== undefined && { after }),
      },
    }),
    rows: page => page.members,
    next: page => page.next,
  });
  const at = list.first?.asOf;
  return (
    <>
      <Card title={say('members')} about={at !== undefined && say('upToDate', { when: formats.moment(at) })}>
        <Answered of={list.query} height={400}>
          {() =>
            list.rows.length === 0 ? (
              <Empty title={say('nobody')} hint={say('nobodyHint')} />
            ) : (
              <PeopleTable
                rows={list.rows}
                traits={traits ?? []}
                asOf={shown.asOf}
                total={sample.data?.of}
                hasMore={list.hasMore}
                onMore={list.more}
              />
            )
          }
        </Answered>
      </Card>
      <Why shown={shown} />
    </>
  );
}

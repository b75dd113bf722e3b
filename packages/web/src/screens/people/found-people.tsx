import { Button, Group, Paper, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Reply } from '../../api/answers.ts';
import { usePages } from '../../api/pages.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { LISTED_TRAITS, PeopleTable } from './people-table.tsx';
import { SearchBox } from './search-box.tsx';
import { PEOPLE } from './words.ts';

const peopleOf = (page: Reply<'searchPeople'>) => page.people;
const PAGE = 100;

/** Those whom a search finds, by any identifier or trait. */
export function FoundPeople({ searched: q }: { readonly searched: string }) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  const found = usePages('searchPeople', {
    input: (after: string | undefined) => ({ body: { q, limit: PAGE, ...(after !== undefined && { after }) } }),
    rows: peopleOf,
    next: page => page.next,
  });
  const { rows, hasMore, more } = found;
  const shown = formats.number(rows.length);
  return (
    <Page title={say('title')}>
      <Group>
        <SearchBox searched={q} />
      </Group>
      <Answered of={found.query} height={400}>
        {() =>
          rows.length === 0 ? (
            <Empty
              title={say('nobodyFound', { q })}
              hint={say('nobodyFoundHint')}
              action={
                <Button renderRoot={props => <Link to="/people" {...props} />} variant="default">
                  {say('clearSearch')}
                </Button>
              }
            />
          ) : (
            <Paper>
              <Stack gap="sm">
                <div role="status">
                  {hasMore ? say('foundMore', { shown, q }) : say('found', { count: rows.length, shown, q })}
                </div>
                <PeopleTable rows={rows} traits={LISTED_TRAITS} hasMore={hasMore} onMore={more} />
              </Stack>
            </Paper>
          )
        }
      </Answered>
    </Page>
  );
}

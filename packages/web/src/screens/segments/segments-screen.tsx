import { Button, Stack } from '@mantine/core';
import { IconColumns3, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { fits, rowsOf, type SegmentRow, type Sizes } from './listing.ts';
import { Toolbar } from './toolbar.tsx';
import { SegmentTree } from './tree.tsx';
import { SEGMENTS } from './words.ts';

const route = getRouteApi('/segments');
const NONE: Sizes = {};

/** Every segment: strategic, what was derived from it, micro; how large it is and how it went. */
export function SegmentsScreen() {
  const say = useWords(SEGMENTS);
  const language = useLanguage();
  const mayWrite = useMay('segments.write');
  const listed = useAnswer('listSegments', { query: { language } });
  const trends = useAnswer('segmentTrends', { query: { days: 30 } });
  return (
    <Page
      title={say('title')}
      about={say('about')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconColumns3 size={16} aria-hidden />}
            renderRoot={props => <Link to="/compare" {...props} />}
          >
            {say('compare')}
          </Button>
          {mayWrite && <MakeButton />}
          <ViewOnly of="segments" />
        </>
      }
    >
      <Answered of={listed} height={480}>
        {({ segments }) => <Listing rows={rowsOf(segments, trends.data?.of ?? NONE, language)} />}
      </Answered>
    </Page>
  );
}

function MakeButton() {
  const say = useWords(SEGMENTS);
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={props => <Link to="/segments/new" {...props} />}
    >
      {say('make')}
    </Button>
  );
}

function Listing({ rows }: { readonly rows: readonly SegmentRow[] }) {
  const say = useWords(SEGMENTS);
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayWrite = useMay('segments.write');
  const shown = useMemo(() => rows.filter(row => fits(row, search)), [rows, search]);
  if (rows.length === 0)
    return <Empty title={say('empty')} hint={say('emptyHint')} {...(mayWrite && { action: <MakeButton /> })} />;
  return (
    <Stack gap="lg">
      <Toolbar rows={rows} shown={shown.length} />
      {shown.length === 0 ? (
        <Empty
          title={say('nothingFits')}
          hint={say('nothingFitsHint')}
          action={
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {say('showAll')}
            </Button>
          }
        />
      ) : (
        <SegmentTree rows={rows} />
      )}
    </Stack>
  );
}

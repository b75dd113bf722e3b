import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { DropFile } from './drop-file.tsx';
import { ImportRun } from './import-run.tsx';
import { MapFile } from './map-file.tsx';
import { Steps } from './steps.tsx';
import { IMPORT } from './words.ts';

const route = getRouteApi('/data/import');

/** From a file to people and what they did: send it, see what its columns were taken for, try it out, import it. */
export function ImportScreen() {
  const say = useWords(IMPORT);
  const mayImport = useMay('data.write');
  const { upload, try: tried, job } = route.useSearch();
  if (!mayImport)
    return (
      <Page title={say('title')}>
        <Empty title={say('mayNot')} hint={say('mayNotHint')} />
      </Page>
    );
  const step = job !== undefined ? 'import' : tried !== undefined ? 'try' : upload !== undefined ? 'map' : 'file';
  return (
    <Page
      title={say('title')}
      about={say('about')}
      actions={
        <Button variant="default" renderRoot={props => <Link to="/data" search={{ tab: 'imports' }} {...props} />}>
          {say('toImports')}
        </Button>
      }
    >
      <Steps now={step} />
      {job !== undefined ? (
        <ImportRun key={job} job={job} {...(upload !== undefined && { upload })} />
      ) : upload === undefined ? (
        <DropFile />
      ) : (
        <MapFile key={upload} upload={upload} {...(tried !== undefined && { tried })} />
      )}
    </Page>
  );
}

import { APP } from '../../app/words.ts';
import { useWords } from '../../words/use-words.ts';
import { Empty } from '../empty.tsx';
import { Page } from '../page.tsx';

/** In place of people, for those whose role sees numbers alone. */
export function NoPeople() {
  const say = useWords(APP);
  return (
    <Page title={say('people')}>
      <Empty title={say('forbidden')} hint={`${say('peopleHidden')}. ${say('forbiddenHint')}`} />
    </Page>
  );
}

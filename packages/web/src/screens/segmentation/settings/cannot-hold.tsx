import { Alert, List } from '@mantine/core';
import type { Reply } from '../../../api/answers.ts';
import { useTold } from '../../../words/told.ts';
import { useWords } from '../../../words/use-words.ts';
import { SETTINGS } from './words.ts';

type Problem = Reply<'checkDefinitions'>['problems'][number];

/** Which of the settings, the first step of its place: `settings.tiers[0].share` is about `tiers`. */
const PLACE = /settings\.(\w+)/;

/** Why these settings cannot hold: in the words of this screen where it is one of the usual reasons. */
export function CannotHold({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useWords(SETTINGS);
  const told = useTold();
  const texts = problems.map(problem => {
    const key = `problem-${problem.code}-${PLACE.exec(problem.path)?.[1] ?? ''}`;
    const known = say(key);
    return known === key ? told(problem) : known;
  });
  return (
    <Alert color="red" role="alert" title={say('cannotHold')}>
      <List size="sm">
        {[...new Set(texts)].map(text => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

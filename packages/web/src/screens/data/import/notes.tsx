import { Alert, List } from '@mantine/core';
import type { Reply } from '../../../api/answers.ts';
import { type Tell, useTold } from '../../../words/told.ts';
import { type Say, useWords } from '../../../words/use-words.ts';
import { columnsFor, type Draft, hasMoney } from './mapping.ts';
import { IMPORT } from './words.ts';

type Guess = Reply<'guessMapping'>;

export interface NotesProps {
  readonly guess: Guess;
  readonly draft: Draft;
}

/** What was chosen where something else could be meant: to look at before it is believed. */
export function Notes({ guess, draft }: NotesProps) {
  const say = useWords(IMPORT);
  const told = useTold();
  const texts = [
    ...(hasMoney(draft) &&
    columnsFor(draft, ['currency']).length === 0 &&
    draft.constants.fields?.currency === undefined
      ? [say('note-currency')]
      : []),
    ...guess.notes.flatMap(note => noteText(note, { guess, draft, say, told }) ?? []),
  ];
  if (texts.length === 0) return null;
  return (
    <Alert color="yellow" title={say('notes')}>
      <List size="sm">
        {[...new Set(texts)].map(text => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

interface Telling extends NotesProps {
  readonly say: Say;
  readonly told: Tell;
}

/** By the place it is about; what has none here is told as any problem is. Nothing where the screen shows it anyway. */
function noteText(note: Guess['notes'][number], { guess, draft, say, told }: Telling): string | undefined {
  const { path } = note;
  if (path === 'constants.currency' || path === 'cancellations') return undefined;
  if (path === 'zone') return say('note-zone', { zone: draft.zone });
  if (path === 'country') return say('note-country', { country: draft.country ?? '–' });
  if (path === 'constants.event') return say('note-event', { event: draft.constants.fields?.event ?? '' });
  if (path === 'file.encoding') return say('note-encoding', { encoding: guess.shape.encoding });
  if (path === 'mapping') return say('note-misfit', { source: draft.source });
  if (path === 'columns') return say(guess.shape.header ? 'note-nobody' : 'note-unnamed');
  if (path === 'columns.#line') return say('note-line');
  const [, kind, column = ''] = /^(columns|ignore)\.(.+?)(?:\.formats)?$/.exec(path) ?? [];
  if (kind === 'ignore') return say('note-empty', { column });
  if (kind === 'columns') return say(path.endsWith('.formats') ? 'note-dayOrMonth' : 'note-wholeIds', { column });
  return told(note);
}

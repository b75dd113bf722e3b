import { useAnswer } from '../../api/answers.ts';
import { useMay, useSession } from '../../api/session.tsx';
import { useWords } from '../../words/use-words.ts';
import { SEGMENT } from './words.ts';

/** Who made a version: a user by their name, where whoever looks on may know it, or a key by its number. */
export function Author({ author }: { readonly author: string | null }) {
  const say = useWords(SEGMENT);
  const { user } = useSession();
  const mayKnow = useMay('accounts');
  const [, kind, number] = /^(user|key):(\d+)$/.exec(author ?? '') ?? [];
  const users = useAnswer('listUsers', {}, { when: mayKnow && kind === 'user' }).data ?? [];
  if (author === null) return <span className="quiet">{say('unknownAuthor')}</span>;
  if (kind === undefined || number === undefined) return author;
  if (kind === 'key') return say('byKey', { number });
  return [user, ...users].find(({ id }) => id === Number(number))?.name ?? say('byUser', { number });
}

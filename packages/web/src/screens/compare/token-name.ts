import { useNaming } from '../../api/names.ts';
import { subjectOf, type Token } from './compared.ts';

/** What one of those that are compared is called. */
export function useTokenName(): (token: Token) => string {
  const naming = useNaming();
  return token => {
    const subject = subjectOf(token);
    return 'segment' in subject ? naming.segment(subject.segment) : naming.class(subject.of, subject.class);
  };
}

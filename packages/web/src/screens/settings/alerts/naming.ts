import { useAnswer } from '../../../api/answers.ts';
import { useLanguage } from '../../../words/use-words.ts';

/** What people call segments and classes, in the language of whoever looks on. */
export function useNaming() {
  const language = useLanguage();
  const names = useAnswer('getNames', {}).data;
  const told = (name: string | { readonly en: string; readonly pl: string } | undefined, id: string): string =>
    name === undefined ? id : typeof name === 'string' ? name : name[language];
  return {
    nameOf: (id: string) => told(names?.segments[id], id),
    classNameOf: (of: string, id: string) => told(names?.classes[of]?.[id], id),
  };
}

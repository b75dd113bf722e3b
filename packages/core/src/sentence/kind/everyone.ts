import type { Conditions } from '../../condition/kinds.ts';
import { type Said, said, who } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';

const ANYBODY: InBoth<Said> = {
  en: said(who('are anybody at all'), who('are nobody at all')),
  pl: said(who('są kimkolwiek'), who('nie są nikim')),
};

export const everyone = (_: Conditions['everyone'], { language }: Speech): Said => ANYBODY[language];

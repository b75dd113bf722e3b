import { Group } from '@mantine/core';
import type { People, SegmentEffect, Subject } from '@satsuma/client';
import type { ReactNode } from 'react';
import type { Reply } from '../../../api/answers.ts';
import { KeyNumber } from '../../../parts/key-number.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { Notice } from '../notice.tsx';
import { BUILDER } from '../words.ts';

export interface EffectProps {
  readonly effect: SegmentEffect;
  /** Who is in it then, and who was; so that the numbers lead to the people. */
  readonly after: Subject;
  readonly before: Subject | undefined;
  readonly asOf: number | undefined;
}

/** How many there were and are, who comes in and who goes out. */
export function Effect({ effect, after, before, asOf }: EffectProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const linked = (inside: Subject | undefined, outside: Subject | undefined, count: number): ReactNode => {
    if (inside === undefined || asOf === undefined) return formats.number(count);
    const out = outside === undefined ? [] : [{ subject: outside, asOf }];
    const who: People = { in: [{ subject: inside, asOf }], out };
    return (
      <PeopleLink who={who} count={count}>
        {formats.number(count)}
      </PeopleLink>
    );
  };
  return (
    <Group gap="xl">
      <KeyNumber label={say('effectBefore')}>{linked(before, undefined, effect.before)}</KeyNumber>
      <KeyNumber label={say('effectAfter')}>{linked(after, undefined, effect.after)}</KeyNumber>
      <KeyNumber label={say('effectIn')}>{linked(after, before, effect.entered)}</KeyNumber>
      <KeyNumber label={say('effectOut')}>{linked(before, after, effect.left)}</KeyNumber>
    </Group>
  );
}

/** What one would not want to miss: it would be nobody, or everybody. */
export function Warnings({ warnings }: { readonly warnings: Reply<'planDefinitions'>[number]['warnings'] }) {
  const say = useWords(BUILDER);
  return warnings.map(({ code }) => <Notice key={code} title={say(`warning_${code}`)} />);
}

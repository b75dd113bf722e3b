import { SimpleGrid, Text } from '@mantine/core';
import type { Version } from '@satsuma/client';
import { definitionSentence, isSegment } from '@satsuma/core';
import { useAnswer } from '../../api/answers.ts';
import { useNames } from '../../api/names.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { KeyNumber } from '../../parts/key-number.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useLanguage, useWords } from '../../words/use-words.ts';
import { asked, type Shown } from './shown.ts';
import classes from './version.module.css';
import { wordDifference } from './word-difference.ts';
import { SEGMENT } from './words.ts';

export interface VersionDifferenceProps {
  readonly shown: Shown;
  readonly from: Version;
  readonly to: Version;
}

/** What two versions say differently, word by word, and whom the newer one brings in and leaves out. */
export function VersionDifference({ shown, from, to }: VersionDifferenceProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const language = useLanguage();
  const names = useNames();
  const older = definitionSentence(from.definition, language, names);
  const newer = definitionSentence(to.definition, language, names);
  return (
    <Card
      title={say('differenceTitle', { from: formats.number(from.version), to: formats.number(to.version) })}
      about={formats.range(from.created, to.created)}
    >
      {older === newer && <Text size="sm">{say('differenceSame')}</Text>}
      <Text size="lg">
        {wordDifference(older, newer).map(({ place, of, text }) => (
          <Words key={place} of={of} text={text} />
        ))}
      </Text>
      <Effect shown={shown} from={from} to={to} />
    </Card>
  );
}

function Words({ of, text }: { readonly of: 'both' | 'older' | 'newer'; readonly text: string }) {
  if (of === 'older')
    return (
      <>
        <del className={classes.out}>{text}</del>{' '}
      </>
    );
  if (of === 'newer')
    return (
      <>
        <ins className={classes.in}>{text}</ins>{' '}
      </>
    );
  return `${text} `;
}

function Effect({ shown, from, to }: VersionDifferenceProps) {
  const say = useWords(SEGMENT);
  const compared = useAnswer(
    'compareVersions',
    { path: { id: shown.id, from: from.version, to: to.version }, ...asked(shown) },
    { keep: true },
  );
  return (
    <Answered of={compared} height={70}>
      {({ effect }) =>
        effect === null || effect.kind !== 'segment' ? (
          <Text size="sm">{say('notCounted')}</Text>
        ) : (
          <Numbers shown={shown} from={from} to={to} effect={effect} />
        )
      }
    </Answered>
  );
}

interface NumbersProps extends VersionDifferenceProps {
  readonly effect: { readonly before: number; readonly after: number; readonly entered: number; readonly left: number };
}

function Numbers({ shown, from, to, effect }: NumbersProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  if (!isSegment(from.definition) || !isSegment(to.definition)) return null;
  const asOf = shown.asOf === undefined ? Date.now() : Date.parse(shown.asOf);
  const older = { subject: { definition: from.definition }, asOf };
  const newer = { subject: { definition: to.definition }, asOf };
  const sides = [
    ['before', effect.before, { in: [older], out: [] }],
    ['after', effect.after, { in: [newer], out: [] }],
    ['cameIn', effect.entered, { in: [newer], out: [older] }],
    ['wentOut', effect.left, { in: [older], out: [newer] }],
  ] as const;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      {sides.map(([label, count, who]) => (
        <KeyNumber key={label} label={say(label)}>
          <PeopleLink who={who} count={count}>
            {formats.number(count)}
          </PeopleLink>
        </KeyNumber>
      ))}
    </SimpleGrid>
  );
}

import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { ClassMark } from '../../parts/class-mark.tsx';
import { everybodyAt, PeopleLink } from '../../parts/people-link.tsx';
import { slotOf } from '../../theme/slots.ts';
import { useFormats, useLanguage, useWords } from '../../words/use-words.ts';
import { peopleAt, useBoth } from '../segmentation/view.ts';
import classes from './segmentations.module.css';
import { SEGMENTATIONS } from './words.ts';

export type Listed = Reply<'listSegments'>['segments'][number];
type Divided = Reply<'divideEverybody'>;

/** One segmentation in the list: what it looks at, and how it divides everybody. */
export function SegmentationItem({ listed }: { readonly listed: Listed }) {
  const say = useWords(SEGMENTATIONS);
  const both = useBoth();
  const formats = useFormats();
  const language = useLanguage();
  const { id, name, version, owner } = listed;
  const described = useAnswer('getSegment', { path: { id }, query: { language } });
  const divided = useAnswer('divideEverybody', { body: { which: { segmentation: id } } });
  const since = described.data?.versions.at(-1)?.created;
  const facts = [
    version !== null && say('version', { version }),
    since !== undefined && say('since', { when: formats.date(since) }),
    owner !== null && say('owner', { owner }),
  ];
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Link to="/segmentations/$id" params={{ id }} className={classes.name}>
          {both(name ?? id)}
        </Link>
        <span className={classes.facts}>
          {divided.data !== undefined && (
            <>
              <PeopleLink who={everybodyAt(divided.data.asOf)} count={divided.data.people} />
              {' · '}
            </>
          )}
          {facts.filter(fact => typeof fact === 'string').join(' · ')}
        </span>
      </div>
      <Answered of={divided} height={84}>
        {data => <Divided divided={data} />}
      </Answered>
    </li>
  );
}

/** So many classes are named; the rest is on the segmentation's own screen. */
const NAMED = 6;

function Divided({ divided }: { readonly divided: Divided }) {
  const say = useWords(SEGMENTATIONS);
  const both = useBoth();
  const formats = useFormats();
  const order = divided.classes.map(({ id }) => id);
  const filled = divided.classes.filter(({ size }) => size > 0);
  const named = filled.length > NAMED ? filled.toSorted((a, b) => b.size - a.size).slice(0, NAMED) : filled;
  return (
    <>
      <Text size="sm" c="var(--text-2)">
        {`${both(divided.name)}: ${both(divided.summary)}`}
      </Text>
      <div className={classes.bar} aria-hidden>
        {filled.map(one => (
          <div
            key={one.id}
            className={classes.part}
            title={`${both(one.name)}: ${formats.share(one.share)}`}
            style={{ flexGrow: one.size, background: `var(--slot-${slotOf(one.id, order) + 1})` }}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {named.map(one => (
          <li key={one.id}>
            <ClassMark id={one.id} classes={order} />
            {`${both(one.name)} `}
            <PeopleLink who={peopleAt({ class: one.id, of: divided.id }, divided.asOf)} count={one.size}>
              {formats.share(one.share)}
            </PeopleLink>
          </li>
        ))}
        {filled.length > named.length && (
          <li className="quiet">
            {say('moreClasses', {
              count: filled.length - named.length,
              shown: formats.number(filled.length - named.length),
            })}
          </li>
        )}
      </ul>
    </>
  );
}

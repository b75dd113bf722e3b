import { Skeleton } from '@mantine/core';
import type { Condition } from '@satsuma/client';
import { Fragment } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { KeyNumber } from '../../parts/key-number.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** The channels of the language of conditions: the API answers with no others. */
type Channel = Extract<Condition, { consent: unknown }>['consent'];

const NAMED: readonly string[] = ['email', 'sms'];

/** How many of its people agreed to at least one channel, and to each. */
export function Contactable({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const query = asked(shown);
  const found = useAnswer('contactable', { ...query, body: { subject: shown.subject } });
  const channels = found.data?.channels ?? [];
  const consents = channels.map(({ channel }): Condition => ({ consent: channel as Channel, given: true }));
  const where: Condition = { all: [{ segment: shown.id }, { any: consents }] };
  const counted = useAnswer(
    'countPeople',
    { ...query, body: { subject: { where } } },
    { when: channels.length > 0 && !shown.isParametric },
  );
  if (found.isPending || (counted.isPending && counted.fetchStatus !== 'idle')) return <Skeleton height={60} />;
  const size = found.data?.size ?? 0;
  const about = (
    <>
      {counted.data !== undefined && say('contactableAbout')}
      {channels.map(({ channel, consented, people }, i) => (
        <Fragment key={channel}>
          {i > 0 && ' · '}
          <span style={{ whiteSpace: 'nowrap' }}>
            <PeopleLink who={people.consented} count={consented}>
              {say('channelShare', {
                channel: NAMED.includes(channel) ? say(channel) : channel,
                share: formats.share(size === 0 ? 0 : consented / size),
              })}
            </PeopleLink>
          </span>
        </Fragment>
      ))}
    </>
  );
  return (
    <KeyNumber label={say('contactable')} about={about}>
      {counted.data === undefined || size === 0 ? (
        '–'
      ) : (
        <PeopleLink who={counted.data.people} count={counted.data.size}>
          {formats.share(counted.data.size / size)}
        </PeopleLink>
      )}
    </KeyNumber>
  );
}

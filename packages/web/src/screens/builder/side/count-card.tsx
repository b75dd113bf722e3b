import { Stack, Text } from '@mantine/core';
import type { Contactable } from '@satsuma/client';
import { CHANNEL_WORDS } from '@satsuma/core';
import { Card } from '../../../parts/card.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { everybodyAt, PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import type { Count } from '../use-count.ts';
import { BUILDER } from '../words.ts';
import { Missing } from './missing.tsx';
import classes from './side.module.css';

/** How many people there are: about how many at once, then exactly; and how many of them can be reached. */
export function CountCard({ count }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const { exact, error, isWaiting, isOpen, retry } = count;
  if (isOpen)
    return (
      <Card title={say('countTitle')}>
        <Missing />
      </Card>
    );
  return (
    <Card title={say('countTitle')} about={<State count={count} />}>
      {error !== null && <Failure error={error} onRetry={retry} />}
      <Stack gap={4} aria-live="polite" aria-atomic>
        <Size count={count} />
      </Stack>
      {exact !== undefined && !isWaiting && <Reached of={exact.contactable} />}
    </Card>
  );
}

function State({ count: { isWaiting, estimate, exact, error, at } }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { broken } = useBuilder();
  const without =
    broken.size === 0 ? '' : say('notCounted', { count: broken.size, shown: formats.number(broken.size) });
  const isCounting = exact === undefined ? error === null : isWaiting;
  const state = isCounting
    ? say(estimate === undefined || estimate.isExact ? 'counting' : 'countingExactly')
    : exact === undefined
      ? ''
      : say('exactAt', { time: formats.time(at) });
  return [state, without].filter(part => part !== '').join(' · ');
}

/** The newest number that there is; while a newer one is on its way, an old one is dimmed. */
function Size({ count: { isWaiting, estimate, exact, error } }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  if (isWaiting && estimate !== undefined) {
    const { size, margin, base, isExact } = estimate;
    const told = isExact
      ? formats.number(size)
      : size < 50
        ? say('fewerThan', { shown: formats.number(50) })
        : say('about', { shown: formats.number(size), margin: formats.number(margin) });
    return (
      <>
        <div className="key-number">{told}</div>
        <Text size="sm" c="dimmed">
          <Share share={base === 0 ? 0 : size / base} base={base} />
        </Text>
      </>
    );
  }
  if (exact === undefined) return error === null && <div className="key-number">{'…'}</div>;
  return (
    <div className={classes.size} data-waiting={isWaiting || undefined}>
      <div className="key-number">
        <PeopleLink who={exact.people} count={exact.size} />
      </div>
      <Text size="sm" c="dimmed">
        <Share share={exact.share} base={exact.base} asOf={exact.asOf} />
      </Text>
    </div>
  );
}

/** Of how many in all. */
function Share({ share, base, asOf }: { readonly share: number; readonly base: number; readonly asOf?: number }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  return (
    <span className={classes.target}>
      <PeopleLink who={everybodyAt(asOf)} count={base}>
        {say('shareOfBase', { share: formats.share(share), base: formats.number(base) })}
      </PeopleLink>
    </span>
  );
}

const WORDS = ['consented', 'refused', 'unknown'] as const;

/** Of these people, who can be reached, and why the others cannot. */
function Reached({ of }: { readonly of: Contactable }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { speech } = useBuilder();
  const channels = of.channels.filter(({ consented, refused }) => consented + refused > 0);
  if (channels.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {say('contactable')}
      </Text>
      <table>
        <thead>
          <tr>
            {['channel', 'consented', 'refused', 'notAsked'].map((key, i) => (
              <th key={key} scope="col" style={{ textAlign: i === 0 ? 'left' : 'right', fontWeight: 500 }}>
                <Text size="xs" c="dimmed" component="span">
                  {say(key)}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map(one => (
            <tr key={one.channel}>
              <th scope="row" style={{ textAlign: 'left', fontWeight: 400 }}>
                {channelName(one.channel, speech.language)}
              </th>
              {WORDS.map(word => (
                <td key={word} className={classes.target} style={{ textAlign: 'right' }}>
                  <PeopleLink who={one.people[word]} count={one[word]}>
                    {formats.number(one[word])}
                  </PeopleLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}

const channelName = (channel: string, language: 'en' | 'pl'): string => {
  const known = Object.entries(CHANNEL_WORDS[language]).find(([id]) => id === channel);
  return known?.[1].to ?? channel;
};

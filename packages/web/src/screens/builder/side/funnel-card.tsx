import { Text } from '@mantine/core';
import { Card } from '../../../parts/card.tsx';
import { everybodyAt, PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { Count } from '../use-count.ts';
import { BUILDER } from '../words.ts';
import classes from './side.module.css';

/** How many each condition leaves of those before it. */
export function FunnelCard({ count: { exact, isWaiting } }: { readonly count: Count }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  if (exact === undefined || exact.funnel.length === 0) return null;
  const { base, funnel } = exact;
  const bar = (n: number) => ({ width: `${base === 0 ? 0 : (100 * n) / base}%` });
  return (
    <Card title={say('funnelTitle')}>
      <ol className={classes.funnel} data-waiting={isWaiting || undefined}>
        <li>
          <span className={classes.step}>{say('everybody')}</span>
          <span className={classes.number}>
            <PeopleLink who={everybodyAt(exact.asOf)} count={base}>
              {formats.number(base)}
            </PeopleLink>
          </span>
          <span className={classes.track}>
            <span className={classes.bar} style={bar(base)} />
          </span>
        </li>
        {funnel.map(({ path, sentence, left, people }, i) => (
          <li key={path}>
            <span className={classes.step} title={sentence}>
              {sentence}
            </span>
            <span className={classes.number}>
              <PeopleLink who={people} count={left}>
                {formats.number(left)}
              </PeopleLink>
            </span>
            <span className={classes.track}>
              <span className={classes.bar} style={bar(left)} />
            </span>
            <Text size="xs" c="dimmed" component="span" className={classes.kept}>
              {say('kept', { share: formats.share(keptOf(left, funnel[i - 1]?.left ?? base)) })}
            </Text>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const keptOf = (left: number, before: number): number => (before === 0 ? 0 : left / before);

import { Paper, SimpleGrid, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { Reply } from '../../api/answers.ts';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { KeyNumber } from '../../parts/key-number.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { changeOf } from '../segments/listing.ts';
import { Contactable } from './contactable.tsx';
import { asked, type Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');

/** The numbers of a segment, all as of one instant. */
export function KeyNumbers({ shown }: { readonly shown: Shown }) {
  const compared = useAnswer('compareSegments', { ...asked(shown), body: { subjects: [shown.subject], traits: [] } });
  return (
    <Paper>
      <Answered of={compared} height={76}>
        {({ asOf, groups: [group] }) =>
          group && (
            <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="lg">
              <Size asOf={asOf} group={group} shown={shown} />
              <Week shown={shown} />
              <Contactable shown={shown} />
              <Orders group={group} />
              <Money group={group} />
            </SimpleGrid>
          )
        }
      </Answered>
    </Paper>
  );
}

type Group = Reply<'compareSegments'>['base'];

interface SizeProps {
  readonly asOf: number;
  readonly group: Group;
  readonly shown: Shown;
}

function Size({ asOf, group, shown }: SizeProps) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const share = say('shareOfAll', { share: formats.share(group.share) });
  const when = say(shown.asOf === undefined ? 'countedNow' : 'upToDate', { when: formats.moment(asOf) });
  return (
    <KeyNumber label={say('size')} about={`${share} · ${when}`}>
      <PeopleLink who={group.people} count={group.size}>
        {formats.number(group.size)}
      </PeopleLink>
    </KeyNumber>
  );
}

function Week({ shown: { id } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const { asOf } = route.useSearch();
  const trends = useAnswer('segmentTrends', { query: { days: 30, ...(asOf !== undefined && { asOf }) } });
  if (trends.isPending) return <Skeleton height={60} />;
  const trend = trends.data?.of[id];
  const change = trend && changeOf(trend);
  if (!trend || !change) return <KeyNumber label={say('week')}>{'–'}</KeyNumber>;
  const about = say('weekAbout', { entered: formats.number(trend.entered), left: formats.number(trend.left) });
  return (
    <KeyNumber label={say('week')} about={about}>
      {change.share === null ? formats.difference(change.by) : formats.change(change.share)}
    </KeyNumber>
  );
}

function Orders({ group: { orders, who } }: { readonly group: Group }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  return (
    <KeyNumber
      label={say('orders')}
      about={
        <>
          <PeopleLink who={who.buyers} count={orders.buyers} />
          {orders.frequency !== null && ` · ${say('ordersAbout', { frequency: formats.oneDecimal(orders.frequency) })}`}
        </>
      }
    >
      {formats.number(orders.orders)}
    </KeyNumber>
  );
}

function Money({ group: { orders } }: { readonly group: Group }) {
  const say = useWords(SEGMENT);
  const formats = useFormats();
  const main = orders.money.toSorted((a, b) => b.orders - a.orders)[0];
  if (main === undefined) return <KeyNumber label={say('money')}>{'–'}</KeyNumber>;
  const others = orders.money.filter(({ currency }) => currency !== main.currency);
  const about = [
    say('moneyAbout', { average: formats.money(main.averageOrder, main.currency) }),
    ...others.map(({ total, currency }) => formats.shortMoney(total, currency)),
  ].join(' · ');
  return (
    <KeyNumber label={say('money')} about={about}>
      {formats.shortMoney(main.total, main.currency)}
    </KeyNumber>
  );
}

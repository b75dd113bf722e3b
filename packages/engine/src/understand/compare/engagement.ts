import { MESSAGE_EVENTS, type MessageAction } from '@satsuma/core';
import { instant, type Sql, sql, value } from '../../store/sql.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import { type Comparing, memberships } from './memberships.ts';

/** What a group did with messages of any channel. */
export interface Engagement {
  /** People who received, opened, clicked at least one. */
  readonly received: number;
  readonly opened: number;
  readonly clicked: number;
  /** How many messages. */
  readonly messages: number;
  /** Of the people who received any, those who opened one; null where nobody received any. */
  readonly openRate: number | null;
  /** Of the people who opened any, those who clicked in one. */
  readonly clickToOpenRate: number | null;
}

interface Row {
  readonly position: number;
  readonly received: number;
  readonly opened: number;
  readonly clicked: number;
  readonly messages: number;
}

/** The engagement of each set, by position. */
export async function engagementOf({
  warehouse,
  table,
  asOf,
  since,
  signal,
}: Comparing): Promise<ReadonlyMap<number, Engagement>> {
  const after = since === null ? sql`` : sql` and time > ${instant(since)}`;
  const facts = sql`select profile, countIf(${did('received')}) as received, countIf(${did('opened')}) as opened, countIf(${did('clicked')}) as clicked
    from events where name in ${value.texts(ALL)} and profile > 0 and time <= ${instant(asOf)}${after} group by profile`;
  const rows = await warehouse.rows<Row>(
    sql`select position, countIf(received > 0) as received, countIf(opened > 0) as opened, countIf(clicked > 0) as clicked,
        sum(f.received) as messages
      from (${memberships(table)}) as m inner join (${facts}) as f using (profile) group by position
      settings prefer_column_name_to_alias = 1`,
    cancelledBy({ ...(signal && { signal }) }),
  );
  return new Map(rows.map(({ position, ...counts }) => [position, { ...counts, ...ratesOf(counts) }]));
}

export const NO_ENGAGEMENT: Engagement = {
  received: 0,
  opened: 0,
  clicked: 0,
  messages: 0,
  openRate: null,
  clickToOpenRate: null,
};

const ratesOf = ({ received, opened, clicked }: Omit<Row, 'position'>) => ({
  openRate: received === 0 ? null : opened / received,
  clickToOpenRate: opened === 0 ? null : clicked / opened,
});

/** The events of an action, of all channels. */
export const namesOf = (action: MessageAction): readonly string[] => [
  ...new Set(Object.values(MESSAGE_EVENTS).map(actions => actions[action])),
];
const ALL = (['received', 'opened', 'clicked'] as const).flatMap(namesOf);
const did = (action: MessageAction): Sql => sql`name in ${value.texts(namesOf(action))}`;

import { Type } from 'typebox';
import { PeopleBody } from './asking.ts';
import { Count, Instant, list, maybe, named, tableOf } from './building.ts';

export const OverviewReply = named('Overview', {
  asOf: Instant,
  people: Count,
  known: Count,
  anonymous: Type.Integer({ minimum: 0, description: 'Known by the number of a device alone.' }),
  buyers: Count,
  consents: list(named('ChannelConsents', { channel: Type.String(), given: Count, refused: Count })),
  lastEvent: maybe(Instant),
  canFillDemo: Type.Boolean({ description: 'There is nobody yet, and this server has a demo shop to offer.' }),
  peopleOf: Type.Object(
    { known: PeopleBody, anonymous: PeopleBody, buyers: PeopleBody },
    { additionalProperties: false },
  ),
});

export const TrendsReply = named('Trends', {
  asOf: Instant,
  days: list(Instant, { description: 'When each day begins in the workspace’s zone; the last one is today.' }),
  of: tableOf(
    named('Trend', {
      sizes: list(maybe(Count), {
        description: 'At the end of each day, by the log of memberships; null before it was first computed.',
      }),
      entered: Type.Integer({ minimum: 0, description: 'In all these days, the first computation not among them.' }),
      left: Count,
    }),
    'By the id of the segment or segmentation.',
  ),
});

export const FlowReply = named('Flow', {
  days: list(named('DayFlow', { day: Instant, entered: Count, left: Count })),
});

export const ValuesReply = named('ListedValues', {
  values: list(
    named('ListedValue', {
      value: Type.String(),
      people: Count,
      who: PeopleBody,
      rows: Type.Integer({ minimum: 0, description: 'Events or order lines; of a trait, people.' }),
    }),
    { description: 'The most frequent first.' },
  ),
  distinct: Type.Integer({ minimum: 0, description: 'Different ones in all; of a sample, those that were met in it.' }),
  isSampled: Type.Boolean({ description: 'Counted on a share of the people and scaled up.' }),
});

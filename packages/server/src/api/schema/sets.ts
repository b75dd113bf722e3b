import { FEATURE_KINDS } from '@satsuma/engine';
import { Type } from 'typebox';
import { ConditionBody, PeopleBody, SubjectBody } from './asking.ts';
import { Count, Id, Instant, list, maybe, named, ProfileNumber, Share, tableOf } from './building.ts';
import { PersonReply, sinceWhen } from './people.ts';

export const CountedReply = named('Counted', {
  asOf: Instant,
  size: Count,
  base: Count,
  share: Share,
  people: PeopleBody,
  sentence: Type.String(),
  funnel: list(
    named('FunnelStep', {
      path: Type.String(),
      condition: ConditionBody,
      sentence: Type.String(),
      alone: Count,
      left: Count,
      people: PeopleBody,
    }),
  ),
});

export const EstimateReply = named('Estimate', {
  size: Count,
  margin: Type.Integer({ minimum: 0, description: 'With 95 % confidence the size is at most so far off; 0: exact.' }),
  base: Count,
  isExact: Type.Boolean(),
});

export const ContactableReply = named('Contactable', {
  size: Count,
  channels: list(
    named('ContactableChannel', {
      channel: Type.String(),
      consented: Count,
      refused: Count,
      unknown: Type.Integer({ minimum: 0, description: 'Never asked.' }),
      people: Type.Object(
        { consented: PeopleBody, refused: PeopleBody, unknown: PeopleBody },
        { additionalProperties: false },
      ),
    }),
  ),
});

const SizedPeople = Type.Object({ size: Count, people: PeopleBody }, { additionalProperties: false });

export const SampleReply = named('Sample', {
  asOf: Instant,
  of: Count,
  members: list(PersonReply),
  people: PeopleBody,
});

export const PreviewReply = named('Preview', {
  ...CountedReply.properties,
  contactable: ContactableReply,
  also: list(SizedPeople),
  sample: Type.Optional(SampleReply),
});

export const KnownAndAnonymousReply = named('KnownAndAnonymous', {
  asOf: Instant,
  size: Count,
  known: SizedPeople,
  anonymous: SizedPeople,
});

const MemberReply = named('Member', {
  ...PersonReply.properties,
  member: Type.Optional(maybe(named('MemberSince', { ...sinceWhen }))),
});

export const MembersReply = named('Members', {
  asOf: Instant,
  members: list(MemberReply),
  next: maybe(ProfileNumber),
});

export const SizeHistoryReply = list(named('SizePoint', { at: Instant, size: Count, base: Count, people: PeopleBody }));

export const OverlapReply = named('Overlap', {
  asOf: Instant,
  sets: list(named('OverlapSet', { subject: SubjectBody, size: Count, people: PeopleBody })),
  union: Count,
  pairs: list(
    named('OverlapPair', {
      a: Count,
      b: Count,
      size: Count,
      jaccard: Share,
      shareOfA: Share,
      shareOfB: Share,
      people: PeopleBody,
    }),
  ),
  regions: list(named('OverlapRegion', { in: list(Count), size: Count, people: PeopleBody })),
  others: Type.Object({ regions: Count, size: Count }, { additionalProperties: false }),
});

const Figure = maybe(Type.Number());

const GroupReply = named('ComparedGroup', {
  subject: SubjectBody,
  size: Count,
  share: Share,
  people: PeopleBody,
  orders: named('OrderFigures', {
    buyers: Count,
    orders: Count,
    frequency: Figure,
    recency: Figure,
    money: list(
      Type.Object(
        { currency: Type.String(), orders: Count, total: Type.Number(), averageOrder: Type.Number() },
        { additionalProperties: false },
      ),
    ),
  }),
  engagement: named('Engagement', {
    received: Count,
    opened: Count,
    clicked: Count,
    messages: Count,
    openRate: maybe(Share),
    clickToOpenRate: maybe(Share),
  }),
  traits: tableOf(list(Type.Object({ value: Type.String(), size: Count }, { additionalProperties: false }))),
  who: Type.Object(
    { buyers: PeopleBody, received: PeopleBody, opened: PeopleBody, clicked: PeopleBody },
    { additionalProperties: false },
  ),
});

export const ComparisonReply = named('Comparison', { asOf: Instant, base: GroupReply, groups: list(GroupReply) });

const SideReply = named('FeatureSide', { count: Count, share: Share, people: PeopleBody });
const SpreadReply = named('NumberSpread', {
  count: Count,
  mean: Type.Number(),
  median: Type.Number(),
  variance: Type.Number(),
});
/** Beyond the largest number: JSON has no infinity. */
const Ratio = maybe(Type.Number({ description: 'null: without bound.' }));
const Direction = Type.Enum(['over', 'under']);
const tested = { p: Share, q: Share, byDefinition: Type.Boolean() };

export const ApartReply = named('Apart', {
  asOf: Instant,
  inside: SizedPeople,
  outside: SizedPeople,
  features: list(
    named('Feature', {
      kind: Type.Enum([...FEATURE_KINDS]),
      name: Type.String(),
      value: Type.String(),
      form: Type.String(),
      title: Type.String(),
      condition: ConditionBody,
      direction: Direction,
      inside: SideReply,
      outside: SideReply,
      ratio: Ratio,
      low: Ratio,
      high: Ratio,
      ...tested,
    }),
  ),
  numbers: list(
    named('NumberFeature', {
      name: Type.String(),
      direction: Direction,
      inside: SpreadReply,
      outside: SpreadReply,
      difference: Type.Number(),
      low: Type.Number(),
      high: Type.Number(),
      ...tested,
    }),
  ),
  leftOut: list(Type.String()),
});

export const PastMembershipReply = named('PastMembership', {
  asOf: Instant,
  logged: SizedPeople,
  computed: SizedPeople,
  onlyLogged: SizedPeople,
  onlyComputed: SizedPeople,
});

export const LogPageReply = named('LogPage', {
  changes: list(
    named('LoggedChange', {
      time: Instant,
      segment: Id,
      profile: ProfileNumber,
      kind: Type.Enum(['entered', 'left', 'moved']),
      from: Type.String(),
      to: Type.String(),
      cause: Type.String(),
      run: Type.Integer(),
    }),
  ),
  next: maybe(Type.String({ description: 'To be passed as `after`; null on the last page.' })),
});

import { type TSchema, Type } from 'typebox';
import { closed } from '../routes/accounts-schema.ts';
import { MOST_CALLS } from './reading.ts';
import type { RequestKind } from './request-kind.ts';

/** What calls look like, for the OpenAPI document. They are checked by the call reader and not by these schemas. */

const Id = Type.Union([Type.String(), Type.Number(), Type.Null()]);
const Anything = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description });
const Time = (description: string) => Type.Optional(Type.String({ description }));

/** What every call may have. Further keys are no mistake. */
const COMMON = {
  userId: Type.Optional(Type.Union([...Id.anyOf], { description: 'Who, in your own system. This or anonymousId.' })),
  anonymousId: Type.Optional(Type.Union([...Id.anyOf], { description: 'A visitor whom nobody knows yet.' })),
  messageId: Type.Optional(Type.String({ description: 'A call that is sent again under its id counts once.' })),
  timestamp: Time('When it happened, by the sender’s clock: ISO 8601.'),
  originalTimestamp: Time('Beside timestamp: the call comes from an archive, and timestamp is right already.'),
  sentAt: Time('When it was sent, by the same clock: what that clock is wrong by is made good.'),
  context: Type.Optional(Anything('How it came about: campaign, page, locale, traits of the person, link.token …')),
  integrations: Type.Optional(Anything('Of no meaning here.')),
};
const WriteKey = Type.Optional(Type.String({ description: 'In place of an authorization header: for beacons.' }));
const Traits = Type.Optional(Anything('What is known of the person (of the group): email, phone, first_name …'));
const Properties = Type.Optional(Anything('What of: the properties of the Segment spec, and your own.'));

const call = (own: Record<string, TSchema>, example: object) =>
  Type.Object({ ...own, ...COMMON, writeKey: WriteKey }, { examples: [example] });

const Call = Type.Object(
  { type: Type.Enum(['identify', 'track', 'page', 'screen', 'group', 'alias']), ...COMMON },
  { description: 'A call, as its own path takes it.' },
);
const TRACKED = {
  type: 'track',
  messageId: 'm-1',
  userId: 'u-1',
  event: 'Product Viewed',
  timestamp: '2026-03-02T09:00:00.000Z',
  properties: { product_id: 'p-7', price: 12.5, currency: 'PLN' },
};

const List = Type.Object(
  {
    batch: Type.Array(Call, { minItems: 1, maxItems: MOST_CALLS }),
    sentAt: COMMON.sentAt,
    context: Type.Optional(Anything('Of each call, where its own context does not say otherwise.')),
    writeKey: WriteKey,
  },
  { examples: [{ batch: [TRACKED], sentAt: '2026-03-02T09:00:01.000Z' }] },
);

const { type: _type, ...tracked } = TRACKED;

/** The body of each kind of request. */
export const BODIES = {
  identify: call({ traits: Traits }, { userId: 'u-1', traits: { email: 'ewa@example.org', city: 'Kraków' } }),
  track: call({ event: Type.String({ description: 'What happened.' }), properties: Properties }, tracked),
  page: call(
    { name: Type.Optional(Type.String()), category: Type.Optional(Type.String()), properties: Properties },
    { anonymousId: 'a-1', name: 'Product', properties: { path: '/p/7' } },
  ),
  screen: call(
    { name: Type.Optional(Type.String()), category: Type.Optional(Type.String()), properties: Properties },
    { userId: 'u-1', name: 'Basket' },
  ),
  group: call({ groupId: Id, traits: Traits }, { userId: 'u-1', groupId: 'family-7', traits: { plan: 'home' } }),
  alias: call({ previousId: Type.Optional(Id) }, { previousId: 'a-1', userId: 'u-1' }),
  batch: List,
  import: List,
} as const satisfies Record<RequestKind, TSchema>;

const ProblemSchema = closed({
  code: Type.String(),
  path: Type.String({ description: 'batch[3].timestamp' }),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
});

export const TakenReply = closed(
  {
    success: Type.Literal(true),
    rejected: Type.Optional(
      Type.Array(closed({ index: Type.Integer(), problems: Type.Array(ProblemSchema) }), {
        description: 'Calls of the batch that were not taken, and why.',
      }),
    ),
  },
  'The calls are on disk, and each counts once from now on.',
);

import { Type } from 'typebox';
import { ConditionBody } from './asking.ts';
import {
  BilingualText,
  Count,
  either,
  Id,
  Instant,
  list,
  maybe,
  named,
  ProfileNumber,
  TextOrList,
  tableOf,
} from './building.ts';
import { ClassInfoReply } from './classes.ts';

const IdentifierReply = named('Identifier', { kind: Type.String(), value: Type.String() });

export const PersonReply = named('Person', {
  profile: ProfileNumber,
  identifiers: list(IdentifierReply),
  traits: tableOf(TextOrList),
});

export const PersonKeyBody = either('PersonKey', [
  Type.Object({ profile: ProfileNumber }, { additionalProperties: false }),
  Type.Object(
    {
      identifier: Type.String({ minLength: 1, maxLength: 500 }),
      kind: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
]);

export const PropertiesReply = tableOf(TextOrList);

export const PersonRowReply = named('PersonEvent', {
  time: Instant,
  event: Type.String(),
  properties: PropertiesReply,
});

export const MergeReply = named('Merge', {
  id: Type.String(),
  winner: ProfileNumber,
  loser: ProfileNumber,
  time: Instant,
  by: Type.String({ description: 'The kind of identifier that showed it.' }),
  message: Type.String(),
  source: Type.String(),
  undone: maybe(Instant),
});

/** Since when somebody is a member. */
export const sinceWhen = {
  since: Instant,
  isExact: Type.Boolean({ description: 'No: it was found then, and may have begun earlier.' }),
};

export const PersonPageReply = named('PersonPage', {
  profile: ProfileNumber,
  asOf: Instant,
  created: maybe(Instant),
  identifiers: list(IdentifierReply),
  traits: list(named('PersonTrait', { name: Type.String(), value: TextOrList, since: Instant })),
  traitHistory: tableOf(
    list(named('TraitChange', { time: Instant, value: TextOrList })),
    'Trait → its values, the newest first; an empty one: unset.',
  ),
  consents: tableOf(Type.Boolean(), 'Channel → consented; without an entry nothing is known.'),
  events: list(named('PersonEventCount', { name: Type.String(), count: Count, first: Instant, last: Instant })),
  recent: list(PersonRowReply),
  memberships: list(
    named('PersonMembership', { segment: Id, class: Type.String(), ...sinceWhen, cause: Type.String() }),
  ),
  merges: list(MergeReply),
});

export const PersonEventsReply = named('PersonEvents', {
  asOf: Instant,
  count: Count,
  events: list(PersonRowReply),
  next: maybe(Type.String()),
});

const ValueReply = Type.Unsafe<
  | { readonly number: number }
  | { readonly moment: number }
  | { readonly text: string }
  | { readonly list: readonly string[] }
>(
  either('FoundValue', [
    Type.Object({ number: Type.Number() }),
    Type.Object({ moment: Instant }),
    Type.Object({ text: Type.String() }),
    Type.Object({ list: list(Type.String()) }),
  ]),
);

const found = <K extends string, P extends Parameters<typeof Type.Object>[0]>(kind: K, properties: P) =>
  Type.Object({ found: Type.Literal(kind), ...properties }, { additionalProperties: false });

const FoundReply = either('Found', [
  found('everyone', {}),
  found('trait', { trait: Type.String(), value: maybe(ValueReply), since: maybe(Instant) }),
  found('event', {
    event: Type.String(),
    measure: Type.Unknown(),
    rows: Count,
    value: maybe(ValueReply),
    last: maybe(Instant),
    lastEver: maybe(Instant),
  }),
  found('sequence', { reached: Count, steps: Count, last: maybe(Instant) }),
  found('distance', { kilometres: maybe(Type.Number()) }),
  found('random', { position: Type.Number() }),
  found('member', {
    of: Id,
    className: maybe(Type.String()),
    instant: maybe(Instant),
    member: Type.Boolean(),
  }),
]);

const TurnReply = maybe(named('Turn', { at: Instant, holds: Type.Boolean() }));

const conditionParts = {
  path: Type.String(),
  kind: Type.String(),
  condition: ConditionBody,
  holds: Type.Boolean(),
  found: list(FoundReply),
  turns: TurnReply,
};

/** A tree as deep as the definition's. */
interface ExplainedTree {
  readonly of: readonly ExplainedTree[];
}
const ExplainedConditionReply = Type.Unsafe<ExplainedTree>(
  named('ExplainedCondition', {
    ...conditionParts,
    of: Type.Unsafe<readonly ExplainedTree[]>({
      type: 'array',
      items: { $ref: '#/components/schemas/ExplainedCondition' },
    }),
  }),
);

const VerdictReply = maybe(
  named('Verdict', {
    class: Type.String(),
    because: list(
      Type.Object(
        { name: BilingualText, value: Type.Union([Type.Number(), Type.String(), Type.Null()]) },
        { additionalProperties: false },
      ),
    ),
  }),
);

export const ExplainedMemberReply = named('ExplainedMember', {
  person: PersonReply,
  explanation: named('Explanation', {
    segment: Type.String(),
    profile: ProfileNumber,
    now: Instant,
    member: Type.Boolean(),
    known: Type.Boolean(),
    turns: TurnReply,
    condition: ExplainedConditionReply,
  }),
  classes: list(
    Type.Object({ segmentation: Id, asOf: Instant, verdict: VerdictReply }, { additionalProperties: false }),
  ),
  text: named('ExplainedText', {
    summary: Type.String(),
    lines: list(
      named('ExplainedLine', {
        path: Type.String(),
        depth: Count,
        holds: Type.Boolean(),
        needed: Type.String(),
        found: Type.String(),
        turns: Type.String(),
      }),
    ),
  }),
});

export const ExplainedClassReply = named('ExplainedClass', {
  person: PersonReply,
  asOf: Instant,
  segmentation: Id,
  verdict: VerdictReply,
  class: maybe(ClassInfoReply),
  classes: list(ClassInfoReply),
});

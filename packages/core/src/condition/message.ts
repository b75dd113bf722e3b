import Type from 'typebox';
import { numberFields, oneNumberOperator } from '../operator/operators.ts';
import { Param } from '../value.ts';
import { Window } from '../window.ts';
import { ChannelName } from './consent.ts';
import { clock } from './filter.ts';

export const MESSAGE_ACTIONS = ['received', 'opened', 'clicked', 'bounced', 'unsubscribed'] as const;
export type MessageAction = (typeof MESSAGE_ACTIONS)[number];

const campaign = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Array(Type.Union([Type.String({ minLength: 1 }), Param]), { minItems: 1 }),
    Param,
  ],
  { description: "a campaign's id or name, or a list of them" },
);

/** What a person did with messages: `{message: opened, channel: email, sent: campaign, when: {inTheLast: 30 days}}`. */
export const message = Type.Object(
  {
    message: Type.Enum([...MESSAGE_ACTIONS], { description: `one of ${MESSAGE_ACTIONS.join(', ')}` }),
    channel: ChannelName,
    campaign: Type.Optional(campaign),
    sent: Type.Optional(Type.Enum(['campaign', 'triggered'], { description: 'campaign or triggered' })),
    partOfDay: Type.Optional(Type.Enum(['day', 'night'], { description: 'day (6–22 h) or night (22–6 h)' })),
    clock,
    times: Type.Optional(
      Type.Object(numberFields, {
        additionalProperties: false,
        ...oneNumberOperator,
        description: 'how many times, e.g. {atLeast: 3}',
      }),
    ),
    when: Type.Optional(Window),
  },
  { additionalProperties: false },
);

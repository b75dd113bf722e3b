import Type from 'typebox';

export const CHANNELS = ['email', 'sms', 'web-push', 'mobile-push', 'in-app', 'messenger', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
export const ChannelName = Type.Enum([...CHANNELS], { description: `one of ${CHANNELS.join(', ')}` });

/** Whether the latest word on a channel was yes. `given: false` is the exact opposite: refused, withdrawn or never asked. */
export const consent = Type.Object(
  { consent: ChannelName, given: Type.Boolean({ description: 'true or false' }) },
  { additionalProperties: false },
);

import Type from 'typebox';
import { CHANNELS } from './channels.ts';

export const ChannelName = Type.Enum([...CHANNELS], { description: `one of ${CHANNELS.join(', ')}` });

/** Whether the latest word on a channel was yes. `given: false` is the exact opposite: refused, withdrawn or never asked. */
export const consent = Type.Object(
  { consent: ChannelName, given: Type.Boolean({ description: 'true or false' }) },
  { additionalProperties: false },
);

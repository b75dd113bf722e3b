/** A call of the Segment spec, as JSON. */
export interface Call {
  readonly type: 'identify' | 'track';
  /** The same whenever the same thing is told again. */
  readonly messageId: string;
  readonly timestamp?: string;
  readonly event?: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly properties?: Values;
  readonly traits?: Values;
  readonly context?: Values;
}

export type Values = Readonly<Record<string, unknown>>;

/** Why something that came in is not taken, though nothing is wrong with it. */
const ASIDES = {
  paused: 'The source was paused.',
  'topic-not-used': 'What this topic tells is of no use here.',
  'test-order': 'The order was made to try the shop out.',
  'not-ordered': 'The order was begun and is not placed yet.',
  'nobody-named': 'Nobody is named yet.',
  'order-unknown':
    'The order that the refund belongs to is not known here; the refund also comes with the updated order.',
  'event-not-mapped': 'The mapping leaves events of this name out.',
} as const satisfies Readonly<Record<string, string>>;
export type Aside = keyof typeof ASIDES;

/** Of a reason why something was set aside, in words; null for a problem's code. */
export const meaningOf = (reason: string): string | null =>
  Object.entries(ASIDES).find(([aside]) => aside === reason)?.[1] ?? null;

/** What a payload means: calls, or the reason why there are none. */
export interface ReadPayload {
  readonly calls: readonly Call[];
  readonly aside?: Aside;
}

export const setAside = (aside: Aside): ReadPayload => ({ calls: [], aside });

/** Somebody, as another system knows them. */
export interface Named {
  /** The system whose id it is: `shopify`. */
  readonly system: string;
  readonly id: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

export const isNamed = ({ id, email, phone }: Named): boolean =>
  id !== undefined || email !== undefined || phone !== undefined;

/** The part of a call's context that says who somebody is. */
const contextOf = ({ system, id, email, phone }: Named): Values => ({
  ...(id !== undefined && { externalIds: [{ id, type: system, collection: 'users', encoding: 'none' }] }),
  traits: { ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) },
});

/** That somebody is like this, from an instant on. */
export const identify = (messageId: string, named: Named, timestamp: string | undefined, traits: Values): Call => ({
  type: 'identify',
  messageId,
  ...(timestamp !== undefined && { timestamp }),
  context: contextOf(named),
  traits: compact(traits),
});

/** That somebody did something, or that something happened to nobody. */
export const track = (
  messageId: string,
  event: string,
  named: Named | undefined,
  timestamp: string | undefined,
  properties: Values,
): Call => ({
  type: 'track',
  messageId,
  event,
  ...(timestamp !== undefined && { timestamp }),
  ...(named !== undefined && { context: contextOf(named) }),
  properties: compact(properties),
});

/** Without what is not set. */
export const compact = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

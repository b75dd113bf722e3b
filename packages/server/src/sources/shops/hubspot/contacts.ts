import { failed, ok, type Result } from '@satsuma/core';
import { type Call, identify, type Named, type ReadPayload, setAside, track, type Values } from '../../call.ts';
import { required, textIn } from '../../payload.ts';

/** HubSpot's names for traits that are known by others here; any other property is a trait of its own name. */
const RENAMED: Readonly<Record<string, string>> = {
  firstname: 'first_name',
  lastname: 'last_name',
  date_of_birth: 'birth_date',
  state: 'region',
  zip: 'postal_code',
  hs_language: 'language',
  hs_timezone: 'timezone',
};

type ReadChange = (event: Values, named: Named, message: string, at: string) => ReadPayload;

const propertyChange: ReadChange = (event, named, message, at) => {
  const property = textIn(event, 'propertyName') ?? '';
  const value = textIn(event, 'propertyValue');
  // A property that was emptied says nothing that could be kept.
  if (value === undefined) return setAside('topic-not-used');
  if (property === 'email' || property === 'phone')
    return { calls: [identify(message, { ...named, [property]: value }, at, {})] };
  if (property === 'hs_email_optout')
    return { calls: [identify(message, named, at, { consent: { email: value !== 'true' } })] };
  return { calls: [identify(message, named, at, { [RENAMED[property] ?? property]: value })] };
};

const CHANGES: Readonly<Record<string, ReadChange>> = {
  'contact.creation': (_event, named, message, at) => ({ calls: [identify(message, named, at, { created_at: at })] }),
  'contact.propertyChange': propertyChange,
  'contact.deletion': (_event, named, message, at) => ({ calls: [track(message, 'Contact Deleted', named, at, {})] }),
};

/**
 * One event of a delivery, which holds up to a hundred: https://developers.hubspot.com/docs/api-reference/legacy/webhooks/guide. Its
 * `eventId` is not sure to be unique, so that what it is about belongs to what tells it from others.
 */
export function readHubspot(event: Values, source: string): Result<ReadPayload> {
  const needed = required(event, ['objectId', 'subscriptionType', 'occurredAt']);
  if (!needed.ok) return failed(needed.problems);
  const { objectId, subscriptionType, occurredAt } = needed.value;
  const read = Object.hasOwn(CHANGES, subscriptionType) ? CHANGES[subscriptionType] : undefined;
  if (read === undefined) return ok(setAside('topic-not-used'));
  const ms = Number(occurredAt);
  if (!Number.isSafeInteger(ms) || Math.abs(ms) > LAST_MS)
    return failed([{ code: 'bad-date', path: 'occurredAt', message: 'This is no instant in milliseconds.' }]);
  const what = [
    objectId,
    subscriptionType,
    textIn(event, 'propertyName') ?? '',
    occurredAt,
    textIn(event, 'eventId') ?? '',
  ];
  const named = { system: 'hubspot', id: objectId, email: undefined, phone: undefined };
  const calls: readonly Call[] = read(event, named, `${source}:${what.join(':')}`, new Date(ms).toISOString()).calls;
  return ok(calls.length > 0 ? { calls } : setAside('topic-not-used'));
}

const LAST_MS = 8.64e15;

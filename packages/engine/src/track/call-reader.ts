import { failed, ok, type Result } from '@satsuma/core';
import { timeOfCall } from './call-time.ts';
import { isObject, type JsonObject, textOf } from './canonical.ts';
import { eventOf, isOrder } from './event.ts';
import { Findings } from './findings.ts';
import { type IdentifierReader, identifierReader, type Naming, trimmed } from './identifiers.ts';
import { linesOf } from './lines.ts';
import {
  CALL_TYPES,
  type CallRequest,
  type CallType,
  type SaidCall,
  type SaidEvent,
  type SaidLine,
  type SaidTrait,
} from './said.ts';
import { checkSound } from './sound.ts';
import { timeReader } from './time.ts';
import { addTraits } from './traits.ts';

/** What is the same for all calls of a source. */
export interface CallSettings {
  /** IANA: on whose clock times without an offset are. */
  readonly zone: string;
  /** ISO 3166: whose telephone numbers come without a calling code. */
  readonly country: string;
  /** Values that never identify anybody; `*` stands for anything, case does not matter. */
  readonly blocked: readonly string[];
}

/** Reads one call: parsed JSON, whatever it is. Problems are placed within the call (`properties.products[2].price`). */
export type CallReader = (call: unknown, request: CallRequest) => Result<SaidCall>;

/**
 * A reader of calls of the Segment spec, the twin of how files of calls are read: what both take gives the same rows.
 * It asks more of a call than a file does, since its sender is there to be told: one of `userId` and `anonymousId`
 * (the spec), objects where the spec has objects, and what `checkSound` asks. What a sender's JSON parser has lost
 * (the first of two equal keys, `25.0` for `25`) is not known here.
 */
export function callReader({ zone, country, blocked }: CallSettings): CallReader {
  const timeOf = timeReader(zone);
  const identifiersOf = identifierReader({ country, blocked });
  return (call, request) => {
    if (!isObject(call)) return failed([{ code: 'not-an-object', path: '', message: 'A call is a JSON object.' }]);
    const findings = new Findings();
    const { dotted } = checkSound(call, findings);
    // What is not sound is not looked into: it may be as deep or as long as it likes.
    if (findings.problems !== undefined) return failed(findings.problems);
    const type = typeOf(call, request, findings);
    if (type === undefined) return failed(findings.problems ?? []);
    const said = read(
      {
        call,
        type,
        dotted,
        namedBy: request.namedBy ?? 'id',
        identifiersOf,
        time: timeOfCall(call, request, timeOf, findings),
      },
      findings,
    );
    return findings.problems === undefined ? ok(said) : failed(findings.problems);
  };
}

interface Reading {
  readonly call: JsonObject;
  readonly type: CallType;
  readonly dotted: boolean;
  readonly namedBy: 'id' | 'any';
  readonly time: number;
  readonly identifiersOf: IdentifierReader;
}

function read({ call, type, dotted, namedBy, time, identifiersOf }: Reading, findings: Findings): SaidCall {
  checkIds(call, type, namedBy, findings);
  const properties = objectAt(call, 'properties', findings);
  const context = objectAt(call, 'context', findings);
  const contextTraits = context === undefined ? undefined : objectAt(context, 'traits', findings, 'context.');
  const naming = { type, call, context, contextTraits, traits: objectAt(call, 'traits', findings) };
  const identifiers = identifiersOf(naming, findings);
  const name = eventName(call, type);
  const isView = type === 'page' || type === 'screen';
  const event: SaidEvent | null =
    name === undefined ? null : eventOf({ name, isView, call, properties, context, dotted }, findings);
  if (event === null && identifiers.length === 0)
    findings.problem('missing-key', 'userId', 'No identifier of the call may say who somebody is.');
  if (name === '') findings.problem('missing-key', 'event', 'The call does not say what happened.');
  return {
    type,
    messageId: textOf(call.messageId),
    time,
    identifiers,
    event,
    lines: event !== null && isOrder(event.name) ? linesOf(properties?.products, event, dotted, findings) : NO_LINES,
    traits: traitsOf(naming),
    remarks: findings.remarks,
  };
}

const NO_LINES: readonly SaidLine[] = [];
const NO_TRAITS: readonly SaidTrait[] = [];

function typeOf(call: JsonObject, { type: asked }: CallRequest, findings: Findings): CallType | undefined {
  const said = call.type;
  if (said === undefined && asked !== undefined) return asked;
  const type = CALL_TYPES.find(one => one === said);
  if (type === undefined) {
    const code = said === undefined ? 'missing-key' : 'bad-value';
    findings.problem(code, 'type', 'There is no such type of call.', `Types are ${CALL_TYPES.join(', ')}.`);
  } else if (asked !== undefined && asked !== type) {
    findings.problem('bad-value', 'type', `The call says ${type} and was sent as ${asked}.`);
  }
  return type;
}

/** Undefined for calls that are no event, `''` for a `track` that names none. */
function eventName(call: JsonObject, type: CallType): string | undefined {
  if (type === 'track') return trimmed(typeof call.event === 'object' ? '' : textOf(call.event));
  return type === 'page' ? 'Page Viewed' : type === 'screen' ? 'Screen Viewed' : undefined;
}

/** The spec's keys that hold an id, and whether it has to be there. */
function checkIds(call: JsonObject, type: CallType, namedBy: 'id' | 'any', findings: Findings): void {
  const has = (key: string): boolean => {
    const id = call[key];
    if (id === undefined || id === null) return false;
    if (typeof id === 'string') return trimmed(id) !== '';
    if (typeof id !== 'number') findings.problem('wrong-type', key, 'An id is text or a number.');
    return true;
  };
  has('messageId');
  const known = has('userId');
  const anonymous = has('anonymousId');
  if (!known && !anonymous && namedBy === 'id')
    findings.problem('missing-key', 'userId', 'The call says neither userId nor anonymousId.', 'Send one of them.');
  if (type === 'group' && !has('groupId'))
    findings.problem('missing-key', 'groupId', 'The call does not say which group.');
  if (type === 'alias' && !has('previousId') && !(known && anonymous))
    findings.problem('missing-key', 'previousId', 'The call does not say which two ids are one person.');
}

function objectAt(parent: JsonObject, key: string, findings: Findings, above = ''): JsonObject | undefined {
  const value = parent[key];
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return value;
  findings.problem('not-an-object', `${above}${key}`, `${above}${key} is an object.`);
  return undefined;
}

/** Of an event, the person's traits that come along; of a group, its id and its own traits. */
function traitsOf({ type, call, traits, contextTraits }: Naming): readonly SaidTrait[] {
  const own = type === 'group' || (type === 'identify' && traits !== undefined) ? traits : contextTraits;
  if (type !== 'group' && own === undefined) return NO_TRAITS;
  const found: SaidTrait[] = [];
  const group = type === 'group' ? textOf(call.groupId) : '';
  if (group !== '') found.push({ name: 'group_id', text: group, list: [] });
  if (own !== undefined) addTraits(found, own, type === 'group' ? 'group.' : '');
  return found;
}

import { NUMBERING_PLANS } from '../ingest/typed/calling-codes.ts';
import type { IdentifierKind } from '../ingest/typed/identifiers.ts';
import { EMAIL, WHOLE } from '../ingest/typed/identifiers.ts';
import { blockedTest } from './blocked.ts';
import { isObject, type JsonObject, textOf } from './canonical.ts';
import type { Findings } from './findings.ts';
import { isAbroad, phoneReader } from './phone.ts';
import type { CallType, SaidIdentifier } from './said.ts';

export interface IdentifierSettings {
  /** ISO 3166: whose telephone numbers come without a calling code. */
  readonly country: string;
  /** Values that never say who somebody is; `*` stands for anything. */
  readonly blocked: readonly string[];
}

/** The parts of a call that say who somebody is. */
export interface Naming {
  readonly type: CallType;
  readonly call: JsonObject;
  readonly traits: JsonObject | undefined;
  readonly context: JsonObject | undefined;
  readonly contextTraits: JsonObject | undefined;
}

/** Whose a call is, normalised as files are read. */
export type IdentifierReader = (naming: Naming, findings: Findings) => readonly SaidIdentifier[];

export function identifierReader({ country, blocked }: IdentifierSettings): IdentifierReader {
  const isBlocked = blockedTest(blocked);
  const phone = phoneReader(country);
  const hasHome = NUMBERING_PLANS[country] !== undefined;

  const take = (found: SaidIdentifier[], kind: IdentifierKind, written: string, findings: Findings): LeftOut => {
    const text = trimmed(written);
    if (text === '') return TAKEN;
    if (isBlocked(text) || (kind === 'phone' && isBlocked(text.replace(/[^0-9]/g, '')))) {
      findings.remark('blocked-identifier');
      return BLOCKED;
    }
    const value = kind === 'email' ? emailOf(text) : kind === 'phone' ? phone(text) : idOf(text, findings);
    if (value !== '') {
      if (!found.some(one => one.kind === kind && one.value === value)) found.push({ kind, value });
      return TAKEN;
    }
    const homeless = kind === 'phone' && !hasHome && !isAbroad(text) && /^ ?[0-9(][0-9 ()./\u00A0-]*$/.test(text);
    findings.remark(kind === 'email' ? 'invalid-email' : homeless ? 'phone-without-country' : 'invalid-phone');
    return INVALID;
  };

  return ({ type, call, traits, context, contextTraits }, findings) => {
    const found: SaidIdentifier[] = [];
    const own = type === 'group' ? undefined : traits;
    let left = take(found, 'user_id', textOf(call.userId), findings);
    left |= take(found, 'anonymous_id', textOf(call.anonymousId), findings);
    if (type === 'alias') left |= take(found, 'anonymous_id', textOf(call.previousId), findings);
    if (own !== undefined || contextTraits !== undefined) {
      left |= take(found, 'email', textOf(own?.email) || textOf(contextTraits?.email), findings);
      left |= take(found, 'phone', textOf(own?.phone) || textOf(contextTraits?.phone), findings);
    }
    if (context?.externalIds !== undefined) takeExternal(context.externalIds, found, take, findings);
    if (found.length === 0 && isFact(type))
      findings.remark(left & BLOCKED ? 'guest-blocked' : left & INVALID ? 'guest-invalid' : 'guest-missing');
    return found;
  };
}

const isFact = (type: CallType): boolean => type === 'track' || type === 'page' || type === 'screen';

/** Why an identifier was left out, as bits. */
type LeftOut = number;
const TAKEN = 0;
const BLOCKED = 1;
const INVALID = 2;

/** Ids that other systems gave, `[{id, type, collection, encoding}]`; those of a group (`accounts`) name no person. */
function takeExternal(
  given: unknown,
  found: SaidIdentifier[],
  take: (found: SaidIdentifier[], kind: IdentifierKind, text: string, findings: Findings) => LeftOut,
  findings: Findings,
): void {
  if (!Array.isArray(given)) return;
  for (const one of given) {
    if (!isObject(one)) continue;
    const collection = textOf(one.collection);
    const system = trimmed(textOf(one.type));
    if (system === '' || (collection !== '' && collection !== 'users')) continue;
    take(found, `external:${system}`, textOf(one.id), findings);
  }
}

/** Without spaces at either end. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === 32) start++;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const EMAIL_ADDRESS = new RegExp(EMAIL, 'u');
const LONGEST_EMAIL = 254;

function emailOf(text: string): string {
  const low = text.toLowerCase();
  return low.length <= LONGEST_EMAIL && EMAIL_ADDRESS.test(low) && Buffer.byteLength(low) <= LONGEST_EMAIL ? low : '';
}

const WHOLE_NUMBER = new RegExp(WHOLE);

/** `17850.0` is what a spreadsheet made of 17850. */
function idOf(text: string, findings: Findings): string {
  if (text.charCodeAt(text.length - 1) !== 48) return text;
  const whole = WHOLE_NUMBER.exec(text)?.[1];
  if (whole === undefined) return text;
  findings.remark('whole-number-id');
  return whole;
}

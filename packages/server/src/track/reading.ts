import { failed, ok, type Problem, type ProblemCode, type Result } from '@satsuma/core';
import type { CallReader, CallRequest, SaidCall } from '@satsuma/engine';
import type { OpenedLink } from '../links/token.ts';
import { isList, type TakenKind } from './request-kind.ts';

/** What a request says. The same body, kind, instant and reader give the very same again: the journal is read by this too. */
export interface ReadRequest {
  readonly calls: readonly SaidCall[];
  /** Calls of a batch that are not taken, and why. */
  readonly rejected: readonly RejectedCall[];
  /** What the tokens of links in e-mails turned out to be. */
  readonly links: readonly OpenedLink['state'][];
}

export interface RejectedCall {
  /** Its place in the batch, from 0. */
  readonly index: number;
  /** Placed in the body: `batch[3].timestamp`. */
  readonly problems: readonly Problem[];
}

/** By what a request is read. */
export interface Reader {
  readonly readCall: CallReader;
  readonly openLink: (token: string, now: number) => OpenedLink;
}

export interface Received {
  readonly kind: TakenKind;
  /** Milliseconds. */
  readonly receivedAt: number;
}

export const MOST_CALLS = 2_500;

type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All calls of a parsed body; problems where the request as a whole, or a single call, cannot be taken. */
export function readRequest(body: unknown, { kind, receivedAt }: Received, reader: Reader): Result<ReadRequest> {
  if (isList(kind)) return readBatch(body, receivedAt, reader, kind === 'sourced' ? 'any' : 'id');
  const links: OpenedLink['state'][] = [];
  const read = readOne(body, { type: kind, receivedAt }, reader, links);
  return read.ok ? ok({ calls: [read.value], rejected: [], links }) : read;
}

function readBatch(
  body: unknown,
  receivedAt: number,
  reader: Reader,
  namedBy: NonNullable<CallRequest['namedBy']>,
): Result<ReadRequest> {
  if (!isObject(body)) return wrong('not-an-object', '', 'A batch is a JSON object: { "batch": [ … ] }.');
  const { batch, context, sentAt } = body;
  if (!Array.isArray(batch)) {
    const code = batch === undefined ? 'missing-key' : 'wrong-type';
    return wrong(code, 'batch', 'batch is the list of calls.', '{ "batch": [{ "type": "track", … }] }');
  }
  if (batch.length === 0) return wrong('bad-value', 'batch', 'The batch holds no call.');
  if (batch.length > MOST_CALLS)
    return wrong('bad-value', 'batch', `A batch holds at most ${MOST_CALLS} calls.`, 'Split it.');
  if (sentAt !== undefined && sentAt !== null && typeof sentAt !== 'string')
    return wrong('wrong-type', 'sentAt', 'sentAt is text.', 'Send ISO 8601, such as "2026-12-31T14:05:00.000Z".');
  if (context !== undefined && context !== null && !isObject(context))
    return wrong('wrong-type', 'context', 'context is an object.');
  const request: CallRequest = { receivedAt, namedBy, ...(typeof sentAt === 'string' && { sentAt }) };
  return ok(readAll(batch, request, isObject(context) ? context : undefined, reader));
}

function readAll(
  batch: readonly unknown[],
  request: CallRequest,
  shared: JsonObject | undefined,
  reader: Reader,
): ReadRequest {
  const calls: SaidCall[] = [];
  const rejected: RejectedCall[] = [];
  const links: OpenedLink['state'][] = [];
  for (let index = 0; index < batch.length; index++) {
    const call: unknown = batch[index];
    const read = readOne(shared === undefined ? call : withContext(call, shared), request, reader, links);
    if (read.ok) calls.push(read.value);
    else rejected.push({ index, problems: read.problems.map(problem => inBatch(problem, index)) });
  }
  return { calls, rejected, links };
}

/** The batch's context holds for each call, where the call's own says nothing else. */
function withContext(call: unknown, shared: JsonObject): unknown {
  if (!isObject(call)) return call;
  const own = call.context;
  if (own === undefined || own === null) return { ...call, context: shared };
  return isObject(own) ? { ...call, context: { ...shared, ...own } } : call;
}

/**
 * One call. The token of a link in an e-mail is read and not kept. It says who somebody is only where the call names nobody but
 * a device: a mail that is passed on must not join a person who is signed in with whom it was sent to.
 */
function readOne(
  call: unknown,
  request: CallRequest,
  { readCall, openLink }: Reader,
  links: OpenedLink['state'][],
): Result<SaidCall> {
  const token = tokenOf(call);
  if (token === undefined) return readCall(call, request);
  const opened = openLink(token, request.receivedAt);
  const read = readCall(withoutLink(call), request);
  links.push(opened.state);
  if (!read.ok || opened.state !== 'good') return read;
  const { identifiers } = read.value;
  if (identifiers.some(({ kind }) => kind !== 'anonymous_id')) return read;
  return ok({ ...read.value, identifiers: [...identifiers, opened.identifier] });
}

function tokenOf(call: unknown): string | undefined {
  if (!isObject(call) || !isObject(call.context) || !isObject(call.context.link)) return undefined;
  const { token } = call.context.link;
  return typeof token === 'string' ? token : undefined;
}

function withoutLink(call: unknown): unknown {
  if (!isObject(call) || !isObject(call.context)) return call;
  const { link: _link, ...context } = call.context;
  return { ...call, context };
}

function inBatch(problem: Problem, index: number): Problem {
  const at = `batch[${index}]`;
  return { ...problem, path: problem.path === '' ? at : `${at}.${problem.path}` };
}

const wrong = (code: ProblemCode, path: string, message: string, hint?: string): Result<never> =>
  failed([{ code, path, message, ...(hint !== undefined && { hint }) }]);

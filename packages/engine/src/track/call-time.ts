import { type JsonObject, textOf } from './canonical.ts';
import type { Findings } from './findings.ts';
import type { CallRequest } from './said.ts';
import { FIRST_MS, PAST_MS, type TimeReader } from './time.ts';

/**
 * When something happened, milliseconds UTC. The sender's clock may be wrong, and its `sentAt` tells by how much: the
 * time is `timestamp − sentAt + receivedAt`, as the Segment spec has it. Without `sentAt` the clock is believed,
 * without `timestamp` it happened when it was received. A call with `originalTimestamp` beside `timestamp` comes from
 * an archive and is corrected already.
 *
 * Any instant of the years 1900 to 2299 is taken, as from files: what is late or still to come counts from its own
 * time on, and a call refused for its clock would be lost.
 */
export function timeOfCall(call: JsonObject, request: CallRequest, timeOf: TimeReader, findings: Findings): number {
  const { receivedAt } = request;
  const timestamp = textOf(call.timestamp);
  const original = textOf(call.originalTimestamp);
  const key = timestamp === '' ? 'originalTimestamp' : 'timestamp';
  const claimed = readAt(timestamp || original, key, timeOf, findings);
  const sent = readAt(textOf(call.sentAt) || (request.sentAt ?? ''), 'sentAt', timeOf, findings);
  if (claimed === undefined) return receivedAt;
  if (sent === undefined || (timestamp !== '' && original !== '')) return claimed;
  const time = claimed - sent + receivedAt;
  if (time < FIRST_MS || time >= PAST_MS)
    findings.problem('bad-date', key, `${key} and sentAt are too far apart: the time is not in 1900 to 2299.`);
  return time;
}

function readAt(text: string, key: string, timeOf: TimeReader, findings: Findings): number | undefined {
  if (text === '') return undefined;
  const read = timeOf(text);
  if (typeof read === 'number') return read;
  if (read === undefined) {
    findings.problem(
      'bad-date',
      key,
      'This is no date and time.',
      'Send ISO 8601, such as "2026-12-31T14:05:00.000Z".',
    );
    return undefined;
  }
  if (read.remark !== undefined) findings.remark(read.remark);
  return read.ms;
}

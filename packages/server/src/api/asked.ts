import { LANGUAGES, type Language } from '@satsuma/core';
import { readMoment, readSettings, type Settings } from '@satsuma/engine';
import type { FastifyRequest } from 'fastify';
import type { ServerParts } from '../parts.ts';
import { refusalOf } from '../problems/refusal.ts';

/** As of when a request asks, and what gives its question up: the caller going away, or the time for an answer being over. */
export interface AskedRequest {
  readonly asOf: number;
  readonly signal: AbortSignal;
  readonly settings: Settings;
  readonly language: Language;
}

interface Query {
  readonly asOf?: string;
  readonly language?: Language;
}

export async function askedBy(
  { query, givenUp, headers }: FastifyRequest<{ Querystring: Query }>,
  { workspace }: Pick<ServerParts, 'workspace'>,
): Promise<AskedRequest> {
  const settings = await readSettings(workspace.store.control);
  return {
    asOf: momentIn(query.asOf, 'query.asOf', settings.zone) ?? workspace.clock(),
    signal: givenUp,
    settings,
    language: query.language ?? preferred(headers['accept-language']) ?? settings.language,
  };
}

/** A date (its midnight in the zone) or an instant, in milliseconds. */
export function momentIn(text: string | undefined, place: string, zone: string): number | undefined {
  if (text === undefined) return undefined;
  const moment = readMoment(text, zone);
  if (moment !== null) return moment;
  const hint = `a date such as 2026-03-01 (its midnight in ${zone}) or an instant such as 2026-03-01T10:00:00Z`;
  throw refusalOf([{ code: 'bad-date', path: place, message: 'this is no date or instant', hint }]);
}

/** The first language of the list (RFC 9110, section 12.5.4) that there are words in; browsers put them in order of preference. */
const preferred = (header: string | undefined): Language | undefined =>
  header
    ?.split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase())
    .flatMap(code => LANGUAGES.find(known => known === code) ?? [])[0];

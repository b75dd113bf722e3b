import type { Problem } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import { unknownSegments } from '../known-segments.ts';
import type { WebhookChange } from './webhook.ts';

/** Headers that are the message's own, or the connection's (RFC 9110, section 7.6.1). */
const OURS =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-.*|webhook-.*)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e]*$/;

/** What is wrong with what somebody says of a webhook; an address that may not be called is found out when it is called. */
export async function problemsWith(
  control: Control,
  { url, filter, headers }: WebhookChange,
): Promise<readonly Problem[]> {
  return [
    ...(url === undefined ? [] : urlProblems(url)),
    ...(await unknownSegments(control, filter?.segments ?? [], 'body.segments')),
    ...Object.entries(headers ?? {}).flatMap(([name, value]) => headerProblems(name, value)),
  ];
}

function urlProblems(url: string): readonly Problem[] {
  const bad = (message: string): readonly Problem[] => [
    { code: 'bad-value', path: 'body.url', message, hint: 'https://example.com/hooks/satsuma' },
  ];
  if (!URL.canParse(url)) return bad('This is no URL.');
  const { protocol, username, password, hash } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return bad('A webhook is called by https or http.');
  if (username !== '' || password !== '') return bad('Names and passwords do not belong into a URL: use a header.');
  return hash === '' ? [] : bad('What follows # is never sent.');
}

function headerProblems(name: string, value: string): readonly Problem[] {
  const path = `body.headers.${name}`;
  if (!NAME.test(name)) return [{ code: 'bad-value', path, message: 'This is no name of a header.' }];
  if (OURS.test(name)) return [{ code: 'bad-value', path, message: 'This header is set by Satsuma.' }];
  return VALUE.test(value) ? [] : [{ code: 'bad-value', path, message: 'This is no value of a header.' }];
}

import type { Problem } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import { unknownSegments } from '../outgoing/known-segments.ts';
import { findWebhook } from '../outgoing/webhooks/webhook.ts';
import type { GivenAlert, SegmentWatch } from './alert.ts';

/** What is wrong with what somebody says of an alert. */
export async function problemsWith(
  control: Control,
  { watch, notify }: Partial<GivenAlert>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  if (watch?.kind === 'segment') problems.push(...(await watchProblems(control, watch)));
  for (const [i, id] of (notify?.webhooks ?? []).entries()) {
    if ((await findWebhook(control, id)) !== undefined) continue;
    problems.push({ code: 'bad-value', path: `body.notify.webhooks[${i}]`, message: `there is no webhook ${id}` });
  }
  return problems;
}

async function watchProblems(control: Control, watch: SegmentWatch): Promise<readonly Problem[]> {
  const { of, class: name, range } = watch;
  const unknown = await unknownSegments(control, [of], 'body.watch.of');
  if (unknown.length > 0) return unknown;
  const row = await control.selectFrom('segments').select('kind').where('id', '=', of).executeTakeFirst();
  const problems: Problem[] = [];
  if ((row?.kind === 'segmentation') !== (name !== undefined)) {
    const message =
      name === undefined ? `"${of}" is a segmentation: which class?` : `"${of}" is a segment: it has no classes`;
    problems.push({ code: name === undefined ? 'missing-key' : 'bad-value', path: 'body.watch.class', message });
  }
  if (range.kind === 'limits' && range.below === undefined && range.above === undefined) {
    problems.push({ code: 'missing-key', path: 'body.watch.range', message: 'below, above or both are needed' });
  }
  if (range.kind === 'limits' && (range.below ?? 0) > (range.above ?? Number.POSITIVE_INFINITY)) {
    problems.push({ code: 'bad-range', path: 'body.watch.range', message: 'nothing is neither below nor above these' });
  }
  return problems;
}

import { Type } from 'typebox';
import type { Alert, Watch } from '../alerts/alert.ts';
import type { AlertEvent } from '../alerts/notices.ts';
import { either, named } from '../api/schema/building.ts';
import { closed, Email, Instant, LanguageName } from './accounts-schema.ts';

const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0, maximum: 4_294_967_295 });

const SegmentWatchBody = closed({
  kind: Type.Literal('segment'),
  of: Type.String({ minLength: 1, maxLength: 200, description: 'The segment or segmentation.' }),
  class: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Of a segmentation.' })),
  measure: Type.Enum(['size', 'entered', 'left']),
  per: Type.Enum(['hour', 'day']),
  range: Type.Union([
    closed({ kind: Type.Literal('usual') }, 'Its own usual range: weekday or hour of the week, and trend.'),
    closed({
      kind: Type.Literal('limits'),
      below: Type.Optional(Count),
      above: Type.Optional(Count),
    }),
  ]),
});

const WatchBody = either('AlertWatch', [
  SegmentWatchBody,
  closed({ kind: Type.Literal('oracle') }, 'Live memberships differ from the computation over everybody.'),
]);

const NotifyBody = closed({
  emails: Type.Array(Email, { maxItems: 50, uniqueItems: true }),
  webhooks: Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 50, uniqueItems: true }),
});

const Name = Type.String({ minLength: 1, maxLength: 100 });
export const NewAlertBody = named('NewAlert', {
  name: Name,
  watch: WatchBody,
  notify: NotifyBody,
  language: LanguageName,
  enabled: Type.Optional(Type.Boolean()),
});
export const AlertChangeBody = Type.Partial(NewAlertBody, { title: 'AlertChange', additionalProperties: false });

const VerdictReply = either('AlertVerdict', [
  closed({
    kind: Type.Enum(['inside', 'below', 'above']),
    value: Type.Integer(),
    low: Maybe(Type.Integer()),
    high: Maybe(Type.Integer()),
    at: Instant,
  }),
  closed({ kind: Type.Literal('not enough history'), has: Type.Integer(), needs: Type.Integer() }),
  closed({
    kind: Type.Literal('differs'),
    segment: Type.String(),
    missing: Type.Integer(),
    extra: Type.Integer(),
    profile: Type.Integer(),
  }),
]);

export const AlertReply = named('Alert', {
  id: Type.Integer(),
  name: Type.String(),
  watch: WatchBody,
  notify: closed({ emails: Type.Array(Type.String()), webhooks: Type.Array(Type.Integer()) }),
  language: LanguageName,
  enabled: Type.Boolean(),
  mutedUntil: Maybe(Instant),
  state: Type.Enum(['inside', 'outside']),
  checked: Maybe(Instant),
  verdict: Maybe(VerdictReply),
  created: Instant,
  createdBy: Type.String(),
});

export const AlertEventReply = named('AlertEvent', {
  id: Type.Integer(),
  kind: Type.Enum(['raised', 'over', 'test']),
  time: Instant,
  verdict: VerdictReply,
  reason: Type.String({ description: 'In the language of the alert.' }),
  muted: Type.Boolean({ description: 'Nobody was told.' }),
  notices: Type.Array(
    closed({
      channel: Type.Enum(['email', 'webhook']),
      address: Type.String(),
      status: Type.Enum(['waiting', 'sent', 'failed']),
      attempts: Type.Integer(),
      error: Maybe(Type.String()),
    }),
  ),
});

const watchReply = (watch: Watch) => {
  if (watch.kind === 'oracle') return { kind: watch.kind };
  const { class: name, range, ...rest } = watch;
  return { ...rest, ...(name !== undefined && { class: name }), range: rangeReply(range) };
};

const rangeReply = (range: Extract<Watch, { kind: 'segment' }>['range']) => {
  if (range.kind === 'usual') return { kind: range.kind };
  const { kind, below, above } = range;
  return { kind, ...(below !== undefined && { below }), ...(above !== undefined && { above }) };
};

export const alertReply = ({ insideSince: _, watch, notify, ...alert }: Alert) => ({
  ...alert,
  watch: watchReply(watch),
  notify: { emails: [...notify.emails], webhooks: [...notify.webhooks] },
});

export const alertEventReply = ({ notices, ...event }: AlertEvent) => ({
  ...event,
  notices: notices.map(notice => ({ ...notice })),
});

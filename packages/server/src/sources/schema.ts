import { Type } from 'typebox';
import { closed, Instant } from '../routes/accounts-schema.ts';
import { PULL_KINDS, WEBHOOK_KINDS } from './connection.ts';

const short = Type.String({ minLength: 1, maxLength: 200 });
const yaml = Type.String({ minLength: 1, maxLength: 100_000, description: 'YAML.' });
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const SourceName = Type.String({
  pattern: '^[a-z0-9][a-z0-9_-]{0,62}$',
  description: 'Small letters, digits, - and _.',
});
export const SourceParams = closed({ source: SourceName });
export const Secret = Type.String({ minLength: 1, maxLength: 1000, description: 'Not shown again.' });

const Proof = Type.Union([
  closed({ by: Type.Literal('nothing') }),
  closed({ by: Type.Literal('token'), header: short }),
  closed({
    by: Type.Literal('hmac'),
    header: short,
    algorithm: Type.Enum(['sha256', 'sha512', 'sha1']),
    encoding: Type.Enum(['hex', 'base64']),
    prefix: Type.Optional(Type.String({ maxLength: 40 })),
  }),
]);

const Schedule = Type.Union([
  closed({ every: Type.Integer({ minimum: 1, maximum: 44_640, description: 'Minutes.' }) }),
  closed({ cron: Type.String({ minLength: 9, maxLength: 100 }), zone: Type.String({ maxLength: 60 }) }),
]);

const table = {
  schedule: Schedule,
  mapping: Type.Optional(yaml),
  host: short,
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  database: short,
  user: short,
  encrypted: Type.Boolean(),
  table: Type.Optional(short),
  query: Type.Optional(Type.String({ minLength: 1, maxLength: 20_000 })),
  cursor: Type.Optional(short),
  overlap: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 10_000_000,
      description: 'Seconds of a time, units of a number; 300 if not given.',
    }),
  ),
};

const nothing = closed({});

/** What is said of a connection, by its kind. */
export const CONFIGS = {
  shopify: nothing,
  woocommerce: nothing,
  hubspot: nothing,
  webhook: closed({ mapping: yaml, proof: Proof }),
  postgres: closed(table),
  mysql: closed(table),
  s3: closed({
    schedule: Schedule,
    mapping: Type.Optional(yaml),
    url: Type.String({ pattern: '^https?://[^/]+/.+', maxLength: 2000 }),
    accessKey: Type.Optional(short),
    newBy: Type.Enum(['name', 'modified']),
  }),
} as const;

export const KindName = Type.Enum([...WEBHOOK_KINDS, ...PULL_KINDS]);

const ProblemReply = closed({
  code: Type.String(),
  path: Type.String(),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
});

export const ConnectionReply = closed({
  source: Type.String(),
  kind: KindName,
  status: Type.Enum(['active', 'paused']),
  config: Type.Record(Type.String(), Type.Unknown(), { description: 'As it was given; never a secret.' }),
  created: Instant,
  updated: Instant,
  hasSecret: Type.Boolean(),
  lastReceived: maybe(Instant),
  accepted: Type.Integer({ description: 'Calls or rows that were taken since it was made.' }),
  lastRun: maybe(Instant),
  failure: maybe(ProblemReply),
  reasons: Type.Array(
    closed({
      outcome: Type.Enum(['aside', 'refused']),
      reason: Type.String(),
      means: maybe(Type.String({ description: 'In words.' })),
      times: Type.Integer(),
      last: Instant,
    }),
  ),
  path: maybe(Type.String({ description: 'Where a webhook is sent to.' })),
});

export const RefusedReply = closed({
  time: Instant,
  topic: Type.String(),
  reason: Type.String(),
  place: Type.String(),
  message: Type.String(),
});

export const TriedReply = closed({
  items: Type.Array(
    closed({
      place: Type.String(),
      aside: maybe(Type.String()),
      calls: Type.Array(Type.Record(Type.String(), Type.Unknown())),
      problems: Type.Array(ProblemReply),
    }),
  ),
});

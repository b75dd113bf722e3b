import { PLAN_STATUSES, type TrackingPlan, VALUE_KINDS } from '@satsuma/engine';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { recordAudit } from '../accounts/audit.ts';
import type { RouteGroup } from '../app.ts';
import { refusal } from '../problems/refusal.ts';
import { closed, Instant } from '../routes/accounts-schema.ts';
import { changedPlan } from './change.ts';

const tags = ['sources'];
const Status = Type.Enum([...PLAN_STATUSES], {
  description: 'learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there.',
});
const Kinds = Type.Array(Type.Enum([...VALUE_KINDS]), { uniqueItems: true, description: 'What values may read as.' });
const Full = Type.Optional(
  Type.Literal(true, { description: 'There were more than a plan holds; not all were learned.' }),
);
const PlanReply = closed({
  enforced: Type.Boolean({ description: 'What breaks the plan is counted, and nothing more is learned.' }),
  events: Type.Record(
    Type.String(),
    closed({
      status: Status,
      properties: Type.Record(Type.String(), closed({ status: Status, kinds: Kinds })),
      full: Full,
    }),
  ),
  full: Full,
});

const Name = Type.String({ minLength: 1, maxLength: 500 });
const orForget = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null({ description: 'Forgets it.' })]);
const PlanChange = closed({
  enforced: Type.Optional(Type.Boolean()),
  events: Type.Optional(
    Type.Record(
      Name,
      orForget(
        closed({
          status: Type.Optional(Status),
          properties: Type.Optional(
            Type.Record(Name, orForget(closed({ status: Type.Optional(Status), kinds: Type.Optional(Kinds) }))),
          ),
        }),
      ),
    ),
  ),
});

const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD, UTC.' });
const ViolationsReply = Type.Array(
  closed({
    day: Type.String(),
    code: Type.Enum([
      ...['unknown-event', 'refused-event', 'unknown-property'],
      ...['refused-property', 'missing-property', 'wrong-type'],
    ]),
    event: Type.String({ description: 'Empty: others, beyond the 1,000 kinds of a day that are told apart.' }),
    property: Type.String({ description: 'Empty: the event itself.' }),
    count: Type.Integer(),
    lastMessage: Type.String({ description: 'The message id of the last example.' }),
    lastTime: Instant,
  }),
);

const params = closed({ source: Type.String({ minLength: 1, maxLength: 100 }) });
const DAYS = 30;
const DAY_MS = 86_400_000;

/** What each source sends: learned, decided on, and where it differs. */
export const planRoutes: RouteGroup = (app, { tracking, accounts, clock }) => {
  if (tracking === undefined) return;
  const { plans } = tracking;
  /** A source is one that has a plan, or a write key. */
  const known = async (source: string): Promise<TrackingPlan> => {
    const has = plans.sources().includes(source) || (await accounts.keys.list()).some(key => key.source === source);
    if (has) return plans.of(source);
    throw refusal('not-found', { path: 'params.source', message: 'There is no such source.' });
  };
  const unknown = { 404: problemReply('There is no such source.') };
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  app.get(
    '/api/v1/sources/:source/plan',
    {
      config: { needs: 'data.read' },
      schema: {
        ...{ operationId: 'readPlan', tags, params, summary: 'The tracking plan of a source' },
        response: { 200: PlanReply, ...unknown },
      },
    },
    async ({ params: { source } }) => writable(await known(source)),
  );
  app.patch(
    '/api/v1/sources/:source/plan',
    {
      config: { needs: 'data.write' },
      schema: {
        ...{ operationId: 'changePlan', tags, params, body: PlanChange },
        summary: 'Decide what a source should send; what is not named stays as it is (RFC 7396)',
        response: { 200: PlanReply, ...unknown },
      },
    },
    async ({ params: { source }, body, caller }) => {
      await known(source);
      // What was learned while the source was looked up is in it.
      const plan = changedPlan(plans.of(source), body);
      await plans.change(source, plan, clock());
      const details = { enforced: plan.enforced, events: Object.keys(body.events ?? {}).length };
      const what = { action: 'plan.changed', subject: `source:${source}`, details };
      await recordAudit(accounts.control, { time: clock(), actor: actorOf(caller), ...what });
      return writable(plan);
    },
  );
  app.get(
    '/api/v1/sources/:source/violations',
    {
      config: { needs: 'data.read' },
      schema: {
        ...{ operationId: 'readViolations', tags, params },
        summary: 'How often calls of a source broke its plan, by day and way; the last 30 days where none are given',
        querystring: closed({ from: Type.Optional(Day), to: Type.Optional(Day) }),
        response: { 200: ViolationsReply, ...unknown },
      },
    },
    async ({ params: { source }, query: { from = dayOf(clock() - DAYS * DAY_MS), to = dayOf(clock()) } }) => {
      await known(source);
      return [...(await plans.violations(source, { from, to }))];
    },
  );
};

/** Plain data, as the reply's schema has it. */
const writable = (plan: TrackingPlan) => structuredClone(plan) as Writable<TrackingPlan>;
type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : Writable<T[K]> };

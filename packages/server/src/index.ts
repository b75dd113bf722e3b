export { actorOf, type Caller, may } from './access/caller.ts';
export type { Need } from './access/need.ts';
export { type Permission, ROLES, type Role, type Scope } from './access/permissions.ts';
export { problemReply } from './access/require.ts';
export { type App, buildApp, type RouteGroup } from './app.ts';
export type { AppParts } from './parts.ts';
export { ProblemBody } from './problems/problem-body.ts';
export { orRefuse, Refusal, refusal, refusalOf, refusalUntil } from './problems/refusal.ts';

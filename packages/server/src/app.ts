import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { beginWithNobody, type PlacedRoute, requireNeeds } from './access/require.ts';
import { openAccounts } from './accounts/accounts.ts';
import { guardLoad } from './limits/load.ts';
import { refuseOverload } from './limits/overload.ts';
import { documentApi } from './openapi/document.ts';
import { serializersWhenNeeded } from './openapi/serializers.ts';
import { guardHeaders } from './operations/headers.ts';
import { jobs } from './operations/jobs.ts';
import { metricsRegistry } from './operations/metrics.ts';
import { readiness } from './operations/readiness.ts';
import { requestIds } from './operations/request-ids.ts';
import { loggedError, logRequests } from './operations/request-log.ts';
import type { AppParts, ServerParts } from './parts.ts';
import { answerBroken, answerError, answerUnknown } from './problems/error-handler.ts';
import { ProblemBody } from './problems/problem-body.ts';
import { schemaCompiler } from './problems/validation.ts';
import { ROUTE_GROUPS } from './routes/all.ts';
import { type ServerSettings, standardSettings } from './settings.ts';

/** The HTTP server, as route groups see it: a route's schema gives the types of its handler. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Routes that belong together: a file that exports one of these. It may await; its hooks hold for its own routes alone. */
export type RouteGroup = (app: App, parts: ServerParts) => void | Promise<void>;

/** The server and what its groups work with. */
export interface BuiltApp {
  readonly app: App;
  readonly parts: ServerParts;
}

/** The server of these parts, not listening yet. Throws where a route names no need or lacks its words for the document. */
export async function buildApp(given: AppParts): Promise<BuiltApp> {
  const settings = { ...standardSettings(), ...given.settings };
  const app = emptyApp(given, settings);
  const { workspace, clock, random } = given;
  const routes: PlacedRoute[] = [];
  const parts: ServerParts = {
    routes,
    ...(given.backup && { backup: given.backup }),
    ...(given.fillDemo && { fillDemo: given.fillDemo }),
    ...(given.outgoing && { outgoing: given.outgoing }),
    ...(given.tracking && { tracking: given.tracking, live: given.tracking.live }),
    quiesce: given.quiesce ?? given.tracking?.live.around ?? workspace.exclusively,
    jobs: jobs({ clock, random, onFailure: (err, job) => app.log.error({ err, job }, 'a job failed') }),
    workspace,
    clock,
    random,
    settings,
    accounts: openAccounts(given, settings),
    metrics: metricsRegistry(),
    readiness: readiness(),
    load: given.load ?? guardLoad(settings.load),
  };
  app.addHook('onClose', async () => {
    parts.load.close();
    await parts.jobs.close();
  });
  app.addSchema(ProblemBody);
  beginWithNobody(app);
  guardHeaders(app, parts);
  refuseOverload(app, parts);
  requireNeeds(app, parts, routes);
  logRequests(app, parts);
  await documentApi(app);
  for (const group of [...ROUTE_GROUPS, ...(given.groups ?? [])]) await app.register(pluginOf(group, parts));
  await app.ready();
  return { app, parts };
}

function emptyApp({ log, random }: AppParts, settings: ServerSettings): App {
  const app: App = Fastify({
    logger: { level: 'info', base: null, serializers: { err: loggedError }, ...(log && { stream: log }) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(random),
    trustProxy: settings.behindProxy,
    bodyLimit: settings.bodyLimit,
    requestTimeout: settings.receiveTimeout,
    return503OnClosing: false,
    schemaController: { compilersFactory: { buildSerializer: serializersWhenNeeded } },
    frameworkErrors: answerError,
    clientErrorHandler: answerBroken,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // A timer and a signal for each request cost a tracked one a tenth of what it takes; it waits for the disk and for nothing else.
  app.addHook('onRoute', route => {
    if (route.config?.rate !== 'write key') route.handlerTimeout ??= settings.answerTimeout;
  });
  // Forms of other sites can send plain text without asking; only JSON is read.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(schemaCompiler());
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  return app;
}

const pluginOf =
  (
    group: RouteGroup,
    parts: ServerParts,
  ): FastifyPluginAsync<Record<never, never>, RawServerDefault, TypeBoxTypeProvider> =>
  async scope =>
    group(scope, parts);

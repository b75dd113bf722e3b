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
import { requireNeeds } from './access/require.ts';
import { documentApi } from './openapi/document.ts';
import { showDocs } from './openapi/page.ts';
import type { AppParts } from './parts.ts';
import { answerError, answerUnknown } from './problems/error-handler.ts';
import { ProblemBody } from './problems/problem-body.ts';
import { schemaCompiler } from './problems/validation.ts';
import { ROUTE_GROUPS } from './routes/all.ts';

/** The HTTP server, as route groups see it: a route's schema gives the types of its handler. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Routes that belong together: a file that exports one of these. It may await; its hooks hold for its own routes alone. */
export type RouteGroup = (app: App, parts: AppParts) => void | Promise<void>;

const pluginOf =
  (
    group: RouteGroup,
    parts: AppParts,
  ): FastifyPluginAsync<Record<never, never>, RawServerDefault, TypeBoxTypeProvider> =>
  async scope =>
    group(scope, parts);

/** The server of these parts, not listening yet. Throws where a route names no need or lacks its words for the document. */
export async function buildApp(parts: AppParts): Promise<App> {
  const app: App = Fastify({
    logger: { level: 'info', ...(parts.log && { stream: parts.log }) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => parts.random(9).toString('base64url'),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(schemaCompiler());
  app.addSchema(ProblemBody);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  requireNeeds(app);
  await documentApi(app);
  for (const group of [...ROUTE_GROUPS, showDocs, ...(parts.groups ?? [])]) await app.register(pluginOf(group, parts));
  await app.ready();
  return app;
}

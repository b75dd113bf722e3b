import { callReader, PullError, readSettings } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusal, refusalOf } from '../problems/refusal.ts';
import { closed } from '../routes/accounts-schema.ts';
import { checkConfig, isSamePlace } from './check-config.ts';
import { isPullKind } from './connection.ts';
import { parseWebhookMapping } from './mapped/parse.ts';
import { readMapped } from './mapped/read.ts';
import { type PullConnection, tryPull } from './pulls/pull.ts';
import { KindName, Secret, SourceName, TriedReply } from './schema.ts';
import type { Sources } from './sources.ts';

const tags = ['sources'];

/** Trying out: nothing is kept. */
export function tryRoutes(app: App, parts: ServerParts, sources: Sources): void {
  addTryMapping(app, parts);
  addTryPlace(app, parts, sources);
}

function addTryMapping(app: App, { workspace, clock }: ServerParts): void {
  app.post(
    '/api/v1/connections/try-mapping',
    {
      config: { needs: 'data.write' },
      schema: {
        ...{ operationId: 'tryMapping', tags, summary: 'What a body becomes by a mapping' },
        body: closed({ mapping: Type.String({ maxLength: 100_000 }), body: Type.Unknown() }),
        response: {
          200: TriedReply,
          422: problemReply('The mapping is not right, or the body does not hold what it speaks of.'),
        },
      },
    },
    async request => {
      const mapping = parseWebhookMapping(request.body.mapping);
      if (!mapping.ok) throw refusalOf(mapping.problems, 'body.mapping');
      const items = readMapped(mapping.value, request.body.body, 'try');
      if (!items.ok) throw refusalOf(items.problems, 'body.body');
      const { zone, country } = await readSettings(workspace.store.control);
      const readCall = callReader({ zone, country, blocked: [] });
      const receivedAt = clock();
      return {
        items: items.value.map(({ place, read }) => ({
          place,
          aside: read.ok ? (read.value.aside ?? null) : null,
          calls: read.ok ? read.value.calls.map(call => ({ ...call })) : [],
          problems: read.ok
            ? read.value.calls.flatMap(call => {
                const said = readCall(call, { receivedAt, namedBy: 'any' });
                return said.ok ? [] : said.problems.map(problem => ({ ...problem }));
              })
            : read.problems.map(problem => ({ ...problem })),
        })),
      };
    },
  );
}

function addTryPlace(app: App, { workspace, clock }: ServerParts, { connections }: Sources): void {
  app.post(
    '/api/v1/connections/try-pull',
    {
      config: { needs: 'settings.write' },
      schema: {
        ...{
          operationId: 'tryPull',
          tags,
          summary: 'Whether what is to be fetched can be reached: its columns, or its files',
        },
        body: closed({
          kind: KindName,
          config: Type.Record(Type.String(), Type.Unknown()),
          secret: Type.Optional(Secret),
          source: Type.Optional(SourceName),
        }),
        response: {
          200: closed({ found: Type.Array(Type.String()) }),
          422: problemReply('The configuration is not right, or the place cannot be reached.'),
        },
      },
    },
    async request => {
      const { kind, config, secret, source } = request.body;
      if (!isPullKind(kind))
        throw refusal('bad-request', { path: 'body.kind', message: 'Nothing is fetched of this kind.' });
      const checked = checkConfig(kind, config);
      if (!checked.ok) throw refusalOf(checked.problems, 'body.config');
      const known = secret === undefined && source !== undefined ? await connections.find(source) : undefined;
      const isKept = known?.kind === kind && isSamePlace(known.config, checked.value);
      const [kept] = isKept ? await connections.secretsOf(known.source, clock()) : [];
      const tried = { kind, config: checked.value } as Pick<PullConnection, 'kind' | 'config'>;
      try {
        return { found: [...(await tryPull(tried, workspace.store, secret ?? kept ?? ''))] };
      } catch (error) {
        throw error instanceof PullError ? refusalOf([error.problem], 'body.config') : error;
      }
    },
  );
}

import {
  CHANNELS,
  definitionJsonSchema,
  idOf,
  importDittofeed,
  importKlaviyo,
  importPostHog,
  type Problem,
  parseDefinition,
  printDefinition,
  type Result,
  type SegmentDefinition,
} from '@satsuma/core';
import {
  applyDefinitions,
  checkGiven,
  type GivenDefinition,
  loadLibrary,
  namesOf,
  planChanges,
  readDefinitions,
  sentenceOf,
} from '@satsuma/engine';
import { type Static, Type } from 'typebox';
import { stringify } from 'yaml';
import { actorOf } from '../access/caller.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse, refusalOf } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { askedBy } from './asked.ts';
import { printed } from './printed.ts';
import { asOf, language } from './schema/asking.ts';
import { list, maybe, named, tableOf } from './schema/building.ts';
import { AppliedReply, ChangeReply, DefinitionBody } from './schema/definitions.ts';
import { together } from './together.ts';
import { answersWithJob, audited, startJob, writing } from './writing.ts';

const tags = ['definitions'];
const read = { needs: 'segments.read' } as const;

const given = {
  definitions: Type.Optional(
    Type.Array(Type.Unknown(), { maxItems: 5000, description: 'As they would stand in files.' }),
  ),
  text: Type.Optional(Type.String({ maxLength: 900_000, description: 'YAML or JSON, one document or several.' })),
};
const GivenBody = named('GivenDefinitions', given, 'One of both.');
const Prune = Type.Optional(Type.Boolean({ description: 'Archive what is stored and not given.' }));
const Text = Type.String({ minLength: 1, maxLength: 1000 });
const Located = named('LocatedProblem', {
  code: Type.String(),
  path: Type.String(),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
  line: maybe(Type.Integer()),
  column: maybe(Type.Integer()),
});

const definitionSchemaRoute: RouteGroup = app => {
  app.get(
    '/api/v1/definitions/schema',
    {
      config: read,
      schema: {
        operationId: 'definitionSchema',
        tags,
        summary: 'The JSON Schema of definitions, for editors and forms',
        response: { 200: tableOf(Type.Unknown()) },
      },
    },
    async () => ({ ...definitionJsonSchema() }),
  );
};

const checkDefinitionsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/definitions/check',
    {
      config: read,
      schema: {
        operationId: 'checkDefinitions',
        tags,
        summary: 'What is wrong with definitions, each problem at its place; nothing is counted or stored',
        body: GivenBody,
        querystring: Type.Object(language, { additionalProperties: false }),
        response: {
          200: named('CheckedDefinitions', {
            problems: list(Located),
            sentences: list(
              Type.Object({ id: Type.String(), sentence: Type.String() }, { additionalProperties: false }),
            ),
          }),
        },
      },
    },
    async request => {
      const { language: inWhich } = await askedBy(request, parts);
      const found = definitionsIn(request.body);
      if (!found.ok) return { problems: found.problems.map(located), sentences: [] };
      const judged = await checkGiven(workspace, found.value);
      const library = await loadLibrary(workspace);
      const names = namesOf(
        library,
        found.value.map(g => g.definition),
      );
      return {
        problems: judged.ok ? [] : judged.problems.map(located),
        sentences: found.value.map(({ definition }) => ({
          id: idOf(definition),
          sentence: sentenceOf(definition, library, inWhich, names),
        })),
      };
    },
  );
};

const planDefinitionsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/definitions/plan',
    {
      config: read,
      schema: {
        operationId: 'planDefinitions',
        tags,
        summary: 'What applying definitions would change, and for how many people',
        querystring: Type.Object({ ...asOf, ...language }, { additionalProperties: false }),
        body: named('PlanBody', { ...given, prune: Prune }),
        response: { 200: list(ChangeReply) },
      },
    },
    async request => {
      const { asOf: at, signal, language: inWhich } = await askedBy(request, parts);
      const found = orPlaced(definitionsIn(request.body));
      const options = { asOf: at, signal, prune: request.body.prune ?? false };
      const changes = orPlaced(await planChanges(workspace, found, options));
      const library = await loadLibrary(workspace);
      const names = namesOf(
        library,
        found.map(g => g.definition),
      );
      return changes.map(change => ({
        ...change,
        sentence: sentenceOf(change.definition, library, inWhich, names),
        definition: printed(change.definition),
      }));
    },
  );
};

const applyDefinitionsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.post(
    '/api/v1/definitions/apply',
    {
      config: { needs: 'segments.write' },
      schema: {
        operationId: 'applyDefinitions',
        tags,
        summary: 'Take definitions over: new versions of what changed, memberships computed; answers with a job',
        querystring: Type.Object(asOf, { additionalProperties: false }),
        body: named('ApplyBody', {
          ...given,
          prune: Prune,
          note: Type.Optional(Text),
          compute: Type.Optional(Type.Boolean({ description: 'Whether memberships are computed; yes if not given.' })),
        }),
        ...answersWithJob(AppliedReply),
      },
    },
    async (request, reply) => {
      const { asOf: at } = await askedBy(request, parts);
      const found = orPlaced(definitionsIn(request.body));
      const { prune = false, note, compute = true } = request.body;
      orPlaced(await checkGiven(workspace, found, { prune }));
      await audited(parts, request, {
        action: 'definitions.applied',
        subject: found.length === 1 ? `segment:${found.map(g => idOf(g.definition)).join()}` : 'segments',
        details: { definitions: found.length, prune },
      });
      const author = actorOf(request.caller);
      const options = { prune, compute, author, asOf: at, ...(note !== undefined && { note }) };
      const job = startJob(parts, request, 'apply', ({ signal, progress }) =>
        writing(parts, async () => {
          const followed = { ...options, signal, onProgress: (share: number) => progress(share, 1) };
          return orPlaced(await applyDefinitions(workspace, found, followed));
        }),
      );
      return reply.code(202).send(jobReply(job));
    },
  );
};

const convertDefinitionsRoute: RouteGroup = app => {
  app.post(
    '/api/v1/definitions/convert',
    {
      config: read,
      schema: {
        operationId: 'convertDefinitions',
        tags,
        summary: 'Segments of Klaviyo, PostHog or Dittofeed as our definitions: all of them, or problems',
        body: named('ConvertBody', {
          tool: Type.Enum(['klaviyo', 'posthog', 'dittofeed']),
          document: Type.Unknown({ description: 'The JSON of the tool’s API.' }),
          known: Type.Optional(
            tableOf(Type.String(), 'What an id of the tool stands for: a metric, a list, a cohort, a channel.'),
          ),
        }),
        response: {
          200: list(
            named('ConvertedDefinition', { id: Type.String(), definition: DefinitionBody, yaml: Type.String() }),
          ),
        },
      },
    },
    async request =>
      orRefuse(converted(request.body), 'body.document').map(definition => ({
        id: definition.segment,
        definition: printed(definition),
        yaml: stringify(printDefinition(definition), { lineWidth: 100 }),
      })),
  );
};

/** Definitions that are not stored yet. */
export const definitions: RouteGroup = together(
  definitionSchemaRoute,
  checkDefinitionsRoute,
  planDefinitionsRoute,
  applyDefinitionsRoute,
  convertDefinitionsRoute,
);

type Given = Static<typeof GivenBody>;

/** Every definition of a body, with its place there. */
function definitionsIn({ definitions: several, text }: Given): Result<readonly GivenDefinition[]> {
  if ((several === undefined) === (text === undefined)) {
    throw refusalOf([{ code: 'missing-key', path: 'body', message: 'either definitions or text is needed' }]);
  }
  if (text !== undefined) {
    const read = readDefinitions('body.text', text);
    return read.problems.length > 0 ? { ok: false, problems: read.problems } : { ok: true, value: read.definitions };
  }
  const problems: Problem[] = [];
  const found = (several ?? []).flatMap((input, i): readonly GivenDefinition[] => {
    const at = () => ({ file: `body.definitions[${i}]`, line: 0, column: 0 });
    const parsed = parseDefinition(input);
    if (parsed.ok) return [{ definition: parsed.value, at }];
    problems.push(...parsed.problems.map(problem => ({ ...problem, ...at() })));
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}

/** In a list: its item and the path in it. In a text: the path, and the line and column. */
function located(problem: Problem & { readonly file?: string; readonly line?: number; readonly column?: number }) {
  const { file, line = 0, column = 0, code, message, hint, path } = problem;
  const place = [file, path].filter(part => part !== undefined && part !== '').join('.');
  return {
    ...{ code, message, ...(hint !== undefined && { hint }) },
    path: place,
    line: line > 0 ? line : null,
    column: line > 0 ? column : null,
  };
}

function orPlaced<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refusalOf(
    result.problems.map(problem => {
      const { line, column, ...rest } = located(problem);
      return line === null ? rest : { ...rest, path: `${rest.path} (line ${line}, column ${column})` };
    }) as readonly Problem[],
  );
}

interface Converting {
  readonly tool: 'klaviyo' | 'posthog' | 'dittofeed';
  readonly document: unknown;
  readonly known?: Readonly<Record<string, string>>;
}

function converted({ tool, document, known = {} }: Converting): Result<readonly SegmentDefinition[]> {
  if (tool === 'klaviyo') return importKlaviyo(document, { metrics: known, groups: known });
  if (tool === 'posthog') return importPostHog(document, { cohorts: known });
  const subscriptionGroups = Object.fromEntries(
    Object.entries(known).map(([id, name]) => {
      const channel = CHANNELS.find(c => c === name);
      if (channel !== undefined) return [id, channel];
      const hint = `one of ${CHANNELS.join(', ')}`;
      throw refusalOf([{ code: 'bad-value', path: `body.known.${id}`, message: 'there is no such channel', hint }]);
    }),
  );
  return importDittofeed(document, { subscriptionGroups });
}

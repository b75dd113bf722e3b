import { stat } from 'node:fs/promises';
import type { Problem } from '@satsuma/core';
import {
  type ImportSummary,
  importFile,
  listImports,
  type Mapping,
  type MappingOfFile,
  mappingOfFile,
  parseMapping,
  printMapping,
  readRejects,
  undoImport,
} from '@satsuma/engine';
import { Type } from 'typebox';
import { parse, stringify } from 'yaml';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse, refusal, refusalOf } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { askedBy } from './asked.ts';
import { counts } from './counts.ts';
import type { HeldFile, HeldFiles } from './held-files.ts';
import { language } from './schema/asking.ts';
import { list, named } from './schema/building.ts';
import {
  FileHintsBody,
  hints,
  ImportSummaryReply,
  MappingBody,
  MappingReply,
  PastImportReply,
  UndoneReply,
  UploadReply,
} from './schema/data.ts';
import { together } from './together.ts';
import { answersWithJob, audited, startJob, writing } from './writing.ts';

const tags = ['imports'];
const read = { needs: 'data.read' } as const;
const write = { needs: 'data.write' } as const;
const OCTETS = 'application/octet-stream';
const Upload = Type.String({ minLength: 1, maxLength: 60, description: 'The id that uploading answered with.' });
const gone = problemReply('There is no such file (any more).');

const uploadFileRoute =
  (files: HeldFiles): RouteGroup =>
  (app, parts) => {
    const { settings } = parts;
    app.addContentTypeParser(OCTETS, (_request, payload, done) => done(null, payload));
    app.post(
      '/api/v1/uploads',
      {
        config: write,
        bodyLimit: settings.uploadLimit,
        // What is of another type would be read into memory as a whole before anybody looks at it.
        onRequest: async ({ headers }) => {
          if (headers['content-type']?.startsWith(OCTETS)) return;
          const path = 'headers.content-type';
          throw refusal('bad-media-type', { path, message: 'A file is sent as it is.', hint: `send ${OCTETS}` });
        },
        schema: {
          operationId: 'uploadFile',
          tags,
          summary: 'Send a file to be imported; it is kept for an hour',
          consumes: [OCTETS],
          querystring: Type.Object(
            { name: Type.String({ minLength: 1, maxLength: 200, description: 'With its ending: orders.csv.gz.' }) },
            { additionalProperties: false },
          ),
          body: { content: { [OCTETS]: { schema: Type.Unsafe<NodeJS.ReadableStream>({}) } } },
          response: { 201: UploadReply },
        },
      },
      async (request, reply) => {
        const file = await files.place(request.query.name, actorOf(request.caller));
        const body = request.body as unknown as AsyncIterable<Uint8Array>;
        const bytes = await files.receive(file, body, settings.uploadLimit);
        return reply.code(201).send({ id: file.id, name: file.name, bytes, expires: file.expires });
      },
    );
  };

const guessMappingRoute =
  (files: HeldFiles): RouteGroup =>
  (app, parts) => {
    const { workspace } = parts;
    const { store } = workspace;
    app.post(
      '/api/v1/uploads/:id/mapping',
      {
        config: write,
        schema: {
          operationId: 'guessMapping',
          tags,
          summary: 'What the columns of an uploaded file mean: as its source was read last, else a guess',
          params: Type.Object({ id: Upload }, { additionalProperties: false }),
          body: named('MappingHints', { ...hints, file: Type.Optional(FileHintsBody) }),
          response: { 200: MappingReply, 404: gone },
        },
      },
      async request => {
        const file = files.find(request.params.id, actorOf(request.caller), 'params.id');
        const told = { ...request.body, signal: request.givenUp };
        const found = orRefuse(await mappingOfFile(store, file.path, told));
        const yaml = printMapping(found.mapping);
        const { from, notes, problems } = found;
        return { ...documentOf(found.mapping), shape: shapeReply(found), yaml, from, notes, problems };
      },
    );
  };

const importFileRoute =
  (files: HeldFiles): RouteGroup =>
  (app, parts) => {
    const { clock, workspace } = parts;
    const { store } = workspace;
    app.post(
      '/api/v1/imports',
      {
        config: write,
        schema: {
          operationId: 'importFile',
          tags,
          summary: 'Import an uploaded file, or try it; answers with a job',
          querystring: Type.Object(language, { additionalProperties: false }),
          body: named('ImportBody', {
            upload: Upload,
            mapping: Type.Optional(MappingBody),
            ...hints,
            replace: Type.Optional(
              Type.Boolean({ description: 'Take out what earlier files of this name brought from this source.' }),
            ),
            dryRun: Type.Optional(Type.Boolean({ description: 'Say what would come in, and keep nothing.' })),
          }),
          ...answersWithJob(ImportSummaryReply),
        },
      },
      async (request, reply) => {
        const { upload, mapping: document, dryRun = false, ...options } = request.body;
        const actor = actorOf(request.caller);
        const asked = await askedBy(request, parts);
        const file = files.find(upload, actor, 'body.upload');
        const mapping = document && readMapping(document);
        const rejects = await files.place(`${file.name}.rejects.csv`, actor);
        if (!dryRun) await audited(parts, request, { action: 'import.started', subject: 'import' });
        const job = startJob(parts, request, dryRun ? 'trial' : 'import', ({ signal, progress }) =>
          writing(parts, async () => {
            const summary = orRefuse(
              await importFile(store, {
                ...options,
                ...(mapping && { mapping }),
                ...{ path: file.path, dryRun, now: clock, signal, rejectsPath: rejects.path, language: asked.language },
                progress: ({ done = 0, total = 0 }) => progress(done, total),
              }),
            );
            return summaryReply(summary, rejects);
          }),
        );
        return reply.code(202).send(jobReply(job));
      },
    );
  };

const listImportsRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  const { store } = workspace;
  app.get(
    '/api/v1/imports',
    {
      config: read,
      schema: {
        operationId: 'listImports',
        tags,
        summary: 'Every import, the newest first',
        response: { 200: list(PastImportReply) },
      },
    },
    async () =>
      (await listImports(store.control)).map(past => ({
        ...past,
        rows: past.rows && { ...past.rows, byReason: counts(past.rows.byReason), remarks: counts(past.rows.remarks) },
      })),
  );
};

const undoImportRoute: RouteGroup = (app, parts) => {
  const { clock, workspace } = parts;
  const { store } = workspace;
  app.delete(
    '/api/v1/imports/:import',
    {
      config: write,
      schema: {
        operationId: 'undoImport',
        tags,
        summary: 'Take out what an import brought; answers with a job',
        params: Type.Object({ import: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
        ...answersWithJob(UndoneReply),
      },
    },
    async (request, reply) => {
      const { import: number } = request.params;
      await audited(parts, request, { action: 'import.undone', subject: `import:${number}` });
      const job = startJob(parts, request, 'undo', ({ signal }) =>
        writing(parts, async () => orRefuse(await undoImport(store, number, { now: clock, signal }), 'params.import')),
      );
      return reply.code(202).send(jobReply(job));
    },
  );
};

/** Files that bring data: uploaded, looked at, imported, taken out again. */
export const imports = (files: HeldFiles): RouteGroup =>
  together(uploadFileRoute(files), guessMappingRoute(files), importFileRoute(files), listImportsRoute, undoImportRoute);

/** A mapping of a body. Files beside the imported one are those of the server's own machine, and nobody's to look into from outside. */
function readMapping(document: Readonly<Record<string, unknown>>): Mapping {
  const mapping = orRefuse(parseMapping(stringify(document)), 'body.mapping');
  if (mapping.lookups.length === 0) return mapping;
  const message = 'an uploaded file is imported by itself; there is nothing beside it to look things up in';
  const hint = 'satsuma import, on the machine of the files, reads lookups';
  throw refusalOf([{ code: 'bad-value', path: 'body.mapping.lookups', message, hint }]);
}

const documentOf = (mapping: Mapping) => ({
  mapping: parse(printMapping(mapping)) as Readonly<Record<string, unknown>>,
});

const SAMPLED = 20;

const shapeReply = ({ shape, mapping }: MappingOfFile) => ({
  ...{ format: shape.format, compression: shape.compression, encoding: shape.encoding, separator: shape.separator },
  ...{ decimal: mapping.decimal, header: shape.header, segment: shape.segment, rows: shape.rowsEstimate },
  columns: [...shape.headerNames],
  sample: shape.sampleRows.slice(0, SAMPLED).map(row => [...row]),
});

/** So many of the rows that were put aside are told with the summary; all of them are in the file. */
const EXAMPLES = 100;

async function summaryReply(summary: ImportSummary, rejects: HeldFile) {
  if (summary.outcome === 'unchanged') return summary;
  const { rejectsPath, mapping, rows, notes, ...rest } = summary;
  const thereAre = rejectsPath !== undefined && (await stat(rejects.path).catch(() => undefined)) !== undefined;
  return {
    ...rest,
    ...documentOf(mapping),
    rows: { ...rows, byReason: counts(rows.byReason), remarks: counts(rows.remarks) },
    notes: notes as readonly Problem[],
    rejects: thereAre ? rejects.id : null,
    examples: thereAre ? [...(await readRejects(rejects.path, EXAMPLES))] : [],
  };
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { EXPORT_FORMATS, exportMembers, narrowed } from '@satsuma/engine';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { askedBy } from './asked.ts';
import { readPeople } from './given.ts';
import type { HeldFiles } from './held-files.ts';
import { asOf, onlyKnown, WhomBody } from './schema/asking.ts';
import { named } from './schema/building.ts';
import { ExportedReply } from './schema/data.ts';
import { together } from './together.ts';
import { answersWithJob, audited, startJob } from './writing.ts';

const TextList = Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 200 }));
const OCTETS = 'application/octet-stream';

const exportMembersRoute =
  (files: HeldFiles): RouteGroup =>
  (app, parts) => {
    app.post(
      '/api/v1/exports',
      {
        config: { needs: 'people.export' },
        schema: {
          operationId: 'exportMembers',
          tags: ['exports'],
          summary: 'Write people with their traits and identifiers into a file; answers with a job',
          querystring: Type.Object(asOf, { additionalProperties: false }),
          body: named('ExportBody', {
            whom: WhomBody,
            ...onlyKnown,
            format: Type.Enum([...EXPORT_FORMATS]),
            traits: TextList,
            identifiers: TextList,
            defuseFormulas: Type.Optional(
              Type.Boolean({
                description: 'CSV: text that a spreadsheet takes for a formula is defused; yes if not given.',
              }),
            ),
          }),
          ...answersWithJob(ExportedReply),
        },
      },
      async (request, reply) => {
        const { asOf: at } = await askedBy(request, parts);
        const { whom: given, known, format, ...options } = request.body;
        const whom = readPeople(given, 'body.whom');
        const file = await files.place(`people.${format}`, actorOf(request.caller));
        const subject = 'segment' in whom ? `segment:${whom.segment}` : 'people';
        await audited(parts, request, { action: 'people.exported', subject, details: { format } });
        const job = startJob(parts, request, 'export', async ({ signal, progress }) => {
          const onProgress = (share: number) => progress(share, 1);
          const asked = { ...options, format, asOf: at, file: file.path, signal, onProgress };
          const { people, bytes, columns } = orRefuse(
            await exportMembers(parts.workspace, narrowed(whom, known, at), asked),
            'body',
          );
          return { download: file.id, file: file.name, people, bytes, columns, expires: file.expires };
        });
        return reply.code(202).send(jobReply(job));
      },
    );
  };

const downloadRoute =
  (files: HeldFiles): RouteGroup =>
  app => {
    app.get(
      '/api/v1/downloads/:id',
      {
        config: { needs: 'data.read' },
        schema: {
          operationId: 'download',
          tags: ['exports'],
          summary: 'A file that a job of yours made; it is kept for an hour',
          params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false }),
          response: {
            200: { description: 'The file.', content: { [OCTETS]: { schema: Type.Unsafe<unknown>({}) } } },
            404: problemReply('There is no such file (any more).'),
          },
        },
      },
      async (request, reply) => {
        const file = files.find(request.params.id, actorOf(request.caller), 'params.id');
        const { size } = await stat(file.path);
        return reply
          .type(OCTETS)
          .header('content-length', size)
          .header('content-disposition', `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '_')}"`)
          .send(createReadStream(file.path));
      },
    );
  };

/** People as a file, and files that were made. */
export const exports = (files: HeldFiles): RouteGroup => together(exportMembersRoute(files), downloadRoute(files));

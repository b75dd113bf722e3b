import { join } from 'node:path';
import { backupStore, listBackups } from '@satsuma/engine';
import { Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import { problemReply } from '../access/require.ts';
import { recordAudit } from '../accounts/audit.ts';
import { Count, Instant } from '../api/schema/building.ts';
import { together } from '../api/together.ts';
import type { RouteGroup } from '../app.ts';
import { refusal } from '../problems/refusal.ts';
import { closed } from './accounts-schema.ts';
import { JobReply, jobReply } from './jobs.ts';

const BackupsReply = closed({
  canMake: Type.Boolean({ description: 'Whether the server was started with a folder for backups.' }),
  backups: Type.Array(
    closed({ name: Type.String({ description: 'Of its folder.' }), made: Instant, files: Count, bytes: Count }),
    { description: 'Whole ones of this version, in that folder.' },
  ),
});

const makeRoute: RouteGroup = (app, { workspace, clock, jobs, backup, quiesce }) => {
  app.post(
    '/api/v1/backups',
    {
      config: { needs: 'backups' },
      schema: {
        operationId: 'makeBackup',
        tags: ['operations'],
        summary: 'Back everything up; answers with a job',
        body: closed({
          name: Type.String({
            pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
            description: 'Of the new folder: small letters, digits, hyphens.',
          }),
        }),
        response: {
          202: JobReply,
          409: problemReply('The server was started without a folder for backups, or a backup runs.'),
        },
      },
    },
    async (request, reply) => {
      if (backup === undefined) throw refusal('conflict', NOWHERE);
      if (jobs.list().some(job => job.kind === 'backup' && job.status === 'running')) throw refusal('conflict', ONE);
      const { name } = request.body;
      const actor = actorOf(request.caller);
      const { store } = workspace;
      const time = clock();
      await recordAudit(store.control, { time, actor, action: 'backup.started', subject: `backup:${name}` });
      const job = jobs.start({ kind: 'backup', actor }, async ({ signal, progress }) => {
        const to = join(backup.folder, name);
        const made = await backupStore(store, {
          directory: backup.directory,
          to,
          now: time,
          quiesce,
          signal,
          progress,
        });
        return { name, files: made.files.length, bytes: made.files.reduce((sum, file) => sum + file.bytes, 0) };
      });
      return reply.code(202).send(jobReply(job));
    },
  );
};

const listRoute: RouteGroup = (app, { backup }) => {
  app.get(
    '/api/v1/backups',
    {
      config: { needs: 'backups' },
      schema: {
        operationId: 'listBackups',
        tags: ['operations'],
        summary: 'The backups that are kept, the newest first',
        response: { 200: BackupsReply },
      },
    },
    async () => ({
      canMake: backup !== undefined,
      backups: backup === undefined ? [] : [...(await listBackups(backup.folder))],
    }),
  );
};

/** Backups of the running server, into the folder that whoever runs it has named. */
export const backups: RouteGroup = together(listRoute, makeRoute);

const NOWHERE = {
  message: 'The server does not know where backups go.',
  hint: 'start it with satsuma serve --backups FOLDER',
};
const ONE = { message: 'A backup is running; one at a time.' };

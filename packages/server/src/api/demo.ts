import { hasPeople } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusal } from '../problems/refusal.ts';
import { jobReply } from '../routes/jobs.ts';
import { named } from './schema/building.ts';
import { answersWithJob, audited, startJob, writing } from './writing.ts';

const KIND = 'demo';

/** Whether this server has a shop to fill itself with, and is not filling itself already. */
export const canFillDemo = ({ fillDemo, jobs }: Pick<ServerParts, 'fillDemo' | 'jobs'>): boolean =>
  fillDemo !== undefined && !jobs.list().some(job => job.kind === KIND && job.status === 'running');

/** A shop to look around in, where there is nothing yet. */
export const demo: RouteGroup = (app, parts) => {
  const { fillDemo } = parts;
  app.post(
    '/api/v1/demo',
    {
      config: { needs: 'data.write' },
      schema: {
        operationId: 'fillDemo',
        tags: ['data'],
        summary: 'Fill an empty base with a simulated shop and its segments; answers with a job',
        ...answersWithJob(named('FilledDemo', { filled: Type.Literal(true) })),
        response: {
          ...answersWithJob(Type.Null()).response,
          409: problemReply('There are people already, it is being filled, or this server has no shop to offer.'),
        },
      },
    },
    async (request, reply) => {
      if (fillDemo === undefined) throw refusal('conflict', { message: 'This server has no demo shop to offer.' });
      if (!canFillDemo(parts)) throw refusal('conflict', { message: 'It is being filled already.' });
      await refusePeople(parts);
      await audited(parts, request, { action: 'demo.filled', subject: 'demo' });
      const job = startJob(parts, request, KIND, on =>
        writing(parts, async () => {
          await refusePeople(parts);
          await fillDemo(on);
          return { filled: true as const };
        }),
      );
      return reply.code(202).send(jobReply(job));
    },
  );
};

async function refusePeople({ workspace: { store } }: Pick<ServerParts, 'workspace'>): Promise<void> {
  if (await hasPeople(store)) throw refusal('conflict', { message: 'There are people here already.' });
}

import { erasePerson, exportPerson } from '@satsuma/engine';
import { Type } from 'typebox';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { orRefuse } from '../problems/refusal.ts';
import { Count, named, ProfileNumber } from './schema/building.ts';
import { together } from './together.ts';
import { audited } from './writing.ts';

const tags = ['people'];
const params = Type.Object({ profile: ProfileNumber }, { additionalProperties: false });
const unknown = problemReply('There is no such person.');
const FILE = 'application/octet-stream';

const exportPersonRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/people/:profile/export',
    {
      config: { needs: 'people.export' },
      schema: {
        operationId: 'exportPerson',
        tags,
        summary: 'Everything that is held of one person, as a JSON file to hand over',
        params,
        response: {
          200: { description: 'The file.', content: { [FILE]: { schema: Type.Unsafe<unknown>({}) } } },
          404: unknown,
        },
      },
    },
    async (request, reply) => {
      const { profile: asked } = request.params;
      const person = orRefuse(
        await exportPerson(workspace, { profile: asked }, { signal: request.givenUp }),
        'params.profile',
      );
      await audited(parts, request, { action: 'person.exported', subject: `profile:${person.profile}` });
      return reply
        .type(FILE)
        .header('content-disposition', `attachment; filename="person-${person.profile}.json"`)
        .send(Buffer.from(JSON.stringify(person, null, 2)));
    },
  );
};

const erasePersonRoute: RouteGroup = (app, parts) => {
  const { workspace, live } = parts;
  app.delete(
    '/api/v1/people/:profile',
    {
      config: { needs: 'people.write' },
      schema: {
        operationId: 'erasePerson',
        tags,
        summary: 'Take out everything that is held of one person, for good',
        description:
          'Also what is held of whoever was found to be the same person. They leave every segment, which the log says (cause: erasure). Backups that were made before still hold them, and a source that sends them again makes them known again.',
        params,
        response: {
          200: named('ErasedPerson', { profile: ProfileNumber, rows: Count }),
          404: unknown,
        },
      },
    },
    async request => {
      const { profile: asked } = request.params;
      const erase = () =>
        live === undefined ? workspace.exclusively(() => erasePerson(workspace, asked)) : live.erase(asked);
      const erased = orRefuse(await erase(), 'params.profile');
      await audited(parts, request, { action: 'person.erased', subject: `profile:${erased.profile}` });
      return erased;
    },
  );
};

/** What people may ask of whoever holds something of them (GDPR, articles 15, 17 and 20). */
export const personRights: RouteGroup = together(exportPersonRoute, erasePersonRoute);

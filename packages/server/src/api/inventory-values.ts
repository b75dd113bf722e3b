import { countAttributeValues } from '@satsuma/engine';
import type { RouteGroup } from '../app.ts';
import { list, named } from './schema/building.ts';
import { AttributeValuesReply } from './schema/data.ts';

/** What stands in every attribute, and who brings it: a question of its own, since it reads what the inventory only counts. */
export const inventoryValues: RouteGroup = (app, { workspace }) => {
  app.get(
    '/api/v1/inventory/values',
    {
      config: { needs: 'data.read' },
      schema: {
        operationId: 'getInventoryValues',
        tags: ['data'],
        summary: 'How many different values every attribute has, and which sources bring it',
        response: { 200: named('InventoryValues', { attributes: list(AttributeValuesReply) }) },
      },
    },
    async request => ({ attributes: await countAttributeValues(workspace, { signal: request.givenUp }) }),
  );
};

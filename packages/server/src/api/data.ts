import {
  type DescribedInventory,
  describeInventory,
  listSources,
  loadLibrary,
  namesOf,
  printMapping,
  readRemembered,
} from '@satsuma/engine';
import { Type } from 'typebox';
import { parse } from 'yaml';
import { problemReply } from '../access/require.ts';
import type { RouteGroup } from '../app.ts';
import { refusal } from '../problems/refusal.ts';
import { counts } from './counts.ts';
import { list, named } from './schema/building.ts';
import { CatalogReply, InventoryReply, MappingBody, NamesReply, SourceReply } from './schema/data.ts';
import { together } from './together.ts';

const tags = ['data'];
const config = { needs: 'data.read' } as const;

const getInventoryRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/inventory',
    {
      config,
      schema: {
        operationId: 'getInventory',
        tags,
        summary: 'Events, properties, traits and identifiers, with coverage and types',
        response: { 200: InventoryReply },
      },
    },
    async () => inventoryReply(await describeInventory(workspace)),
  );
};

const getCatalogRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/catalog',
    {
      config,
      schema: {
        operationId: 'getCatalog',
        tags,
        summary: 'The names that a definition may use: events with their properties, traits, segments and classes',
        response: { 200: CatalogReply },
      },
    },
    async () => {
      const { catalog } = await loadLibrary(workspace);
      const types = (entries: (typeof catalog)['traits']) =>
        Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, { types: entry.types }]));
      return {
        zone: catalog.zone,
        events: Object.fromEntries(
          Object.entries(catalog.events).map(([name, { properties, currencies }]) => [
            name,
            { properties: types(properties), currencies },
          ]),
        ),
        traits: types(catalog.traits),
        segments: Object.fromEntries(
          Object.entries(catalog.segments).map(([id, entry]) => [
            id,
            { kind: entry.kind, names: entry.kind === 'segment' ? entry.parameters : entry.classes },
          ]),
        ),
      };
    },
  );
};

const getNamesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/names',
    {
      config: { needs: 'segments.read' },
      schema: {
        operationId: 'getNames',
        tags: ['segments'],
        summary: 'What people call segments, segmentations and classes',
        response: { 200: NamesReply },
      },
    },
    async () => {
      const { segments = {}, classes = {}, currency } = namesOf(await loadLibrary(workspace));
      return { segments, classes, ...(currency !== undefined && { currency }) };
    },
  );
};

const listSourcesRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/sources',
    {
      config,
      schema: {
        operationId: 'listSources',
        tags,
        summary: 'Where files came from',
        response: { 200: list(SourceReply) },
      },
    },
    () => listSources(workspace.store.control),
  );
};

const getSourceMappingRoute: RouteGroup = (app, parts) => {
  const { workspace } = parts;
  app.get(
    '/api/v1/sources/:name/mapping',
    {
      config,
      schema: {
        operationId: 'getSourceMapping',
        tags,
        summary: 'The mapping that files of this source were imported with last',
        params: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false }),
        response: {
          200: named('SourceMapping', { mapping: MappingBody, yaml: Type.String() }),
          404: problemReply('There is no such source, or none with a mapping.'),
        },
      },
    },
    async request => {
      const mapping = await readRemembered(workspace.store.control, request.params.name);
      if (mapping === undefined) {
        throw refusal('not-found', { path: 'params.name', message: 'There is no source of this name with a mapping.' });
      }
      const yaml = printMapping(mapping);
      return { mapping: parse(yaml) as Readonly<Record<string, unknown>>, yaml };
    },
  );
};

/** What the data holds, and where it comes from. */
export const data: RouteGroup = together(
  getInventoryRoute,
  getCatalogRoute,
  getNamesRoute,
  listSourcesRoute,
  getSourceMappingRoute,
);

/** Types that nothing reads as are left out. */
function inventoryReply(inventory: DescribedInventory) {
  const held = <A extends DescribedInventory['traits'][number]>(attribute: A) => ({
    ...attribute,
    types: counts(attribute.types),
  });
  return {
    ...inventory,
    events: inventory.events.map(event => ({ ...event, properties: event.properties.map(held) })),
    lines: { ...inventory.lines, properties: inventory.lines.properties.map(held) },
    traits: inventory.traits.map(held),
  };
}

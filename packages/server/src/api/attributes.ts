import { LEGAL_BASES, noteAttribute, readCatalog, SENSITIVITIES, unknownIn, type ValuesOf } from '@satsuma/engine';
import { type Static, Type } from 'typebox';
import { actorOf } from '../access/caller.ts';
import type { RouteGroup } from '../app.ts';
import { refusalOf } from '../problems/refusal.ts';
import { maybe, named } from './schema/building.ts';
import { AttributeKeyBody, AttributeNoteReply } from './schema/data.ts';
import { audited } from './writing.ts';

const Text = (description: string, maxLength = 200) =>
  Type.Optional(maybe(Type.String({ minLength: 1, maxLength, description })));

/** What people say of attributes. */
export const attributes: RouteGroup = (app, parts) => {
  const { workspace, clock } = parts;
  app.put(
    '/api/v1/attributes',
    {
      config: { needs: 'data.write' },
      schema: {
        operationId: 'noteAttribute',
        tags: ['data'],
        summary: 'Say whose an attribute is, what it is for, how sensitive it is, and on what grounds it is held',
        description: 'What is not given stays as it is; null takes it back.',
        body: named('AttributeNoteBody', {
          attribute: AttributeKeyBody,
          owner: Text('Who answers for it.'),
          justification: Text('What it is for.', 2000),
          sensitivity: Type.Optional(maybe(Type.Enum([...SENSITIVITIES]))),
          legalBasis: Type.Optional(maybe(Type.Enum([...LEGAL_BASES]))),
        }),
        response: { 200: named('NotedAttribute', { attribute: AttributeKeyBody, note: maybe(AttributeNoteReply) }) },
      },
    },
    async request => {
      const { attribute, ...change } = request.body;
      const problems = unknownIn(whichOf(attribute), await readCatalog(workspace.store));
      if (problems.length > 0) throw refusalOf(problems.map(problem => ({ ...problem, path: placeOf(problem.path) })));
      const by = { now: clock(), actor: actorOf(request.caller) };
      const note = await noteAttribute(workspace.store.control, attribute, change, by);
      const { of, event, name } = attribute;
      const subject = `attribute:${[of, ...(event === undefined ? [] : [event]), name].join('.')}`;
      await audited(parts, request, { action: 'attribute.noted', subject });
      return { attribute, note };
    },
  );
};

function whichOf({ of, event, name }: Static<typeof AttributeKeyBody>): ValuesOf {
  if ((of === 'event') !== (event !== undefined)) {
    const message = of === 'event' ? 'of which event?' : 'only the property of an event has one';
    throw refusalOf([{ code: 'bad-value', path: 'body.attribute.event', message }]);
  }
  if (of === 'trait') return { trait: name };
  return event === undefined ? { line: name } : { event, property: name };
}

const placeOf = (path: string): string => `body.attribute.${path === 'event' ? 'event' : 'name'}`;

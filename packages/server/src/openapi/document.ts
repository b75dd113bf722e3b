import swagger from '@fastify/swagger';
import type { App } from '../app.ts';
import { nameSchemas } from './name-schemas.ts';

/** The OpenAPI document, made from the routes' own schemas, at `/openapi.json`. */
export async function documentApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Satsuma',
        version: '0.1.0',
        description: 'Segments, the people in them, and why. Every refused request answers with problems.',
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'satsuma_session',
            description: 'A person who is signed in. Unsafe methods also send the header x-csrf-token.',
          },
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of scope read or admin.' },
          writeKey: { type: 'http', scheme: 'basic', description: 'A write key as the user name, an empty password.' },
        },
      },
    },
    transformObject: document =>
      'openapiObject' in document ? nameSchemas(document.openapiObject) : document.swaggerObject,
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `Schema${i}`),
    },
  });
}

import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const fastifys = SerializerSelector();

/** Fastify's own serializers, each compiled when its route first answers: those of all routes would be a seventh of what a start takes. */
export const serializersWhenNeeded: typeof fastifys = (schemas, options) => {
  const compile = fastifys(schemas, options);
  return route => {
    let serialize: ReturnType<typeof compile> | undefined;
    return answer => {
      serialize ??= compile(route);
      return serialize(answer);
    };
  };
};

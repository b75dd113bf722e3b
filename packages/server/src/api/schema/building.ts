import { type Static, type TProperties, type TSchema, Type } from 'typebox';

/** An object of the API that programs know by name: with these keys and no others. Names are unique in the document. */
export const named = <P extends TProperties>(title: string, properties: P, description?: string) =>
  Type.Object(properties, {
    title,
    additionalProperties: false,
    ...(description !== undefined && { description }),
  });

/** Several schemas that programs know by one name. */
export const either = <S extends TSchema[]>(title: string, schemas: readonly [...S], description?: string) =>
  Type.Union([...schemas], { title, ...(description !== undefined && { description }) });

export const list = <S extends TSchema>(items: S, options: { readonly description?: string } = {}) =>
  Type.Immutable(Type.Array(items, options));

export const maybe = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** Any keys, each with such a value. */
export const tableOf = <S extends TSchema>(values: S, description?: string) =>
  Type.Unsafe<Record<string, Static<S>>>({
    type: 'object',
    additionalProperties: values,
    ...(description !== undefined && { description }),
  });

/** What another package describes: `title` is its type's name in core, from where the client imports it. */
export const fromCore = <T>(title: string, description: string) =>
  Type.Unsafe<T>({ type: 'object', title, description, 'x-from': '@satsuma/core' });

export const Instant = Type.Integer({ description: 'Milliseconds since 1970 UTC.' });
export const Count = Type.Integer({ minimum: 0 });
export const Share = Type.Number({ description: '0 to 1.' });
export const ProfileNumber = Type.Integer({ minimum: 1, maximum: 4_294_967_295 });
export const Id = Type.String({ minLength: 1, maxLength: 80, description: 'Of a segment or segmentation.' });

export const BilingualText = named('Bilingual', { en: Type.String(), pl: Type.String() });
/** One text for both languages, or one each. */
export const WordsText = Type.Union([Type.String(), BilingualText]);
export const TextOrList = Type.Union([Type.String(), list(Type.String())]);

export const ProblemReply = named('Problem', {
  code: Type.String(),
  path: Type.String(),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
});

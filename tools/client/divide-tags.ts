import type { ApiDocument } from './generate.ts';

/** A file of its own, and the operations that stand in it: a part of a tag that is large. */
export type Division = Readonly<Record<string, readonly string[]>>;

export const DIVISION: Division = {
  comparisons: ['compareSegments', 'overlap', 'setsApart'],
  explanations: ['explainClass', 'explainMember'],
};

/** The document with each part of a tag as a tag. Throws if a part is called like a tag, or has an operation that there is not. */
export function divideTags({ paths, ...document }: ApiDocument, division: Division): ApiDocument {
  const operations = Object.values(paths).flatMap(methods => Object.values(methods));
  const partOf = new Map(Object.entries(division).flatMap(([part, ids]) => ids.map(id => [id, part] as const)));
  for (const [id, part] of partOf) {
    if (!operations.some(({ operationId }) => operationId === id))
      throw new Error(`The document has no operation ${id}, of ${part} in tools/client/divide-tags.ts.`);
    if (operations.some(({ tags }) => tags?.includes(part))) throw new Error(`${part} is a tag of the document’s own.`);
  }
  const divided = Object.entries(paths).map(([path, methods]) => {
    const own = Object.entries(methods).map(([method, operation]) => {
      const part = partOf.get(operation.operationId);
      return [method, part === undefined ? operation : { ...operation, tags: [part] }] as const;
    });
    return [path, Object.fromEntries(own)] as const;
  });
  return { ...document, paths: Object.fromEntries(divided) };
}

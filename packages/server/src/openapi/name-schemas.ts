type Json = unknown;
type Named = Record<string, Json>;

interface ApiDocument {
  readonly paths?: object;
  readonly components?: { readonly schemas?: object };
}

/**
 * Schemas with a title become components under it, each once; where they stood, a reference. Routes write their schemas out, so that
 * types follow from them; the document and what is generated from it say every shape once. Throws where one title means two shapes.
 */
export function nameSchemas<D extends ApiDocument>(document: D): D {
  const schemas: Named = { ...document.components?.schemas };
  const texts = new Map<string, string>();
  const hoisted = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(hoisted);
    if (typeof value !== 'object' || value === null) return value;
    const inside = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, hoisted(child)]));
    const { title } = inside;
    if (typeof title !== 'string' || !isSchema(inside)) return inside;
    const text = JSON.stringify(inside);
    const known = texts.get(title);
    if (known !== undefined && known !== text) throw new Error(`Two schemas of the API are called ${title}.`);
    texts.set(title, text);
    schemas[title] = inside;
    return { $ref: `#/components/schemas/${title}` };
  };
  const paths = hoisted(document.paths);
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, paths, components: { ...document.components, schemas: sorted } };
}

/** A property called `title` is no title. */
const isSchema = (value: Named): boolean => 'type' in value || 'anyOf' in value;

/** An operation of the OpenAPI document, as far as malformed requests are made of it. */
export interface Operation {
  readonly method: string;
  /** `/api/v1/users/{id}`. */
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | undefined;
  readonly open: boolean;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly $ref?: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Described {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly security?: readonly object[];
}

/** All operations there are: what is added to the server is among them by itself. */
export function operationsOf({ paths, components }: Document): {
  readonly operations: readonly Operation[];
  readonly named: Readonly<Record<string, Schema>>;
} {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, security }]): Operation => {
      const query = parameters
        .filter(one => one.in === 'query')
        .map(({ name, schema = {} }) => [name, schema] as const);
      const body = Object.values(requestBody?.content ?? {})[0]?.schema;
      const open = security?.length === 0;
      return { method: method.toUpperCase(), path, query: Object.fromEntries(query), body, open };
    }),
  );
  return { operations, named: components?.schemas ?? {} };
}

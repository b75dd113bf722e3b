import { membersText, memberText, type Schema, typeText } from './type-text.ts';

/** By media type. */
export type Contents = Readonly<Record<string, { readonly schema?: Schema }>>;

/** An operation as the API's document has it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>;
  readonly 'x-job-result'?: Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

const JSON_TYPE = 'application/json';

/** What a call takes and gives, as a member of the interface of all operations. */
export function operationText(operation: Operation): string {
  const { operationId, summary } = operation;
  return `/** ${summary} */\n${operationId}: { readonly input: ${inputText(operation)}; readonly reply: ${replyText(operation)} };`;
}

/** How it is called, as an entry of a table of operations; that JSON comes back is not said. */
export function callText(method: string, path: string, operation: Operation): string {
  const reply = replyKind(operation);
  const entry = [method.toUpperCase(), path, ...(reply === 'json' ? [] : [reply])];
  return `${operation.operationId}: ${JSON.stringify(entry)},`;
}

function inputText({ parameters = [], requestBody }: Operation): string {
  const members = [
    ...partText('path', parameters),
    ...partText('query', parameters),
    ...(requestBody === undefined ? [] : [`readonly body: ${bodyText(requestBody.content)};`]),
  ];
  return members.length === 0 ? 'Record<never, never>' : `{ ${members.join(' ')} }`;
}

function partText(place: 'path' | 'query', parameters: readonly Parameter[]): readonly string[] {
  const mine = parameters.filter(parameter => parameter.in === place);
  if (mine.length === 0) return [];
  const isNeeded = ({ required, schema }: Parameter): boolean => required === true && schema.default === undefined;
  const members = mine.map(each => memberText(each.name, schemaOf(each), isNeeded(each)));
  return [`readonly ${place}${mine.some(isNeeded) ? '' : '?'}: ${membersText(members)};`];
}

/** What a parameter may be, with what the document says about it. */
export const schemaOf = ({ schema, description }: Parameter): Schema => ({
  ...schema,
  ...(description && { description }),
});

const bodyText = (content: Contents): string =>
  content[JSON_TYPE]?.schema === undefined ? 'FileBody' : typeText(content[JSON_TYPE].schema);

/** What a good reply has. */
export function contentOf({ responses }: Operation): Contents {
  const good = Object.keys(responses).find(status => status.startsWith('2'));
  return (good === undefined ? undefined : responses[good]?.content) ?? {};
}

function replyKind(operation: Operation): 'json' | 'nothing' | 'response' {
  const types = Object.keys(contentOf(operation));
  if (types.length === 0) return 'nothing';
  return types.includes(JSON_TYPE) ? 'json' : 'response';
}

function replyText(operation: Operation): string {
  const kind = replyKind(operation);
  if (kind === 'nothing') return 'null';
  if (kind === 'response') return 'Response';
  const result = operation['x-job-result'];
  if (result !== undefined) return `JobOf<${typeText(result)}>`;
  return typeText(contentOf(operation)[JSON_TYPE]?.schema ?? {});
}

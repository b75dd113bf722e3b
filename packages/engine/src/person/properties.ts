type Value = string | readonly string[];

/** The engine's JSON of a row as properties by their dotted paths: canonical texts and lists of them; what is not set is left out. */
export function flatten(json: unknown, into: Map<string, Value>, path = ''): void {
  if (json === null || json === undefined) return;
  if (Array.isArray(json)) {
    if (json.length > 0) into.set(path, json.map(textOf));
  } else if (typeof json === 'object') {
    for (const [key, child] of Object.entries(json)) flatten(child, into, path === '' ? key : `${path}.${key}`);
  } else if (json !== '') into.set(path, textOf(json));
}

const textOf = (json: unknown): string =>
  json === null ? '' : typeof json === 'object' ? JSON.stringify(json) : String(json);

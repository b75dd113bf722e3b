import type { Statement } from './sql.ts';

/**
 * The statement's parameters as `SET param_…` statements to go before it on the same session. The engine reads them
 * exactly as it reads parameters that come over HTTP: as text of the declared type, never as SQL.
 */
export const setParameters = ({ params }: Statement): string =>
  Object.entries(params)
    .map(([id, parameter]) => `SET param_${id} = ${quoted(parameterText(parameter))}; `)
    .join('');

/** A value as the engine reads it for a parameter: tab-separated escapes outside, quoted text inside a list. */
function parameterText(parameter: unknown): string {
  if (Array.isArray(parameter)) return `[${parameter.map(listed).join(',')}]`;
  return typeof parameter === 'string' ? parameter.replace(/[\\\t\n\r\0]/g, c => ESCAPES[c] ?? c) : String(parameter);
}

const listed = (item: unknown): string => (typeof item === 'string' ? quoted(item) : String(item));

/** A string literal. Only the backslash and the quote have a meaning inside one; NUL is spelled out for the C interface. */
export const quoted = (text: string): string => `'${text.replace(/[\\'\0]/g, c => (c === '\0' ? '\\0' : `\\${c}`))}'`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };

import type { ParameterValue } from '@satsuma/core';
import { usage } from './options.ts';

/** `--with days=30 --with brands=[A,B]`: values of parameters, read as YAML. */
export async function readValues(given: readonly string[]): Promise<Readonly<Record<string, ParameterValue>>> {
  const { parse } = await import('yaml');
  return Object.fromEntries(
    given.map(text => {
      const [, name, written = ''] = /^([A-Za-z][A-Za-z0-9_]*)=(.*)$/s.exec(text) ?? [];
      if (name === undefined) throw usage('--with', `"${text}" is not name=value`, 'e.g. --with days=30');
      const value: unknown = parseOr(parse, written, name);
      if (!isValue(value))
        throw usage('--with', `"${written}" is no value for "${name}"`, 'a text, a number or [a, list]');
      return [name, value];
    }),
  );
}

function parseOr(parse: (text: string) => unknown, written: string, name: string): unknown {
  try {
    return parse(written);
  } catch {
    throw usage('--with', `the value of "${name}" is not valid YAML: ${written}`);
  }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';

const isValue = (value: unknown): value is ParameterValue =>
  isScalar(value) ||
  (Array.isArray(value) && value.length > 0 && value.every(v => isScalar(v) && typeof v !== 'boolean'));

import { nearest, type Problem } from '@satsuma/core';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

/** More than these are not told: the first ones say what is wrong. */
const MOST_PROBLEMS = 100;

/** Where a part of a request stands, in problems and in the OpenAPI document. */
const PLACES: Readonly<Record<string, string>> = {
  body: 'body',
  querystring: 'query',
  params: 'params',
  headers: 'headers',
};

/** A request that does not fit its route's schema; `validationContext` says which part. Fastify makes it from what a validator returns. */
interface Misfit extends Error {
  readonly misfits: readonly ErrorObject[];
}

/**
 * Queries and paths are text and are read as the types asked for; a body says its types itself. Nothing is removed, nothing filled in.
 * A check is compiled when it is first needed: those of all routes would be a third of what a start takes.
 */
export function schemaCompiler(): FastifySchemaCompiler<object> {
  const options = { allErrors: true, removeAdditional: false, strict: false, verbose: true } as const;
  const strictly = addFormats(new Ajv({ ...options, coerceTypes: false, useDefaults: false }));
  const fromText = addFormats(new Ajv({ ...options, coerceTypes: true, useDefaults: true }));
  return ({ schema, httpPart }) => {
    const ajv = httpPart === 'body' ? strictly : fromText;
    let check: ValidateFunction | undefined;
    return data => {
      check ??= ajv.compile(schema);
      if (check(data)) return { value: data };
      const error: Misfit = Object.assign(new Error('The request does not fit its schema.'), {
        misfits: check.errors ?? [],
      });
      return { error };
    };
  };
}

const addFormats = (ajv: Ajv): Ajv => formats.default(ajv);

export const isMisfit = (error: object): error is Misfit => 'misfits' in error;

/** What Ajv found, in words, each at its place: `body.name`, `query.limit`. */
export function problemsOf({ misfits }: Misfit, part: string | undefined): readonly Problem[] {
  const place = PLACES[part ?? 'body'] ?? 'body';
  // "must match a schema in anyOf" says nothing that the misfits of its branches do not say better.
  const telling = misfits.filter(each => each.keyword !== 'anyOf' && each.keyword !== 'if');
  const told = choices(telling.length > 0 ? telling : misfits).map(misfit => problemOf(misfit, place));
  const seen = new Map(told.map(problem => [`${problem.path} ${problem.message}`, problem]));
  return [...seen.values()].slice(0, MOST_PROBLEMS);
}

/** Several constants that would have fitted at one place are one choice. */
function choices(misfits: readonly ErrorObject[]): readonly ErrorObject[] {
  const constants = Object.groupBy(misfits.filter(isConstant), misfit => misfit.instancePath);
  const merged = Object.values(constants).map((several = []) => {
    const [first] = several;
    const allowedValues = several.map(({ params }) => params.allowedValue);
    return several.length > 1 && first ? [{ ...first, keyword: 'enum', params: { allowedValues } }] : several;
  });
  return [...misfits.filter(misfit => !isConstant(misfit)), ...merged.flat()];
}

const isConstant = ({ keyword }: ErrorObject): boolean => keyword === 'const';

function problemOf(misfit: ErrorObject, place: string): Problem {
  const path = place + steps(misfit.instancePath);
  const { keyword, params } = misfit;
  if (keyword === 'required') {
    const missing = String(params.missingProperty);
    return { code: 'missing-key', path: path + step(missing), message: `${missing} is missing.` };
  }
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    return unknownKey(String(params.additionalProperty ?? params.unevaluatedProperty), path, misfit);
  }
  return { code: keyword === 'type' ? 'wrong-type' : 'bad-value', path, message: `It ${wanted(misfit)}.` };
}

function unknownKey(key: string, path: string, { parentSchema }: ErrorObject): Problem {
  const known: unknown = parentSchema?.properties;
  const near = typeof known === 'object' && known !== null ? nearest(key, Object.keys(known)) : undefined;
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  return { code: 'unknown-key', path: path + step(key), message: 'There is no such key.', ...hint };
}

/** Never the value itself: it may be somebody's. */
function wanted({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'enum')
    return `must be one of ${(params.allowedValues as unknown[]).map(v => JSON.stringify(v)).join(', ')}`;
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === 'pattern') return `must match ${String(params.pattern)}`;
  if (keyword === 'format') return `must be a valid ${String(params.format)}`;
  return message ?? 'does not fit';
}

/** A JSON pointer as Satsuma writes places: `/where/all/1` is `.where.all[1]`. */
const steps = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map(part => step(part.replaceAll('~1', '/').replaceAll('~0', '~')))
    .join('');

const step = (part: string): string => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`);

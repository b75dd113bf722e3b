import type { Problem, ProblemCode, Result } from '@satsuma/core';

/** Problems that say the HTTP status by themselves. */
const STATUS = {
  'bad-request': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'unknown-person': 404,
  'erased-person': 404,
  'unknown-merge': 404,
  'unknown-segment': 404,
  'unknown-version': 404,
  'too-slow': 408,
  conflict: 409,
  'in-use': 409,
  duplicate: 409,
  'too-large': 413,
  'bad-media-type': 415,
  'too-many': 429,
  'not-ready': 503,
  store: 503,
  'store-in-use': 503,
  'store-unreachable': 503,
} as const satisfies Partial<Record<ProblemCode, number>>;

type RefusalCode = keyof typeof STATUS;

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(STATUS, code);

/** Ends a request with problems in place of an answer. Thrown by handlers and hooks; the error handler makes the reply. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problems: readonly Problem[];
  /** Headers of the reply, such as `retry-after`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, problems: readonly Problem[], headers: Readonly<Record<string, string>> = {}) {
    super(problems.map(p => p.code).join(', '));
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

interface Said {
  readonly message: string;
  /** Where: `body.name`, `params.id`; the request as a whole if not given. */
  readonly path?: string;
  readonly hint?: string;
}

/** One problem, with the status that its code has. */
export const refusal = (
  code: RefusalCode,
  { path = '', message, hint }: Said,
  headers?: Readonly<Record<string, string>>,
): Refusal => new Refusal(STATUS[code], [{ code, path, message, ...(hint !== undefined && { hint }) }], headers);

/** `429` and `503` say when to come back. */
export const refusalUntil = (code: 'too-many' | 'not-ready', said: Said, seconds: number): Refusal =>
  refusal(code, said, { 'retry-after': String(Math.max(1, Math.ceil(seconds))) });

/**
 * The value of the engine's answer, or its problems as a refusal: the status of the first problem's code, else 422.
 *
 * @param place of what was given, put before each problem's own: `body.definition`
 */
export function orRefuse<T>(result: Result<T>, place = ''): T {
  if (result.ok) return result.value;
  throw refusalOf(result.problems, place);
}

export function refusalOf(problems: readonly Problem[], place = ''): Refusal {
  const code = problems[0]?.code;
  const status = code !== undefined && isRefusalCode(code) ? STATUS[code] : 422;
  return new Refusal(
    status,
    problems.map(problem => ({ ...problem, path: placed(place, problem.path) })),
  );
}

function placed(place: string, path: string): string {
  if (place === '' || path === '') return place + path;
  return path.startsWith('[') ? place + path : `${place}.${path}`;
}

/** Something wrong with an input, said where it is: `path` as in `where.all[1].atLeast`, or `line 12, column 3`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly message: string;
  /** What to do about it: the nearest known name, an example. */
  readonly hint?: string;
}

/** Every kind of problem there is. Problems are data: callers may decide by code, people read the message. */
export type ProblemCode =
  | 'not-an-object'
  | 'unknown-key'
  | 'missing-key'
  | 'no-condition'
  | 'several-conditions'
  | 'no-operator'
  | 'several-operators'
  | 'bad-value'
  | 'bad-syntax'
  | 'bad-pattern'
  | 'bad-date'
  | 'bad-range'
  | 'unknown-event'
  | 'unknown-property'
  | 'unknown-trait'
  | 'unknown-segment'
  | 'unknown-class'
  | 'unknown-parameter'
  | 'unknown-zone'
  | 'unbound-parameter'
  | 'unused-parameter'
  | 'wrong-type'
  | 'mixed-currencies'
  | 'cycle'
  | 'no-prediction-yet'
  | 'not-carried-over'
  | 'duplicate'
  | 'grid-gap'
  | 'grid-overlap'
  | 'store'
  | 'store-in-use'
  | 'store-newer'
  | 'store-unreachable'
  | 'import'
  | 'file'
  | 'in-use'
  | 'unknown-version'
  | 'unknown-person'
  | 'erased-person'
  | 'unknown-merge'
  | 'ambiguous'
  | 'bad-request'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-slow'
  | 'too-many'
  | 'bad-media-type'
  | 'not-ready'
  | 'internal';

/** A result, or the list of everything that stands in its way. Never something in between. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** Collects problems while the work goes on, so that one run reports all of them. */
export class Problems {
  readonly list: Problem[] = [];

  add(code: ProblemCode, path: string, message: string, hint?: string): void {
    this.list.push(hint === undefined ? { code, path, message } : { code, path, message, hint });
  }

  /** `value`, unless something was found. */
  result<T>(value: () => T): Result<T> {
    return this.list.length === 0 ? ok(value()) : failed(this.list);
  }
}

/** Joins places: `at('where', 'all', 1, 'event')` is `where.all[1].event`. */
export const at = (...steps: readonly (string | number)[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );

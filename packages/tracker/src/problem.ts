/**
 * What can go wrong: a call that says nothing that can be sent (`invalid_call`), one over the limit (`too_large`), calls that
 * gave way because too many waited (`queue_full`), calls that the server will not have (`refused`), a fault (`internal`).
 */
export type ProblemCode = 'invalid_call' | 'too_large' | 'queue_full' | 'refused' | 'internal';

/** A thing that went wrong. It names places and never values: problems end up in logs, and people do not belong there. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where: a setting, a method's argument, or the path of a request. */
  readonly path: string;
  readonly message: string;
  /** `refused`: the HTTP status, and the answer as it was read. */
  readonly status?: number;
  readonly answer?: unknown;
}

export type OnProblem = (problem: Problem) => void;

import type { Problem, Problems } from './api/index.ts';

/** The server did not answer the question; every problem says where and why. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  /** HTTP's; 0: the server could not be reached. */
  readonly status: number;
  readonly problems: readonly Problem[];
  /** Of an unexpected failure: under this the server's log has the details. */
  readonly reference: string | undefined;
  /** When to come back, seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    { problems, reference }: Problems,
    { retryAfter, cause }: { readonly retryAfter?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(problems.map(problem => problem.message).join(' '), { cause });
    this.status = status;
    this.problems = problems;
    this.reference = reference;
    this.retryAfter = retryAfter;
  }
}

/** What a refused request was answered with; something between here and the server may have answered in its place. */
export async function failureOf(reply: Response): Promise<ApiFailure> {
  const retryAfter = Number(reply.headers.get('retry-after') ?? Number.NaN);
  const when = Number.isFinite(retryAfter) ? { retryAfter } : {};
  const text = await reply.text();
  try {
    const body: unknown = JSON.parse(text);
    if (isProblems(body)) return new ApiFailure(reply.status, body, when);
  } catch {
    // No JSON: not Satsuma's answer.
  }
  const message = `The answer is ${reply.status}, and not one of Satsuma.`;
  return new ApiFailure(reply.status, { problems: [{ code: 'internal', path: '', message }] }, when);
}

const isProblems = (body: unknown): body is Problems =>
  typeof body === 'object' && body !== null && 'problems' in body && Array.isArray(body.problems);

export const unreachable = (url: string, cause: unknown): ApiFailure =>
  new ApiFailure(
    0,
    { problems: [{ code: 'store-unreachable', path: '', message: `There is no answer from ${new URL(url).origin}.` }] },
    { cause },
  );

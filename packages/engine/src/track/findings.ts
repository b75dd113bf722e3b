import type { Problem, ProblemCode } from '@satsuma/core';
import type { Remark } from '../ingest/read/reasons.ts';

const NO_REMARKS: readonly Remark[] = [];

/** What is found while one call is read: problems keep it out, remarks do not. */
export class Findings {
  #problems: Problem[] | undefined;
  #remarks: Remark[] | undefined;

  problem(code: ProblemCode, path: string, message: string, hint?: string): void {
    this.#problems ??= [];
    this.#problems.push(hint === undefined ? { code, path, message } : { code, path, message, hint });
  }

  remark(remark: Remark): void {
    this.#remarks ??= [];
    this.#remarks.push(remark);
  }

  /** Undefined while there are none. */
  get problems(): readonly Problem[] | undefined {
    return this.#problems;
  }

  get remarks(): readonly Remark[] {
    return this.#remarks ?? NO_REMARKS;
  }
}

import type { QueryOptions } from '../store/warehouse.ts';

/** The part of a question's options that a single statement takes: progress is counted over the whole question. */
export const cancelledBy = ({ signal }: { readonly signal?: AbortSignal }): QueryOptions =>
  signal === undefined ? {} : { signal };

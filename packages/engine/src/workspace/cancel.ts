/** The part of a question's options that a single statement takes: progress is counted over the whole question. */
export const cancelledBy = ({ signal }: { readonly signal?: AbortSignal }): { readonly signal?: AbortSignal } =>
  signal === undefined ? {} : { signal };

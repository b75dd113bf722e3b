/**
 * Node's worker threads, eight in place of four: a statement of the embedded engine holds one until it is done. Read when the first is needed, so
 * this comes before everything else.
 */
process.env.UV_THREADPOOL_SIZE ??= '8';

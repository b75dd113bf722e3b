export type * from './api/index.ts';
export { type CallOptions, type Client, type ClientOptions, openClient } from './client.ts';
export { ApiFailure } from './failure.ts';
export { finished, type WaitOptions } from './finished.ts';

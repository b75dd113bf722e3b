import { type Client, openClient } from '@satsuma/client';

let csrfToken: string | undefined;

/** What signing in, or asking who is signed in, answered with. */
export const keepCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};

/** The server that this page came from. */
export const api: Client = openClient({
  url: location.origin,
  csrfToken: () => csrfToken,
  fetch: (...given) => fetch(...given),
});

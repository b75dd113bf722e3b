import { ApiFailure } from '@satsuma/client';

/** Whether the server answers at all. */
const isReached = (): Promise<boolean> =>
  fetch('/satsuma.svg', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * A screen's code. Where it is missing, the router loads the page anew: right where the application was built anew
 * meanwhile, the end of it where the server is away for a moment; then it is said that it is away.
 */
export const reached =
  <M>(load: () => Promise<M>) =>
  async (): Promise<M> => {
    try {
      return await load();
    } catch (error) {
      if (await isReached()) throw error;
      throw new ApiFailure(0, { problems: [] }, { cause: error });
    }
  };

/** Loads the page anew as soon as the server answers, and not before: then there would be no page. */
export async function reloadWhenReached(): Promise<void> {
  if (await isReached()) location.reload();
}

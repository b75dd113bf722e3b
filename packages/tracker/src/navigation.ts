import type { Settings } from './settings.ts';

/** Frameworks set the title after the address, and go through addresses that nobody sees. */
const SETTLE_MS = 50;

/** Calls `moved` with the address that was left whenever the page's address changes without loading a page. */
export function onMove(spa: NonNullable<Settings['spa']>, moved: (from: string) => void): void {
  const here = (): string => (spa === 'hash' ? location.href : location.pathname + location.search);
  let at = here();
  let from = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (here() === at) return;
      at = here();
      moved(from);
      from = location.href;
    }, SETTLE_MS);
  };
  const { pushState } = history;
  history.pushState = (...state) => {
    pushState.apply(history, state);
    look();
  };
  addEventListener('popstate', look);
}

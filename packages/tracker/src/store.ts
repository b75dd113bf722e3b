/**
 * What must outlive a page, in the browser's local storage under names of our own; in memory where that is blocked, full, or
 * not allowed yet. Reading always looks at both, so that tabs see each other.
 */
export interface Store {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
  /** The names that begin so, in order. */
  names(prefix: string): string[];
  /** From now on in the browser; what was held in memory moves there. */
  keep(): void;
  /** Everything goes, here and in the browser. */
  forget(): void;
}

const PREFIX = 'satsuma.';

/** The name that is a first-party cookie as well: it reaches the shop's other subdomains, and its server. */
export const ANONYMOUS_ID = 'id';

const COOKIE = 'satsuma_id';
const YEAR_S = 31_536_000;

export function openStore(cookieDomain?: string): Store {
  const memory = new Map<string, string>();
  let kept = false;

  const writeCookie = (value: string, maxAge: number): void => {
    const domain = cookieDomain ? `;domain=${cookieDomain}` : '';
    const secure = location.protocol === 'https:' ? ';secure' : '';
    attempt(() => {
      document.cookie = `${COOKIE}=${value};path=/;max-age=${maxAge};samesite=lax${domain}${secure}`;
    });
  };

  const store: Store = {
    get: name =>
      memory.get(name) ??
      (name === ANONYMOUS_ID ? attempt(readCookie) : undefined) ??
      attempt(() => localStorage.getItem(PREFIX + name)) ??
      undefined,
    set(name, value) {
      memory.set(name, value);
      if (!kept) return;
      if (name === ANONYMOUS_ID) writeCookie(value, YEAR_S);
      attempt(() => {
        localStorage.setItem(PREFIX + name, value);
        memory.delete(name);
      });
    },
    remove(name) {
      memory.delete(name);
      attempt(() => localStorage.removeItem(PREFIX + name));
    },
    names: prefix => [...memory.keys(), ...storedNames()].filter(name => name.startsWith(prefix)).sort(),
    keep() {
      kept = true;
      for (const [name, value] of [...memory]) store.set(name, value);
    },
    forget() {
      for (const name of store.names('')) store.remove(name);
      writeCookie('', 0);
    },
  };
  return store;
}

const storedNames = (): string[] =>
  attempt(() => Object.keys(localStorage))
    ?.filter(name => name.startsWith(PREFIX))
    .map(name => name.slice(PREFIX.length)) ?? [];

const readCookie = (): string | undefined => new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(document.cookie)?.[1];

/** The result, or nothing where the browser refuses: merely touching `localStorage` throws when it is blocked. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

import type { OnProblem } from './problem.ts';

/** How a shop sets the tracker up; on a script tag each of these is a `data-` attribute (`settingsOf`). */
export interface Settings {
  /** The write key of a source; it may be seen by everybody, as it can only write. */
  readonly key: string;
  /** Where Satsuma is, with the scheme and without a path: `https://data.example.com`. */
  readonly host: string;
  /** `required`: nothing is stored or sent before `optIn()`. */
  readonly consent?: 'required' | undefined;
  /** `respect`: a browser with Do Not Track or Global Privacy Control is as if it had opted out, until `optIn()`. */
  readonly dnt?: 'respect' | undefined;
  /** A page view for each change of path or query without loading a page; `hash`: also when only the hash changes. */
  readonly spa?: 'path' | 'hash' | undefined;
  /** `off`: no page view by itself when the tracker starts. */
  readonly page?: 'off' | undefined;
  /** Domain of the cookie where several subdomains are one shop: `example.com`. Left out: this host alone. */
  readonly cookieDomain?: string | undefined;
  /** Milliseconds that a call may wait for others to travel with; 500 when left out. */
  readonly flushAfter?: number | undefined;
  /** Is told of what went wrong; left out, the console is. */
  readonly onError?: OnProblem | undefined;
}

/**
 * The settings on a script tag. Attributes that restrict count by being there: a misspelt value of `data-consent` or
 * `data-dnt` restricts as well, and never the other way round.
 */
export function settingsOf(script: HTMLScriptElement): Settings {
  const { key = '', host = new URL(script.src).origin, consent, dnt, spa, page, cookieDomain } = script.dataset;
  return {
    key,
    host,
    consent: consent === undefined ? undefined : 'required',
    dnt: dnt === undefined ? undefined : 'respect',
    spa: spa === undefined ? undefined : spa === 'hash' ? 'hash' : 'path',
    page: page === 'off' ? 'off' : undefined,
    cookieDomain,
  };
}

import { settingsOf } from './settings.ts';
import { createTracker, type Tracker } from './tracker.ts';

/** A call made before the tracker was loaded: the name of the method and what it was given. */
type Early = readonly [method: string, ...given: unknown[]];

declare global {
  interface Window {
    /** The snippet's list of early calls until the tracker is loaded; then the tracker. */
    satsuma?: Early[] | Tracker;
  }
}

/**
 * Makes `window.satsuma` the tracker that the script tag describes, and makes the calls that the snippet wrote down. What still
 * holds the snippet's list goes on working. A second script tag changes nothing.
 */
function install(script: HTMLScriptElement): void {
  const early = window.satsuma ?? [];
  if (!Array.isArray(early)) return;
  const tracker = createTracker(settingsOf(script));
  window.satsuma = tracker;
  const methods: Record<string, unknown> = { ...tracker };
  const make = ([method, ...given]: Early): void => {
    const run = methods[method];
    if (typeof run === 'function') run(...given);
    else console.warn('satsuma', { code: 'invalid_call', path: method, message: `There is no ${method}()` });
  };
  early.forEach(make);
  early.push = (...calls) => {
    calls.forEach(make);
    return 0;
  };
}

try {
  const script = document.currentScript ?? document.querySelector('script[data-key]');
  if (script instanceof HTMLScriptElement) install(script);
} catch (error) {
  console.warn('satsuma', error);
}

import { linkToken, withoutToken } from './address.ts';
import { type Calls, callsOf, type Properties } from './calls.ts';
import { contextOf, pageOf } from './context.ts';
import { type Delivery, deliveryOf } from './delivery.ts';
import { type Decision, gateOf, type Wishes } from './gate.ts';
import { guarded } from './guarded.ts';
import { randomId } from './message-id.ts';
import { onMove } from './navigation.ts';
import type { OnProblem } from './problem.ts';
import { openQueue } from './queue.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store.ts';
import { visitorOf } from './visitor.ts';

/** A page's tracker: what it can say, and what its visitor decides. */
export interface Tracker extends Calls {
  /** The visitor agrees to being tracked, now and on later visits; what this page held back is sent. */
  optIn(): void;
  /** The visitor does not: what was stored here goes, and nothing is stored or sent until `optIn()`. */
  optOut(): void;
  /** Who is told of problems from now on. */
  onError(listener: OnProblem): void;
}

/** Where the visitor's decision is stored: it is what remains of somebody who opted out. */
const DECISION = 'decision';

/** Starts the tracker of a page; once per page, as each one tells of the page view. */
export function createTracker(settings: Settings): Tracker {
  let listener: OnProblem = settings.onError ?? (problem => console.warn('satsuma', problem));
  let { referrer } = document;
  const report: OnProblem = problem => {
    try {
      listener(problem);
    } catch {
      // The page's own listener has a fault; there is nobody left to tell.
    }
  };
  const tab = randomId();
  const store = openStore(settings.cookieDomain);
  let gate = gateOf(store.get(DECISION), settings, navigator as Wishes);
  if (!settings.key) {
    gate = 'closed';
    report({ code: 'invalid_call', path: 'key', message: 'The write key is missing; nothing is sent' });
  }
  if (gate === 'open') store.keep();

  const visitor = visitorOf(store);
  const queue = openQueue(store, tab, report);
  const open = () => gate === 'open';
  const delivery = guarded(deliveryOf({ settings, store, queue, tab, report, open }), report);
  const pageNow = () => pageOf(referrer);
  const send = (type: string, said: Properties, about?: Properties): void => {
    if (gate === 'closed') return;
    const call = {
      type,
      messageId: randomId(),
      timestamp: new Date(),
      anonymousId: visitor.anonymousId(),
      userId: visitor.userId(),
      ...said,
      context: { ...contextOf(pageNow()), groupId: visitor.groupId(), ...about },
    };
    delivery.add(queue.add(type, JSON.stringify(call), Date.now()));
  };
  const decide = (decision: Decision): void => {
    if (decision === 'out') store.forget();
    gate = decision === 'in' ? 'open' : 'closed';
    store.keep();
    store.set(DECISION, decision);
    delivery.flush();
  };
  const methods = {
    ...callsOf(send, visitor, pageNow, report),
    optIn: () => decide('in'),
    optOut: () => decide('out'),
    onError: (next: OnProblem) => {
      listener = next;
    },
    start() {
      recognise(send);
      follow(settings, tracker, delivery, from => {
        referrer = from;
        tracker.page();
      });
    },
  };
  const { start, ...tracker } = guarded(methods, report);
  start();
  return tracker;
}

/** The visitor followed a link in an e-mail: the server knows by its token who that is. The address is rid of it at once. */
function recognise(send: (type: string, said: Properties, about: Properties) => void): void {
  const token = linkToken(location.search);
  if (!token) return;
  history.replaceState(history.state, '', withoutToken(location.href));
  send('identify', {}, { link: { token } });
}

/** What the tracker does by itself. */
function follow(settings: Settings, tracker: Calls, delivery: Delivery, moved: (from: string) => void): void {
  addEventListener('online', delivery.flush);
  addEventListener('pagehide', delivery.leave);
  if (settings.page !== 'off') {
    tracker.page();
    addEventListener('pageshow', ({ persisted }) => persisted && tracker.page());
  }
  if (settings.spa) onMove(settings.spa, moved);
  // What earlier pages left, and what this one says first, travel together.
  delivery.add(0);
}

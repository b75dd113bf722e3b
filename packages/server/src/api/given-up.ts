import type { App } from '../app.ts';
import type { ServerParts } from '../parts.ts';
import { refusal, refusalUntil } from '../problems/refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when nobody waits for the answer any more, or it takes longer than an answer may take. */
    givenUp: AbortSignal;
  }
}

/**
 * Questions end with their caller. Fastify's own signal does not tell: it is aborted as soon as a request's body has been read, whether or not
 * somebody still waits.
 */
export function giveUpWithCaller(app: App, { settings }: Pick<ServerParts, 'settings'>): void {
  app.decorateRequest('givenUp');
  app.addHook('onRequest', async (request, { raw }) => {
    const control = new AbortController();
    request.givenUp = control.signal;
    const late = setTimeout(() => control.abort(refusalUntil('not-ready', TOO_LONG, 10)), settings.answerTimeout);
    raw.once('close', () => {
      clearTimeout(late);
      if (!raw.writableFinished) control.abort(refusal('bad-request', { message: 'The caller has gone.' }));
    });
  });
}

const TOO_LONG = { message: 'This took longer than a request may take.' };

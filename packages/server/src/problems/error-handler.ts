import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from './problem-body.ts';
import { Refusal, refusal, refusalOf, refusalUntil } from './refusal.ts';
import { isMisfit, problemsOf } from './validation.ts';

/** Every request that is not answered ends here: with problems in words, or with a reference and nothing else. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refused = refusedBy(error);
  if (refused === undefined) {
    answerUnexpected(error, request, reply);
    return;
  }
  if (refused.status >= 500) request.log.warn({ problems: refused.problems.map(p => p.code) }, 'refused');
  reply.code(refused.status).headers(refused.headers).type(PROBLEM_TYPE).send({ problems: refused.problems });
}

/** The reply of a request that has no route. */
export function answerUnknown(_request: FastifyRequest, reply: FastifyReply): void {
  const { status, problems } = refusal('not-found', {
    message: 'There is nothing at this address, or not by this method.',
    hint: '/docs shows what there is',
  });
  reply.code(status).type(PROBLEM_TYPE).send({ problems });
}

function answerUnexpected(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  request.log.error({ err: error }, 'unexpected failure');
  const problem = {
    code: 'internal',
    path: '',
    message: 'Something failed that should not.',
    hint: 'Under its reference the log has the details.',
  };
  reply
    .code(500)
    .type(PROBLEM_TYPE)
    .send({ problems: [problem], reference: request.id });
}

/** What is the caller's to mend, or passes by itself; undefined: what should not have happened. */
function refusedBy(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return undefined;
  if (isMisfit(error)) return new Refusal(400, problemsOf(error, contextOf(error)));
  if (isStoreError(error))
    return refusalOf([{ code: error.problem.code, path: '', message: 'The store is not available.' }]);
  if ('code' in error && error.code === 'FST_ERR_HANDLER_TIMEOUT') {
    return refusalUntil('not-ready', { message: 'This took longer than a request may take.' }, 10);
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) return refusedByFastify(status, error);
  return undefined;
}

const contextOf = (error: Error): string | undefined =>
  'validationContext' in error ? String(error.validationContext) : undefined;

/** The directory and the server's name are not for everybody. */
const isStoreError = (error: Error): error is Error & { readonly problem: { readonly code: 'store' } } =>
  error.name === 'StoreError' && 'problem' in error;

function refusedByFastify(status: number, error: Partial<FastifyError>): Refusal {
  if (status === 413)
    return refusal('too-large', { path: 'body', message: 'The body is larger than this route takes.' });
  if (status === 415) {
    const hint = 'send application/json';
    return refusal('bad-media-type', {
      path: 'headers.content-type',
      message: 'This route cannot read that type of body.',
      hint,
    });
  }
  if (error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return refusal('bad-request', { path: 'body', message: 'The body is empty; it should be JSON.' });
  }
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError) {
    return refusal('bad-request', { path: 'body', message: 'The body is not JSON.' });
  }
  return refusal('bad-request', { message: 'The request cannot be read.' });
}

/** What is not HTTP is answered on the bare connection, and the connection ends. */
export function answerBroken(error: { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const said = slow ? 'The request did not arrive in time.' : 'This is not a request that can be read.';
  const body = JSON.stringify({ problems: [{ code: slow ? 'too-slow' : 'bad-request', path: '', message: said }] });
  const status = slow ? '408 Request Timeout' : '400 Bad Request';
  const head = `HTTP/1.1 ${status}\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${body.length}\r\nconnection: close`;
  socket.end(`${head}\r\n\r\n${body}`);
}

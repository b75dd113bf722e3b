import type { RouteGroup } from '../app.ts';

/** The page that shows the document, made here and without a script: it works with no network and under a strict policy. */
export const showDocs: RouteGroup = app => {
  app.get('/docs', { config: { needs: 'open' }, schema: { hide: true } }, (_request, reply) => {
    reply.type('text/html; charset=utf-8');
    return `<!doctype html><title>${app.swagger().info.title}</title>`;
  });
};

import { readFileSync } from 'node:fs';
import type { RouteGroup } from '../app.ts';

const POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/** The page that shows the document, made here and without a script: it works with no network and under a strict policy. */
export const showDocs: RouteGroup = app => {
  const styles = readFileSync(new URL('page.css', import.meta.url), 'utf8');
  app.get('/page.css', { config: { needs: 'open' }, schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(styles),
  );
  app.get('/openapi.json', { config: { needs: 'open' }, schema: { hide: true } }, () => app.swagger());
  app.get('/docs', { config: { needs: 'open' }, schema: { hide: true } }, (_request, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(pageOf(app.swagger() as ApiDocument)),
  );
};

interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, object | undefined>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

/** What the page shows of an operation; the document is ours, so its shape is known. */
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Contents }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}
type Contents = Readonly<Record<string, { readonly schema: object }>>;

interface Placed extends Operation {
  readonly method: string;
  readonly path: string;
}

function pageOf(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries((methods ?? {}) as Readonly<Record<string, Operation>>).map(
      ([method, operation]): Placed => ({ ...operation, method, path }),
    ),
  );
  const groups = Object.entries(Object.groupBy(operations, operation => operation.tags[0] ?? ''));
  const { title, description = '' } = document.info;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${plain(title)}: API</title><link rel="stylesheet" href="/page.css"></head>
<body>
<h1>${plain(title)}: API</h1>
<p>${plain(description)} <a href="/openapi.json">openapi.json</a></p>
<nav>${groups.map(([tag]) => `<a href="#${plain(tag)}">${plain(tag)}</a>`).join(' · ')}</nav>
${groups.map(([tag, within = []]) => `<h2 id="${plain(tag)}">${plain(tag)}</h2>\n${within.map(operationOf).join('\n')}`).join('\n')}
<h2 id="schemas">schemas</h2>
${Object.entries(document.components?.schemas ?? {})
  .map(([name, schema]) => folded(`<code>${plain(name)}</code>`, json(schema)))
  .join('\n')}
</body>
</html>
`;
}

function operationOf({
  method,
  path,
  summary,
  operationId,
  security = [],
  parameters = [],
  requestBody,
  responses,
}: Placed): string {
  const proofs = security.flatMap(each => Object.keys(each)).join(' or ') || 'nobody needs to sign in';
  const rows = parameters.map(
    each =>
      `<tr><td><code>${plain(each.name)}</code></td><td>${each.in}${each.required ? ', required' : ''}</td><td><code>${plain(JSON.stringify(each.schema))}</code></td></tr>`,
  );
  const replies = Object.entries(responses).map(([status, { description = '', content }]) => {
    const [schema] = Object.values(content ?? {});
    const isProblem = content !== undefined && 'application/problem+json' in content;
    const said = `<p><b>${status}</b> ${plain(description === 'Default Response' ? '' : description)}</p>`;
    return schema && !isProblem ? said + json(schema.schema) : said;
  });
  const parts = [
    `<p><code>${plain(operationId)}</code>, by: ${plain(proofs)}</p>`,
    rows.length > 0 ? `<table>${rows.join('')}</table>` : '',
    requestBody
      ? `<p>Body</p>${Object.values(requestBody.content)
          .map(({ schema }) => json(schema))
          .join('')}`
      : '',
    ...replies,
  ];
  const title = `<span class="method">${method.toUpperCase()}</span> <code>${plain(path)}</code> <span>${plain(summary)}</span>`;
  return folded(title, parts.join(''));
}

const folded = (title: string, inside: string): string => `<details><summary>${title}</summary>${inside}</details>`;
const json = (value: object): string => `<pre>${plain(JSON.stringify(value, null, 2))}</pre>`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replaceAll(/[&<>"]/g, mark => MARKS[mark] ?? mark);

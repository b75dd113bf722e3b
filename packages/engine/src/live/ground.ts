import { workspaceZone } from '../ingest/catalog/zone.ts';
import type { Control } from '../store/control/control.ts';

/**
 * What everybody's memberships stand on beside calls and definitions: what files brought, and the workspace's zone. Where it is another
 * than before, everything has to be computed anew; it is in words, for the log: `import 12, Europe/Warsaw`.
 */
export async function groundOf(control: Control): Promise<string> {
  const imports = await control
    .selectFrom('imports')
    .select(({ fn }) => fn.max('id').as('last'))
    .where('status', 'in', ['done', 'replaced'])
    .executeTakeFirst();
  return `import ${Number(imports?.last ?? 0)}, ${await workspaceZone(control)}`;
}

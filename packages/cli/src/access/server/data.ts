import { ApiFailure, finished } from '@satsuma/client';
import type { Inventory, Mapping, PastImport, Undone } from '@satsuma/engine';
import { orFail } from '../../input/result.ts';
import type { DataAccess } from '../access.ts';
import type { Asking } from './asking.ts';
import { following } from './definitions.ts';
import { uploaded } from './transfer.ts';

export function dataOnServer(
  ask: Asking,
  { parseMapping }: Pick<typeof import('@satsuma/engine'), 'parseMapping'>,
): DataAccess {
  const mappingIn = (yaml: string): Mapping => orFail(parseMapping(yaml));
  return {
    inventory: async () => (await ask((api, o) => api.getInventory({}, o))) as Inventory,
    imports: async () => (await ask((api, o) => api.listImports({}, o))) as readonly PastImport[],
    async undoImport(number) {
      const path = { import: number };
      const end = following(ask, undefined);
      const undone = await ask(
        async (api, o) => finished(api, await api.undoImport({ path }, o), end),
        problem => ({
          ...problem,
          path: String(number),
        }),
      );
      return undone as Undone;
    },
    changeSetting: (name, value) => ask((api, o) => api.changeSettings({ body: { [name]: value } }, o)),
    async mappingOf(file, hints) {
      const path = { id: await uploaded(ask, file) };
      const { yaml, from, notes, problems } = await ask((api, o) => api.guessMapping({ path, body: hints }, o));
      return { mapping: mappingIn(yaml), from, notes, problems } as Awaited<ReturnType<DataAccess['mappingOf']>>;
    },
    async rememberedMapping(name) {
      const found = await ask((api, o) =>
        api.getSourceMapping({ path: { name } }, o).catch((error: unknown) => {
          if (error instanceof ApiFailure && error.status === 404) return undefined;
          throw error;
        }),
      );
      return found && mappingIn(found.yaml);
    },
  };
}

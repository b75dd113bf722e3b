import type { Context } from '../../command.ts';
import { orFail } from '../../input/result.ts';
import type { Opened } from '../../opened.ts';
import type { DataAccess } from '../access.ts';

export function dataInDirectory({ engine, workspace }: Opened, { clock, signal }: Context): DataAccess {
  const { store } = workspace;
  return {
    inventory: () => engine.readInventory(store),
    imports: () => engine.listImports(store.control),
    undoImport: async number => orFail(await engine.undoImport(store, number, { now: clock, signal })),
    changeSetting: async (name, value) => orFail(await engine.changeSetting(store.control, name, value)),
    mappingOf: async (file, hints) => orFail(await engine.mappingOfFile(store, file, { ...hints, signal })),
    rememberedMapping: source => engine.readRemembered(store.control, source),
  };
}

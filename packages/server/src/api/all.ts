import type { RouteGroup } from '../app.ts';
import { classes } from './classes.ts';
import { data } from './data.ts';
import { definitions } from './definitions.ts';
import { exports } from './exports.ts';
import { giveUpWithCaller } from './given-up.ts';
import { heldFiles } from './held-files.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { log } from './log.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { segments } from './segments.ts';
import { sets } from './sets.ts';
import { settings } from './settings.ts';

const RESOURCES: readonly RouteGroup[] = [
  segments,
  definitions,
  questions,
  sets,
  classes,
  log,
  people,
  data,
  identity,
  settings,
];

/** Everything that the command line can do, over HTTP. */
export const api: RouteGroup = async (app, parts) => {
  giveUpWithCaller(app, parts);
  const files = heldFiles(parts);
  app.addHook('onClose', () => files.close());
  // An answer is what the handler says, whole: a serializer made from the schema would leave out what the schema forgot.
  app.setSerializerCompiler(() => data => JSON.stringify(data));
  for (const resource of [...RESOURCES, imports(files), exports(files)]) await resource(app, parts);
};

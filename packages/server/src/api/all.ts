import { problemReply } from '../access/require.ts';
import type { App, RouteGroup } from '../app.ts';
import { attributes } from './attributes.ts';
import { classes } from './classes.ts';
import { data } from './data.ts';
import { definitions } from './definitions.ts';
import { demo } from './demo.ts';
import { exports } from './exports.ts';
import { giveUpWithCaller } from './given-up.ts';
import { heldFiles } from './held-files.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { inventoryValues } from './inventory-values.ts';
import { log } from './log.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { peopleKnown } from './people-known.ts';
import { peopleSearch } from './people-search.ts';
import { personCourse } from './person-course.ts';
import { personRights } from './person-rights.ts';
import { preview } from './preview.ts';
import { questions } from './questions.ts';
import { segments } from './segments.ts';
import { sets } from './sets.ts';
import { settings } from './settings.ts';
import { stages } from './stages.ts';
import { values } from './values.ts';

const RESOURCES: readonly RouteGroup[] = [
  overview,
  segments,
  definitions,
  questions,
  preview,
  peopleKnown,
  sets,
  classes,
  log,
  peopleSearch,
  people,
  personRights,
  personCourse,
  data,
  inventoryValues,
  values,
  demo,
  attributes,
  identity,
  settings,
  stages,
];

/** Everything that the command line can do, over HTTP. */
export const api: RouteGroup = async (app, parts) => {
  tellFailures(app);
  giveUpWithCaller(app, parts);
  const files = heldFiles(parts);
  app.addHook('onClose', () => files.close());
  // An answer is what the handler says, whole: a serializer made from the schema would leave out what the schema forgot.
  app.setSerializerCompiler(() => data => JSON.stringify(data));
  for (const resource of [...RESOURCES, imports(files), exports(files)]) await resource(app, parts);
};

/** Whatever names a segment, a person or an instant may name one that there is not. */
function tellFailures(app: App): void {
  app.addHook('onRoute', route => {
    const said =
      typeof route.schema?.response === 'object' && route.schema.response !== null ? route.schema.response : {};
    route.schema = { ...route.schema, response: { ...FAILURES, ...said } };
  });
}

const FAILURES = {
  404: problemReply('What was asked for is not there.'),
  409: problemReply('It cannot be done as things are.'),
  422: problemReply('What was asked cannot be answered; each problem says where.'),
};

import type { ExplainedClass, ExplainedMember, ExplainedText, PersonExport, PersonKey } from '@satsuma/engine';
import type { PeopleAccess } from '../access.ts';
import { type Asking, about } from './asking.ts';

export function peopleOnServer(ask: Asking): PeopleAccess {
  const { context, asOf } = ask;
  const { language } = context;
  return {
    async person(key, rows) {
      const path = { profile: await profileOf(ask, key) };
      const reply = await ask((api, o) => api.getPerson({ path, query: { ...asOf, rows } }, o));
      const { traitHistory, consents, merges, ...page } = reply;
      return page;
    },
    async exportPerson(key) {
      const path = { profile: await profileOf(ask, key) };
      const reply = await ask((api, o) => api.exportPerson({ path }, o));
      return (await reply.json()) as PersonExport;
    },
    async erasePerson(key) {
      const path = { profile: await profileOf(ask, key) };
      return ask((api, o) => api.erasePerson({ path }, o));
    },
    async explain(key, subject) {
      const path = { profile: await profileOf(ask, key) };
      const input = { path, query: { ...asOf, language }, body: { subject } };
      return (await ask((api, o) => api.explainMember(input, o), about(subject))) as ExplainedMember & {
        readonly text: ExplainedText;
      };
    },
    async explainClass(key, segmentation) {
      const path = { profile: await profileOf(ask, key) };
      return (await ask((api, o) =>
        api.explainClass({ path, query: asOf, body: { segmentation } }, o),
      )) as ExplainedClass;
    },
  };
}

export const profileOf = async (ask: Asking, key: PersonKey): Promise<number> =>
  (await ask((api, o) => api.findPerson({ body: key }, o))).profile;

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Staged, stage } from './run/cast.ts';
import { membersByExplanation, membersByPerson, membersBySet } from './run/evaluate.ts';
import { loadCases } from './run/load.ts';
import { writePeople } from './run/people.ts';
import { temporaryStore } from './run/store.ts';

const staged = stage(loadCases());
let open: Awaited<ReturnType<typeof temporaryStore>>;

before(async () => {
  open = await temporaryStore();
  for (const zone of new Set(staged.map(s => s.case.zone))) {
    const people = staged.filter(s => s.case.zone === zone).flatMap(s => [...s.people.values()]);
    await writePeople(open.store.warehouse, people, zone);
  }
});
after(() => open.close());

/** The case's own people among those found, by name. */
const named = ({ people }: Staged, found: readonly number[] = []): readonly string[] =>
  [...people]
    .filter(([, person]) => found.includes(person.profile))
    .map(([name]) => name)
    .sort();

for (const [file, cases] of Map.groupBy(staged, s => s.case.file)) {
  describe(file, () => {
    for (const staging of cases) {
      const { case: c, plan, people, classes } = staging;
      test(c.name, async () => {
        const { warehouse } = open.store;
        const ask = { reference: c.asked, now: c.now };
        const profiles = [...people.values()].map(p => p.profile);
        assert.deepEqual(
          {
            everybody: named(staging, (await membersBySet(warehouse, plan, [ask], classes))[0]),
            eachPerson: named(staging, (await membersByPerson(warehouse, plan, [ask], classes, profiles))[0]),
            explained: named(staging, await membersByExplanation(warehouse, plan, ask, classes, profiles)),
          },
          { everybody: c.members, eachPerson: c.members, explained: c.members },
        );
      });
    }
  });
}

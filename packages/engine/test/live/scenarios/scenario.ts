import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raw } from '../../../src/store/sql.ts';
import { type LiveShop, openLiveShop } from '../shop.ts';

/** What happens to one person, and what the log then says of them and the scenario's segment. Instants are ISO, in any zone. */
export interface Story {
  /** The person does something now, or at another instant (late, or in the future). */
  does(event: string, properties?: object, at?: string): Story;
  /** Something is learnt of the person. */
  is(traits: object, at?: string): Story;
  /** A call as it is. */
  sends(call: object): Story;
  /** The clock goes on to an instant. */
  until(iso: string): Story;
  /** The definition says something else from now on. */
  becomes(where: object): Story;
  restarts(): Story;
  undoesMerge(): Story;
  /** The log has one new line: entered, by the clock at this very instant, or, without one, by a call. */
  entered(at?: string): Story;
  left(at?: string): Story;
  moved(from: string, to: string, at?: string): Story;
  /** Entered or left because the definition changed. */
  enteredByVersion(): Story;
  leftByVersion(): Story;
  /** The log has nothing new. */
  stays(): Story;
}

type Step = (scene: Scene) => Promise<void>;

interface Scene {
  readonly shop: LiveShop;
  readonly person: string;
  readonly segment: string;
  readonly segmentation: boolean;
  seen: number;
}

export interface Scenario {
  readonly name: string;
  /** A condition, or `{method, settings}`. */
  readonly subject: object;
  readonly steps: readonly Step[];
}

export function scenario(name: string, subject: object, tell: (story: Story) => Story): Scenario {
  const steps: Step[] = [];
  tell(storyOf(steps));
  return { name, subject, steps };
}

/** Runs scenarios one after another in one shop, which opens at an instant; each has a person and a segment of its own. */
export function play(start: string, scenarios: readonly Scenario[]): void {
  test(`from ${start}`, async t => {
    const shop = await openLiveShop(Date.parse(start));
    t.after(() => shop.close());
    await shop.send(...KNOWN);
    for (const [i, { name, subject, steps }] of scenarios.entries()) {
      await t.test(name, async () => {
        const segmentation = 'method' in subject;
        const segment = `s${i}`;
        const definition = segmentation ? { segmentation: segment, ...subject } : { segment, where: subject };
        await shop.define(definition);
        const scene: Scene = { shop, person: `person-${i}`, segment, segmentation, seen: 0 };
        for (const step of steps) await step(scene);
      });
    }
    assert.deepEqual(await shop.differences(), [], 'in the end, live memberships are what a computation finds');
  });
}

/** Names that definitions may use: one of each, by nobody in particular. */
const KNOWN: readonly object[] = [
  {
    type: 'identify',
    userId: 'nobody',
    traits: { city: 'Nowhere', birth_date: '1950-06-15', plan: 'none', points: 1, trial_ends: '1990-01-01' },
  },
  ...['Viewed', 'Bought', 'Started', 'Finished'].map(event => ({
    type: 'track',
    userId: 'nobody',
    event,
    timestamp: '2020-01-01T00:00:00Z',
    properties: { price: 1, category: 'none' },
  })),
  {
    type: 'track',
    userId: 'nobody',
    event: 'Order Completed',
    timestamp: '2020-01-01T00:00:00Z',
    properties: { total: 1, currency: 'PLN', order_id: 'first' },
  },
];

function storyOf(steps: Step[]): Story {
  const add = (step: Step): Story => {
    steps.push(step);
    return story;
  };
  const at = (iso: string | undefined): object => (iso === undefined ? {} : { timestamp: new Date(iso).toISOString() });
  const line = (kind: string, cause: RegExp, time?: string, classes = '>') =>
    add(async scene => {
      const news = await newsOf(scene);
      const shown = news.map(one => `${one.kind} ${one.classes} ${one.iso} ${one.cause}`);
      assert.equal(news.length, 1, `one new line was expected (${kind}), there are: ${shown.join('; ')}`);
      const [only] = news;
      assert.equal(only?.kind, kind, shown.join());
      if (kind === 'moved') assert.equal(only?.classes, classes);
      assert.match(only?.cause ?? '', time === undefined ? cause : /^clock$/);
      if (time !== undefined) assert.equal(only?.iso, new Date(time).toISOString());
    });
  const story: Story = {
    does: (event, properties = {}, time) =>
      add(({ shop, person }) => shop.send({ type: 'track', event, userId: person, properties, ...at(time) })),
    is: (traits, time) =>
      add(({ shop, person }) => shop.send({ type: 'identify', userId: person, traits, ...at(time) })),
    sends: call => add(({ shop, person }) => shop.send(JSON.parse(JSON.stringify(call).replaceAll('$me', person)))),
    until: iso => add(({ shop }) => shop.until(iso)),
    becomes: where => add(({ shop, segment }) => shop.define({ segment, where })),
    restarts: () => add(({ shop }) => shop.restart()),
    undoesMerge: () => add(({ shop }) => undoLatest(shop)),
    entered: time => line('entered', /^(call|merge|undo)/, time),
    left: time => line('left', /^(call|merge|undo)/, time),
    moved: (from, to, time) => line('moved', /^(call|merge)/, time, `${from}>${to}`),
    enteredByVersion: () => line('entered', /^version/),
    leftByVersion: () => line('left', /^version/),
    stays: () =>
      add(async scene => {
        const news = await newsOf(scene);
        assert.deepEqual(
          news.map(one => `${one.kind} ${one.classes} ${one.iso} ${one.cause}`),
          [],
        );
      }),
  };
  return story;
}

interface Line {
  readonly kind: string;
  readonly classes: string;
  readonly iso: string;
  readonly cause: string;
}

/** New lines of the log about the scenario's person and segment. */
async function newsOf(scene: Scene): Promise<readonly Line[]> {
  const { shop, person, segment } = scene;
  const profile = await shop.who('user_id', person);
  const rows = await shop.workspace.store.warehouse.rows<Omit<Line, 'iso'> & { readonly at: number }>(
    raw(`select toString(c.kind) as kind, concat(toString(from_class), '>', toString(to_class)) as classes, cause,
      toUnixTimestamp64Milli(c.time) as at
      from changes as c where segment = '${segment}' and profile = ${profile} order by c.time, run`),
  );
  const news = rows.slice(scene.seen).map(({ at, ...row }) => ({ ...row, iso: new Date(at).toISOString() }));
  scene.seen = rows.length;
  return news;
}

async function undoLatest({ workspace, live }: LiveShop): Promise<void> {
  const merge = await workspace.store.control
    .selectFrom('profile_merges')
    .select('id')
    .where('undone', 'is', null)
    .orderBy('time', 'desc')
    .executeTakeFirstOrThrow();
  assert.ok((await live.undoMerge(merge.id)).ok);
}

import { orFail } from '../../input/result.ts';
import { DEMO } from '../../words/demo.ts';
import { dateIn, type Section } from '../tour.ts';

/** Who is in the base: people, buyers, money, consents, cities. */
export const base: Section = async tour => {
  const { context, opened } = tour;
  const { engine, workspace, ask } = opened;
  const { output, say } = context;
  const words = say.of(DEMO);
  const inventory = await engine.readInventory(workspace.store);
  const { base: everybody } = orFail(
    await engine.compareSegments(workspace, [], { ...ask, traits: ['city'], values: 4 }),
  );
  const consent = orFail(await engine.countPeople(workspace, { where: { consent: 'email', given: true } }, ask));
  const { size, orders, traits } = everybody;
  output.heading(words.base);
  output.line(
    words.baseText(
      say.counted(size, 'person'),
      say.number(orders.buyers),
      say.share(size === 0 ? 0 : orders.buyers / size),
    ),
  );
  if (inventory.anonymous > 0) output.line(words.anonymousText(say.number(inventory.anonymous)));
  const placed = inventory.events.find(e => e.name === 'Order Completed');
  const money = orders.money.map(m => say.money(m.total, m.currency || null)).join(' + ');
  if (placed !== undefined) {
    output.line(
      words.ordersText(
        say.counted(orders.orders, 'order'),
        money,
        dateIn(tour, placed.first),
        dateIn(tour, placed.last),
      ),
    );
    if (placed.guests > 0) output.line(words.guestsText(say.counted(placed.guests, 'order')));
  }
  output.line(words.consentText(say.share(consent.share)));
  const cities = (traits.city ?? []).map(city => `${city.value} (${say.number(city.size)})`);
  if (cities.length > 0) output.line(words.citiesText(cities.join(', ')));
  const tiers = {
    segmentation: 'value',
    method: 'value-tiers',
    settings: { orders: { currency: opened.settings.currency } },
  };
  const checked = engine.checkSegmentation(tiers, tour.library);
  if (!checked.ok || checked.value.method !== 'value-tiers') return { everybody, consent };
  const at = engine.assignerOf(workspace, tour.library).asOf(ask.asOf);
  const curve = await engine.paretoCurve(workspace.store.warehouse, checked.value.settings, at);
  const fifth = curve.points.findLast(p => p.people <= 0.2 + 1e-9);
  if (fifth !== undefined) output.line(words.paretoText(say.share(fifth.value)));
  return { everybody, consent, pareto: curve };
};

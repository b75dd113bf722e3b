import type { HeldAttribute, HeldEvent, Inventory } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { failWith } from '../input/result.ts';
import type { Column } from '../output/table.ts';
import { COLUMNS } from '../words/columns.ts';
import { DATA } from '../words/data.ts';

export const data: Command = {
  name: 'data',
  summary: 'What the data holds: events, properties and traits, with coverage and types',
  arguments: [{ form: '[event]', about: 'an event, to see its properties; or "order lines"' }],
  examples: [
    { line: 'satsuma data', does: 'all events and traits' },
    { line: 'satsuma data "Order Completed"', does: 'the properties of that event' },
    { line: 'satsuma data "order lines"', does: 'the properties of what was bought' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const { settings } = access;
      const inventory = await access.inventory();
      const name = argument(input, 0);
      if (name === undefined) return showAll(inventory, context, settings.zone);
      if (name.toLowerCase() === 'order lines') return showProperties(name, inventory.lines, context, settings.zone);
      const event = inventory.events.find(e => e.name === name);
      if (event === undefined) throw await unknownEvent(name, inventory);
      showProperties(name, event, context, settings.zone);
    }),
};

async function unknownEvent(name: string, { events }: Inventory) {
  const { nearest } = await import('@satsuma/core');
  const near = nearest(name, [...events.map(e => e.name), 'order lines']);
  const hint = near === undefined ? 'satsuma data shows all events' : `did you mean "${near}"?`;
  return failWith([{ code: 'unknown-event', path: name, message: `there is no event "${name}"`, hint }]);
}

function showAll(inventory: Inventory, { output, say }: Context, zone: string): void {
  output.data(inventory);
  const titles = say.of(COLUMNS);
  const words = say.of(DATA);
  const { people, events, lines, traits } = inventory;
  output.line(output.paint.bold(words.people(say.counted(people, 'person'))));
  if (inventory.anonymous > 0) output.line(words.anonymous(say.number(inventory.anonymous)));
  const kinds = inventory.identifiers.map(i => `${i.kind} ${say.number(i.people)}`);
  if (kinds.length > 0) output.line(words.identifiers(kinds.join(', ')));
  output.heading(words.events);
  const held: readonly Column<HeldEvent>[] = [
    { title: titles.event, flexible: 'cut', cell: e => e.name },
    { title: titles.rows, align: 'right', cell: e => say.number(e.rows) },
    { title: titles.people, align: 'right', cell: e => say.number(e.people) },
    { title: titles.guests, align: 'right', cell: e => (e.guests === 0 ? '–' : say.number(e.guests)) },
    { title: titles.first, cell: e => say.date(e.first, zone) },
    { title: titles.last, cell: e => say.date(e.last, zone) },
    { title: titles.currency, flexible: 'cut', cell: e => e.currencies.join(', ') },
  ];
  output.table(held, events);
  if (lines.rows > 0) output.line(words.lines(say.counted(lines.rows, 'orderLine')));
  output.heading(words.traits);
  output.table(attributeColumns(titles.trait, { say }, zone), traits);
  output.line();
  output.line(output.paint.dim(words.more));
}

function showProperties(
  name: string,
  held: { readonly rows: number; readonly properties: readonly HeldAttribute[] },
  { output, say }: Context,
  zone: string,
): void {
  output.data({ name, ...held });
  output.line(output.paint.bold(`${name}: ${say.counted(held.rows, 'row')}`));
  output.line();
  const used = held.properties.filter(p => p.values > 0);
  output.table(attributeColumns(say.of(COLUMNS).property, { say }, zone), used);
}

function attributeColumns(
  title: string,
  { say }: Pick<Context, 'say'>,
  zone: string,
): readonly Column<HeldAttribute>[] {
  const titles = say.of(COLUMNS);
  const types: Readonly<Record<string, string>> = say.of(DATA).types;
  return [
    { title, flexible: 'cut', cell: a => a.name },
    { title: titles.coverage, align: 'right', cell: a => say.share(a.coverage) },
    { title: titles.values, align: 'right', cell: a => say.number(a.values) },
    { title: titles.type, flexible: 'cut', cell: a => typesText(a, types, say) },
    { title: titles.last, cell: a => say.date(a.last, zone) },
  ];
}

/** The most frequent first, with shares where there are several. */
function typesText(
  { types, values }: HeldAttribute,
  words: Readonly<Record<string, string>>,
  say: Context['say'],
): string {
  const found = Object.entries(types).toSorted(([, a], [, b]) => b - a);
  const text = ([type, n]: readonly [string, number]) =>
    found.length === 1 ? (words[type] ?? type) : `${words[type] ?? type} ${say.share(n / values)}`;
  return found.map(text).join(', ');
}

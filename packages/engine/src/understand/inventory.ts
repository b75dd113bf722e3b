import { type HeldAttribute, type HeldEvent, type Inventory, readInventory } from '../ingest/catalog/inventory.ts';
import { type AttributeKey, type AttributeNote, attributeId, readAttributeNotes } from '../ingest/catalog/notes.ts';
import { raw } from '../store/sql.ts';
import { loadLibrary } from '../workspace/library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { usesOf } from './uses.ts';

/** What the data holds, what it is for, and what uses it. */
export interface DescribedInventory extends Omit<Inventory, 'events' | 'lines' | 'traits'> {
  readonly events: readonly DescribedEvent[];
  readonly lines: { readonly rows: number; readonly properties: readonly DescribedAttribute[] };
  readonly traits: readonly DescribedAttribute[];
}

export interface DescribedEvent extends Omit<HeldEvent, 'properties'> {
  readonly properties: readonly DescribedAttribute[];
  /** Ids of definitions. */
  readonly usedBy: readonly string[];
}

export interface DescribedAttribute extends HeldAttribute {
  readonly note: AttributeNote | null;
  /** Ids of segments and segmentations whose conditions look at it. */
  readonly usedBy: readonly string[];
  /** Milliseconds: when a value was last seen, also one that changed nothing; null: never. */
  readonly lastSeen: number | null;
}

export async function describeInventory(workspace: Workspace): Promise<DescribedInventory> {
  const inventory = await readInventory(workspace.store);
  const notes = await readAttributeNotes(workspace.store.control);
  const uses = usesOf(await loadLibrary(workspace));
  const seen = await sightings(workspace);
  const described =
    (of: AttributeKey['of'], event?: string) =>
    (attribute: HeldAttribute): DescribedAttribute => {
      const { name, last, values } = attribute;
      const id = attributeId({ of, name, ...(event !== undefined && { event }) });
      const again = of === 'trait' ? (seen.get(name) ?? last) : last;
      return {
        ...attribute,
        note: notes.get(id) ?? null,
        usedBy: uses.attributes.get(id) ?? [],
        lastSeen: values === 0 ? null : Math.max(last, again),
      };
    };
  return {
    ...inventory,
    events: inventory.events.map(event => ({
      ...event,
      usedBy: uses.events.get(event.name) ?? [],
      properties: event.properties.map(described('event', event.name)),
    })),
    lines: { ...inventory.lines, properties: inventory.lines.properties.map(described('line')) },
    traits: inventory.traits.map(described('trait')),
  };
}

/** When an unchanged value of each trait was last seen. */
async function sightings({ store }: Workspace): Promise<ReadonlyMap<string, number>> {
  const rows = await store.warehouse.rows<{ trait: string; last: number }>(
    raw(`select toString(s.name) as trait, toUnixTimestamp64Milli(max(s.time)) as last
      from trait_sightings as s group by trait`),
  );
  return new Map(rows.map(({ trait, last }) => [trait, Number(last)]));
}

import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SegmentDefinition } from '@satsuma/core';
import { applyDefinitions, openWorkspace, raw, refreshCatalog } from '@satsuma/engine';
import { segments } from '../segments/segments.ts';
import { openShop, pathOfShop } from '../shop.ts';

/** When the simulated shop's story is over, and that of the bench begins. */
export const START = Date.parse('2026-01-01T12:00:00Z');

export interface Stocked {
  readonly directory: string;
  /** User ids of some of its people. */
  readonly userIds: readonly string[];
  readonly events: number;
}

/** A shop of about so many events in a directory of its own, with so many segments defined and computed. */
export async function stocked(events: number, definitions: number): Promise<Stocked> {
  await (await openShop(events)).close();
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
  cpSync(pathOfShop(events), directory, { recursive: true });
  const workspace = await openWorkspace({ directory }, () => START);
  const { warehouse } = workspace.store;
  await refreshCatalog(workspace.store);
  const given = segments(definitions).map(({ definition }) => ({ definition: inOneCurrency(definition) }));
  const applied = await applyDefinitions(workspace, given);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems.slice(0, 3)));
  const users = await warehouse.rows<{ id: string }>(
    raw("select value as id from identifiers where kind = 'user_id' and cityHash64(value) % 60 = 0"),
  );
  const [size] = await warehouse.rows<{ n: number }>(raw('select count() as n from events'));
  await workspace.close();
  return { directory, userIds: users.map(user => user.id), events: Number(size?.n) };
}

type Condition = SegmentDefinition['where'];

/** Amounts in several currencies are not added up: the ones of złoty are meant. */
function inOneCurrency(definition: SegmentDefinition): SegmentDefinition {
  const { where } = definition;
  return 'all' in where ? { ...definition, where: { all: where.all.map(narrowed) } } : definition;
}

function narrowed(condition: Condition): Condition {
  if ('not' in condition) return { not: narrowed(condition.not) };
  if (!('event' in condition) || !MONEY.test(JSON.stringify(condition))) return condition;
  return { ...condition, where: [...(condition.where ?? []), { property: 'currency', is: 'PLN' }] };
}

const MONEY = /"(?:of|property)":"(?:total|price|amount)"/;

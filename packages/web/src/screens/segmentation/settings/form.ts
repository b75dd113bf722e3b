import type { Divided } from '../divided.ts';

export type Settings = Readonly<Record<string, unknown>>;

/** What the fields of a method get. */
export interface FormProps {
  /** As the definition says them: what is left out is standard. */
  readonly given: Settings;
  /** With every default filled in. */
  readonly complete: Divided['settings'];
  /** Sets some of them; undefined takes one out, and its default holds again. */
  readonly change: (changed: Settings) => void;
}

/** One of the settings that is a table itself. */
export const tableIn = (given: Settings, key: string): Settings => {
  const value = given[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : {};
};

/** The same table with a change; undefined when nothing is left in it. */
export function changedTable(table: Settings, change: Settings): Settings | undefined {
  const entries = Object.entries({ ...table, ...change }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

import type { Control } from '../store/control/control.ts';
import { readNote } from '../store/control/notes.ts';

/** What the last committed computation found of a segment or segmentation. */
export interface ComputedSize {
  readonly id: string;
  /** As of when, milliseconds. */
  readonly asOf: number;
  /** The version of the definition that was computed. */
  readonly version: number;
  /** Class → people; of a segment, the one class ''. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** The sizes as last computed, by id; what was never computed has none. */
export async function readComputedSizes(control: Control): Promise<ReadonlyMap<string, ComputedSize>> {
  const rows = await control.selectFrom('memberships').selectAll().orderBy('segment').execute();
  return new Map(
    rows.map(({ segment, as_of, version, sizes }) => [
      segment,
      { id: segment, asOf: Number(as_of), version: Number(version), sizes: JSON.parse(sizes) as ComputedSize['sizes'] },
    ]),
  );
}

/** The note that says up to which instant live evaluation has found everything. */
export const EVALUATED = 'live.evaluated';

/** Up to which instant everything had been evaluated when that was last written down; undefined where it never was. Milliseconds. */
export const readEvaluated = async (control: Control): Promise<number | undefined> =>
  (await readNote(control, EVALUATED)) as number | undefined;

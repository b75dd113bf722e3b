import { commas, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { ColumnLook } from './column-look.ts';
import type { FileShape } from './file-shape.ts';
import { READING } from './reading-settings.ts';
import { type RecordFile, recordsOf } from './records.ts';

/** A share above which a format fits a column; the rest are broken cells. */
const FITS = 0.9;

/**
 * 03/04/2026 is in March or in April. Where the sampled cells of a column leave that open, every cell of the file is
 * asked: one day above 12 settles it. The shares of `dmy` and `mdy` become those of the whole file.
 */
export async function settleDayOrMonth(
  warehouse: Warehouse,
  file: RecordFile,
  shape: FileShape,
  signal: AbortSignal | undefined,
): Promise<FileShape> {
  const open = shape.columns.flatMap((look, i) => (isOpen(look) ? [{ look, i }] : []));
  if (open.length === 0) return shape;
  const cells = sql`select ${commas(open.map(({ i }) => sql`splitByNonAlpha(cells[${value.int(i + 1)}]) as ${raw(`c${i}`)}`))} from (${recordsOf(file)}) where broken = ''`;
  const counts = open.flatMap(({ i }) => [isAbove(i, 1), isAbove(i, 2), filled(i)]);
  const [row] = await warehouse.rows<{ counts: number[] }>(sql`select [${commas(counts)}] as counts from (${cells})`, {
    settings: READING,
    ...(signal && { signal }),
  });
  const settled = new Map(open.map(({ look }, n) => [look.name, row?.counts.slice(3 * n, 3 * n + 3) ?? []]));
  return { ...shape, columns: shape.columns.map(look => withShares(look, settled.get(look.name))) };
}

const isOpen = ({ times }: ColumnLook): boolean => times.dmy >= FITS && times.mdy >= FITS;

const isAbove = (column: number, part: 1 | 2): Sql => sql`countIf(toUInt16OrZero(${raw(`c${column}[${part}]`)}) > 12)`;
const filled = (column: number): Sql => sql`countIf(notEmpty(${raw(`c${column}`)}))`;

/** A first part above 12 speaks against `mdy`, a second part above 12 against `dmy`. */
function withShares(look: ColumnLook, counts: readonly number[] | undefined): ColumnLook {
  if (counts === undefined) return look;
  const [first = 0, second = 0, all = 0] = counts;
  if (all === 0) return look;
  return { ...look, times: { ...look.times, dmy: 1 - second / all, mdy: 1 - first / all } };
}

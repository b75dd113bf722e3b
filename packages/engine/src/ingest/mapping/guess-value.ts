import type { ColumnLook } from '../read/column-look.ts';
import type { DecimalSign } from '../typed/decimal-text.ts';
import type { TimeFormat } from '../typed/time-formats.ts';
import { words } from './header-words.ts';
import type { CellOptions, ValueType } from './mapping.ts';

/** A share above which a reading fits a column; the rest are broken cells, and the import will say so. */
const FITS = 0.9;

/** Formats that read a column, and whether day and month can be told apart in it. */
export interface TimeGuess {
  readonly formats: readonly TimeFormat[];
  readonly dayOrMonth: boolean;
}

/** The formats of a column of dates or times; none when it is no such column. */
export function guessFormats(look: ColumnLook): TimeGuess {
  const { times } = look;
  const none = { formats: [], dayOrMonth: false };
  if (look.filled === 0) return none;
  const dayOrMonth = times.dmy === times.mdy && times.dmy >= FITS;
  const whole = (['ymd', 'dmy', 'mdy', 'words', 'unix-ms', 'unix', 'excel'] as const)
    .filter(format => times[format] >= FITS)
    .sort((a, b) => times[b] - times[a]);
  if (whole[0] !== undefined) return { formats: [dayOrMonth ? 'dmy' : whole[0]], dayOrMonth };
  const numeric = times.dmy >= times.mdy ? 'dmy' : 'mdy';
  const mixed = (['ymd', numeric, 'words'] as const).filter(format => times[format] > 0.02);
  const sum = mixed.reduce((share, format) => share + times[format], 0);
  return sum >= FITS ? { formats: mixed, dayOrMonth: times.dmy > 0 && times.dmy === times.mdy } : none;
}

export const isNumeric = (look: ColumnLook): boolean =>
  look.filled > 0 && Math.max(look.number['.'], look.number[','], look.money, look.number['.'] + look.money) >= FITS;

/** The decimal sign of a column that is certain to have another than the file. */
export function ownDecimal({ number }: ColumnLook, file: DecimalSign): DecimalSign | undefined {
  const other = file === ',' ? '.' : ',';
  return number[other] >= FITS && number[file] < FITS ? other : undefined;
}

/** What a trait, a property or an answer is, with what reading it takes. Text where nothing else is certain. */
export function guessValue(look: ColumnLook, decimal: DecimalSign): { type: ValueType } & CellOptions {
  if (look.boolean === 1) return { type: 'boolean' };
  if (look.json === 1) return { type: 'json' };
  const times = guessFormats(look);
  if (times.formats.length > 0 && !isCountingFormat(times) && !hasIdName(look)) {
    return { type: look.samples.some(sample => sample.includes(':')) ? 'time' : 'date', formats: times.formats };
  }
  if (look.listSeparator !== '' && look.longest < 500) return { type: 'list', separator: look.listSeparator };
  const own = ownDecimal(look, decimal);
  const sign = own ?? decimal;
  if (look.number[sign] === 1 && needsReading(look) && !hasIdName(look)) {
    return { type: 'number', ...(own !== undefined && { decimal: own }) };
  }
  return { type: 'text' };
}

/** A number that could count days or seconds is a number, unless its header says otherwise. */
const isCountingFormat = ({ formats }: TimeGuess): boolean =>
  formats.some(format => format === 'excel' || format === 'unix' || format === 'unix-ms');

/** Numbers that are not canonical as they stand: a comma, thousands, a zero at the end. Leading zeros mean a code. */
const needsReading = ({ samples }: ColumnLook): boolean =>
  !samples.some(sample => /^0\d/.test(sample)) && samples.some(sample => !/^-?\d+(\.\d*[1-9])?$/.test(sample));

const hasIdName = ({ name }: ColumnLook): boolean =>
  /(^| )(id|no|nr|kod|code|numer|number|zip|ean|upc)$/.test(words(name));

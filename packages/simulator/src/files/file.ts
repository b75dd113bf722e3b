import { raw, type Sql, sql } from '@satsuma/engine';
import type { Stage } from '../staging.ts';

/** A file the shop exports: its name and form, and the rows in it. */
export interface FileForm {
  readonly file: string;
  /** A format of the engine. */
  readonly format: 'CSVWithNames' | 'CustomSeparatedWithNames' | 'JSONEachRow';
  readonly settings?: Readonly<Record<string, string | number>>;
  /** A statement whose columns are the file's, in a total order, so that the same shop gives the same bytes. */
  readonly rows: (stage: Stage) => Sql;
}

/** Hundredths as a decimal number. */
export const money = (hundredths: Sql): Sql => sql`(toDecimal64(${hundredths}, 2) / 100)`;

/** Milliseconds as an ISO instant in UTC, to the second. */
export const isoTime = (ms: Sql): Sql =>
  sql`formatDateTime(fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC'), '%Y-%m-%dT%H:%i:%SZ', 'UTC')`;

/** Milliseconds as the shop's own wall clock, Polish style: 24.12.2025 18:00:00. */
export const wallClock = (ms: Sql): Sql =>
  sql`formatDateTime(fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC'), '%d.%m.%Y %H:%i:%S', 'Europe/Warsaw')`;

/** A coordinate with a decimal comma. */
export const commaNumber = (number: Sql): Sql => sql`replaceOne(toString(${number}), '.', ',')`;

/** A stable name made of 64 random bits. */
export const hexId = (prefix: string, bits: Sql): Sql => sql`concat(${raw(`'${prefix}'`)}, lower(hex(${bits})))`;

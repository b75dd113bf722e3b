import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Language } from '@satsuma/core';
import { inPolish } from '@satsuma/core/problems-in-polish';
import { name, raw, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { REJECT_REASONS } from './reasons.ts';

interface Rejected {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

const AT_A_TIME = 50_000;

/**
 * Writes the rejects file: `line,column,value,reason`, one line per problem, in the order of the file, in the language of who will
 * read it. It is there whole or not at all, and not when nothing was rejected.
 *
 * @returns the problems written
 */
export async function writeRejects(
  warehouse: Warehouse,
  table: string,
  path: string,
  language: Language,
): Promise<number> {
  const [all] = await warehouse.rows<{ n: number }>(sql`select count() as n from ${name(table)}`);
  const problems = all?.n ?? 0;
  await rm(path, { force: true });
  if (problems === 0) return 0;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.part`;
  const file = await open(beside, 'w');
  try {
    await file.write(TITLES[language]);
    for (let from = 0; from < problems; from += AT_A_TIME) {
      const rows = await warehouse.rows<Rejected>(
        sql`select row, column, value, reason from ${name(table)} order by row, column, reason, value
          limit ${value.int(AT_A_TIME)} offset ${raw(String(from))}`,
      );
      await file.write(rows.map(row => lineOf(row, language)).join(''));
    }
  } finally {
    await file.close();
  }
  await rename(beside, path);
  return problems;
}

/** Adds rows that were put aside after reading, beside others of the file. Makes the file when it is not there. */
export async function appendRejects(path: string, rejected: readonly Rejected[], language: Language): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a');
  try {
    const { size } = await file.stat();
    const lines = rejected.map(row => lineOf(row, language)).join('');
    await file.write((size === 0 ? TITLES[language] : '') + lines);
  } finally {
    await file.close();
  }
}

const TITLES = {
  en: 'line,column,value,reason\n',
  pl: 'wiersz,kolumna,wartość,powód\n',
} as const satisfies Record<Language, string>;

const lineOf = ({ row, column, value: text, reason }: Rejected, language: Language): string =>
  `${[String(row), column, text, explained(reason, language)].map(cell).join(',')}\n`;

function explained(reason: string, language: Language): string {
  const english = Object.hasOwn(REJECT_REASONS, reason)
    ? REJECT_REASONS[reason as keyof typeof REJECT_REASONS]
    : reason;
  return language === 'pl' ? (inPolish(english) ?? english) : english;
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row that was put aside: where, what stands there, and a key of `REJECT_REASONS`. */
export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** So much of a rejects file is read for its first rows, bytes. */
const HEAD = 262_144;

/** The first rows of a rejects file. */
export async function readRejects(path: string, limit: number): Promise<readonly RejectedRow[]> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    // What is cut off at the end is no row.
    const rows = [...text.matchAll(ROW)].slice(1, limit + 1).map(match => match.slice(1, 5).map(plain));
    return rows.map(([line = '', column = '', text = '', told = '']) => ({
      ...{ line: Number(line), column, value: text },
      reason: codeOf(told),
    }));
  } finally {
    await file.close();
  }
}

const CELL = '((?:"(?:[^"]|"")*")|[^",\\r\\n]*)';
const ROW = new RegExp(`${CELL},${CELL},${CELL},${CELL}\\n`, 'gu');

const codeOf = (told: string): string =>
  Object.entries(REJECT_REASONS).find(([, english]) => told === english || told === inPolish(english))?.[0] ?? told;

const plain = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;

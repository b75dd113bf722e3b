import { type Sql, sql, value } from '../../store/sql.ts';
import type { Cell, Reading } from './reading.ts';

/** Words for yes and no, in lower case, English and Polish. */
export const TRUE_WORDS = ['true', 't', 'yes', 'y', 'tak', 'prawda', '1', 'on', 'x'] as const;
export const FALSE_WORDS = ['false', 'f', 'no', 'n', 'nie', 'fałsz', 'falsz', '0', 'off'] as const;

/** `value` is Nullable(String): `true` or `false`. */
export function readBoolean({ text }: Pick<Cell, 'text'>): Reading {
  const known: Sql = sql`transform(lowerUTF8(${text}), ${value.texts([...TRUE_WORDS, ...FALSE_WORDS])}, ${value.texts([
    ...TRUE_WORDS.map(() => 'true'),
    ...FALSE_WORDS.map(() => 'false'),
  ])}, '')`;
  return {
    layers: [],
    value: sql`nullIf(${known}, '')`,
    faults: [{ when: sql`${text} != '' and ${known} = ''`, reason: 'bad-boolean' }],
    remarks: [],
  };
}

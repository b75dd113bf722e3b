import type { Problem } from '@satsuma/core';
import type { ColumnLook } from '../read/column-look.ts';
import { means, words } from './header-words.ts';
import type { Cancellation } from './mapping.ts';
import { STATUS_PHRASES } from './synonyms.ts';

/** Letters before a document number that mark it as one that takes another back, English and Polish. */
const PREFIXES = ['C', 'CN', 'CR', 'R', 'REF', 'RET', 'KOR', 'FK', 'FKS', 'KFS', 'ZW', 'ZWR'];

const CANCELLED = /cancel|anulowan|void|storno|odrzucon|nieoplacon|failed|rejected|expired/;
const REFUNDED = /refund|return|zwroc|zwrot|reklamac/;

/** How a file of orders or order lines marks what was taken back. A negative amount is a refund in any case. */
export function guessCancellations(
  order: ColumnLook | undefined,
  columns: readonly ColumnLook[],
): { rules: Cancellation[]; notes: Problem[] } {
  const status = columns.find(look => means(look.name, STATUS_PHRASES));
  const byStatus = status === undefined ? [] : rulesOf(status);
  const prefix = order === undefined ? undefined : markedPrefix(order);
  const rules: Cancellation[] = [
    ...byStatus,
    ...(prefix === undefined || order === undefined
      ? []
      : [{ when: 'starts-with', column: order.name, prefix, books: 'refund' } as const]),
    { when: 'negative', books: 'refund' },
  ];
  const notes: Problem[] =
    byStatus.length === 0 || status === undefined
      ? []
      : [
          {
            code: 'import',
            path: 'cancellations',
            message: `Orders are taken back by their ${status.name}: ${byStatus.map(describe).join('; ')}.`,
          },
        ];
  return { rules, notes };
}

/** Most numbers are digits, and some are the same with letters before them. */
function markedPrefix({ samples }: ColumnLook): string | undefined {
  const plain = samples.filter(sample => /^\d/.test(sample)).length;
  if (plain < samples.length / 2) return undefined;
  return PREFIXES.find(prefix => samples.some(sample => new RegExp(`^${prefix}[-/ ]?\\d`).test(sample)));
}

function rulesOf(status: ColumnLook): Cancellation[] {
  const matching = (pattern: RegExp) => status.samples.filter(sample => pattern.test(words(sample)));
  const cancelled = matching(CANCELLED);
  const refunded = matching(REFUNDED).filter(sample => !cancelled.includes(sample));
  return [
    ...(cancelled.length > 0
      ? [{ when: 'is', column: status.name, values: cancelled, books: 'cancellation' } as const]
      : []),
    ...(refunded.length > 0
      ? [{ when: 'is', column: status.name, values: refunded, books: 'purchase-and-refund' } as const]
      : []),
  ];
}

const MEANS = {
  refund: 'a refund',
  cancellation: 'never a purchase',
  'purchase-and-refund': 'a purchase and its refund',
} as const satisfies Record<Cancellation['books'], string>;

const describe = (rule: Cancellation): string =>
  `${rule.when === 'is' ? rule.values.join(', ') : 'negative'} is ${MEANS[rule.books]}`;

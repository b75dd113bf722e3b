import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { blockedPattern } from './blocked-values.ts';
import { WHOLE } from './identifiers.ts';
import { column, type Layers } from './layers.ts';
import type { Noticed } from './reading.ts';
import { INCOMING } from './row.ts';

/** The ids that other systems gave, as a call has them in `context.externalIds`. */
export interface ExternalIds {
  readonly layers: Layers;
  /** As `identifiers` of `INCOMING`: none that is blocked. */
  readonly pairs: Sql;
  readonly remarks: readonly Noticed[];
}

const GIVEN = 'Tuple(id String, type String, collection String)';

/**
 * Reads `[{id, type, collection, encoding}]` as identifiers `external:<type>`; those of a group (`accounts`) name no
 * person.
 *
 * @param context JSON of the call's context, `''` for none
 */
export function externalIds(context: Sql, blocked: readonly string[]): ExternalIds {
  const given = name('external_given');
  const isBlocked =
    blocked.length === 0 ? raw('0') : sql`match(lowerUTF8(one.2), ${value.text(blockedPattern(blocked))})`;
  const isWhole = sql`match(one.2, ${value.text(WHOLE)})`;
  const id = sql`if(${isWhole}, extract(one.2, ${value.text(WHOLE)}), one.2)`;
  const items = sql`arrayMap(json -> JSONExtract(json, ${value.text(GIVEN)}),
    arrayFilter(json -> startsWith(json, '{'), JSONExtractArrayRaw(${context}, 'externalIds')))`;
  const texts = sql`arrayMap(item -> (trimBoth(item.type), trimBoth(item.id)), arrayFilter(item -> item.collection in ('', 'users'), ${items}))`;
  const type = raw(INCOMING.identifiers);
  return {
    layers: [
      [
        column(
          'external_given',
          sql`if(position(${context}, '"externalIds"') = 0, CAST([] as ${type}),
            CAST(arrayFilter(one -> one.1 != '' and one.2 != '', ${texts}) as ${type}))`,
        ),
      ],
      [
        column(
          'external',
          sql`CAST(arrayMap(one -> (concat('external:', one.1), ${id}), arrayFilter(one -> not (${isBlocked}), ${given})) as ${type})`,
        ),
      ],
    ],
    pairs: name('external'),
    remarks: [
      { when: sql`arrayExists(one -> ${isBlocked}, ${given})`, remark: 'blocked-identifier' },
      { when: sql`arrayExists(one -> ${isWhole} and not (${isBlocked}), ${given})`, remark: 'whole-number-id' },
    ],
  };
}

import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Cancellation, Mapping } from '../mapping/mapping.ts';
import { column, type Layers } from './layers.ts';
import { fieldsOf, type Mapped, numberField, type TextOf } from './mapped.ts';
import type { Noticed } from './reading.ts';
import type { Placed } from './row.ts';
import { isListed } from './texts.ts';

/** How an order or a line of one is booked: its events, and its numbers without their signs. */
export interface Booking {
  readonly layers: Layers;
  /** Array(String): the events, one as a rule, none for what is neither bought nor taken back. */
  readonly events: Sql;
  readonly amounts: Readonly<Record<'total' | 'discount' | 'shipping' | 'tax' | 'margin' | 'price' | 'amount', Sql>>;
  readonly quantity: Sql;
  readonly faults: readonly Placed[];
  readonly remarks: readonly Noticed[];
}

const EVENTS = {
  refund: ['Order Refunded'],
  cancellation: ['Order Cancelled'],
  'purchase-and-refund': ['Order Completed', 'Order Refunded'],
} as const satisfies Record<Cancellation['books'], readonly string[]>;

const NULL_MONEY = raw('CAST(null as Nullable(Decimal(18, 4)))');

/**
 * Books orders and order lines. The mapping's rules decide, the first that holds; what no rule takes back is a purchase.
 * What is negative is so by its amount, or by its quantity where the amount is zero: a negative quantity or a negative
 * price, never both. Amounts come out positive, the event says which way the money went; a margin that was negative on a
 * purchase stays so.
 */
export function bookingOf(mapping: Mapping, mapped: Mapped, textOf: TextOf): Booking {
  const lines = mapping.as === 'order-lines';
  const field = (which: 'total' | 'discount' | 'shipping' | 'tax' | 'margin' | 'price' | 'amount'): Sql =>
    numberField(mapped, which) ?? NULL_MONEY;
  const quantity = numberField(mapped, 'quantity');
  const worth = lines ? raw('worth') : field('total');
  const reversal = raw("booked != '' and booked != 'negative'");
  const absolute = (amount: Sql): Sql => sql`abs(${amount})`;
  return {
    layers: [
      [column('worth', lines ? worthOfLine(mapped) : field('total'))],
      [column('is_negative', isNegative(mapped, lines))],
      [column('booked', whichRule(mapping, textOf))],
    ],
    events: eventsOf(),
    amounts: {
      total: absolute(field('total')),
      discount: absolute(field('discount')),
      shipping: absolute(field('shipping')),
      tax: absolute(field('tax')),
      margin: sql`if(${reversal}, -(${field('margin')}), ${field('margin')})`,
      price: absolute(field('price')),
      amount: lines ? absolute(worth) : NULL_MONEY,
    },
    quantity: quantity === undefined ? raw('CAST(null as Nullable(Float64))') : sql`abs(${quantity})`,
    faults: [...amountFaults(mapped, lines), ...signFaults(mapped, lines)],
    remarks: lines ? [{ when: raw('worth = 0'), remark: 'price-zero' }] : [],
  };
}

/** The line's own amount, or price times quantity to four decimals. */
function worthOfLine(mapped: Mapped): Sql {
  const stated = numberField(mapped, 'amount');
  const price = numberField(mapped, 'price');
  const [pieces] = fieldsOf(mapped, 'quantity');
  if (price === undefined) return stated ?? NULL_MONEY;
  const digits = pieces === undefined ? raw("'1'") : sql`toString(${pieces.reading.value})`;
  const product = sql`accurateCastOrNull(round(${price} * toDecimal128OrNull(${digits}, 8), 4), 'Decimal(18, 4)')`;
  return stated === undefined ? product : sql`ifNull(${stated}, ${product})`;
}

function isNegative(mapped: Mapped, lines: boolean): Sql {
  const below = (amount: Sql | undefined): Sql => (amount === undefined ? raw('0') : sql`ifNull(${amount} < 0, 0)`);
  const quantity = numberField(mapped, 'quantity');
  if (!lines) return sql`toUInt8(${below(numberField(mapped, 'total'))} or ${below(quantity)})`;
  return sql`toUInt8(${below(raw('worth'))} or ${below(quantity)} or ${below(numberField(mapped, 'price'))})`;
}

/** String: what the first rule that holds books; `negative` when none holds and the amount is below zero; `''` for a purchase. */
function whichRule({ cancellations }: Mapping, textOf: TextOf): Sql {
  const cases = cancellations.map(rule => sql`${holds(rule, textOf)}, ${value.text(rule.books)}`);
  return sql`multiIf(${commas([...cases, sql`is_negative, 'negative'`])}, '')`;
}

function holds(rule: Cancellation, textOf: TextOf): Sql {
  if (rule.when === 'negative') return raw('is_negative');
  if (rule.when === 'is') return isListed(textOf(rule.column), rule.values);
  return sql`startsWith(${textOf(rule.column)}, ${value.text(rule.prefix)})`;
}

function eventsOf(): Sql {
  const cases = Object.entries(EVENTS).map(
    ([books, events]) => sql`booked = ${value.text(books)}, ${value.texts(events)}`,
  );
  return sql`multiIf(${commas(cases)}, ['Order Completed'])`;
}

/** What a line or an order must say to be worth something. */
function amountFaults(mapped: Mapped, lines: boolean): readonly Placed[] {
  const asked = lines ? ['amount', 'price', 'quantity'] : ['total'];
  const cells = mapped.fields.filter(one => asked.includes(one.field));
  const [first] = cells;
  if (first === undefined) return [];
  const text = cells.find(cell => cell.field === 'amount') ?? first;
  return [{ column: text.label, text: text.text, when: raw('isNull(worth)'), reason: 'no-amount' }];
}

function signFaults(mapped: Mapped, lines: boolean): readonly Placed[] {
  const [cell] = mapped.fields.filter(one => ['amount', 'price', 'total', 'quantity'].includes(one.field));
  const at = { column: cell?.label ?? '', text: cell?.text ?? raw("''") };
  const unruled: Placed = { ...at, when: raw("booked = 'negative'"), reason: 'negative-amount' };
  const price = numberField(mapped, 'price');
  const quantity = numberField(mapped, 'quantity');
  const computed = numberField(mapped, 'amount') === undefined;
  if (!lines || !computed || price === undefined || quantity === undefined) return [unruled];
  return [{ ...at, when: sql`ifNull(${price} < 0 and ${quantity} < 0, 0)`, reason: 'two-negatives' }, unruled];
}

/** The event of the row at hand. */
export const bookedEvent = name('item');
